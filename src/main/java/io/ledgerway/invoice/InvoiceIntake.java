package io.ledgerway.invoice;

import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Invoice;
import io.ledgerway.flow.FlowSettings;
import java.util.List;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** From a canonical invoice to recorded deliveries: checked, signed, routed, recorded. The last step of every door. */
@Component("invoiceIntake")
public class InvoiceIntake {

    private final OwnCompanies companies;
    private final FlowSettings flows;
    private final IntakeSettings settings;
    private final InvoiceRecorder recorder;

    InvoiceIntake(OwnCompanies companies, FlowSettings flows, IntakeSettings settings, InvoiceRecorder recorder) {
        this.companies = companies;
        this.flows = flows;
        this.settings = settings;
        this.recorder = recorder;
    }

    /**
     * Takes an invoice: each ledger it belongs to gets a delivery, all in one transaction. The same document again is known
     * by its content. What came with a page is only checked here, and recorded with all of its page.
     *
     * @throws InvoiceRefusedException with all that is wrong with it
     * @throws CausedException code {@code INVOICE_CONFLICT} when another document was recorded under its number
     */
    public Receipt record(Invoice invoice, Exchange exchange) {
        PageRow row = exchange.getProperty(PageRow.PROPERTY, PageRow.class);
        List<InvoiceRecorder.Entry> entries = (row == null ? rules() : row.rules()).entries(invoice);
        return row != null && row.add(entries)
                ? new Receipt(entries.get(0).version().document(), List.of(), false)
                : recorder.record(entries);
    }

    /** The rules by the settings as they stand now. */
    IntakeRules rules() {
        return new IntakeRules(companies.all(), flows, settings);
    }
}
