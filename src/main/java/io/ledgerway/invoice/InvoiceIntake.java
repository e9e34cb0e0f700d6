package io.ledgerway.invoice;

import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Invoice;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.trace.Tracing;
import io.ledgerway.trace.Work;
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
    private final Tracing tracing;

    InvoiceIntake(
            OwnCompanies companies,
            FlowSettings flows,
            IntakeSettings settings,
            InvoiceRecorder recorder,
            Tracing tracing) {
        this.companies = companies;
        this.flows = flows;
        this.settings = settings;
        this.recorder = recorder;
        this.tracing = tracing;
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
        String document = entries.get(0).version().document();
        if (row != null && row.add(entries)) {
            return new Receipt(document, List.of(), false);
        }
        try (Work work = tracing.part("take invoice", null, null).document(document)) {
            Receipt receipt = recorder.record(entries);
            work.note("recorded", receipt.recorded());
            return receipt;
        }
    }

    /** The rules by the settings as they stand now. */
    IntakeRules rules() {
        return new IntakeRules(companies.all(), flows, settings);
    }
}
