package io.ledgerway.uniconta.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Invoice;
import io.ledgerway.uniconta.UnicontaJson;
import org.springframework.stereotype.Component;

/** The step that makes the canonical invoice of a posted one, by the settings of now: a dead letter is replayed by them. */
@Component("unicontaMapPostedInvoices")
class MapPostedInvoices {

    private final PostedInvoiceSettingsReader settings;

    MapPostedInvoices(PostedInvoiceSettingsReader settings) {
        this.settings = settings;
    }

    /**
     * @param posted a {@link PostedInvoice} as JSON
     * @throws CausedException why it cannot be mapped
     */
    public Invoice map(String posted) {
        try {
            return new PostedInvoiceMapping(settings.read()).map(UnicontaJson.read(posted, PostedInvoice.class));
        } catch (JsonProcessingException e) {
            throw new CausedException(new Cause(
                    "UNICONTA_INVOICE_UNREADABLE",
                    "This is not an invoice as it was read from Uniconta: " + e.getOriginalMessage(),
                    "Discard it, and let the invoice be read again or bring it in by another door."));
        }
    }
}
