package io.ledgerway.invoice;

import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.InvoiceRules;
import io.ledgerway.document.InvoiceSigns;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.flow.InvoiceFlows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From a canonical invoice to recorded deliveries: checked, signed, routed, recorded. The last step of every door. */
@Component("invoiceIntake")
public class InvoiceIntake {

    static final String TOO_OLD = "BEFORE_START_FROM";
    static final String SWITCHED_OFF = "FLOW_DISABLED";

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
     * by its content.
     *
     * @throws InvoiceRefusedException with all that is wrong with it
     * @throws CausedException code {@code INVOICE_CONFLICT} when another document was recorded under its number
     */
    public Receipt record(Invoice invoice) {
        List<OwnCompany> ours = companies.all();
        List<RoutedInvoice> routed = route(invoice, ours);
        refuse(invoice, routed.stream().flatMap(this::notMoved).toList());
        Map<String, String> environments =
                ours.stream().collect(Collectors.toMap(OwnCompany::connection, OwnCompany::environment));
        List<InvoiceRecorder.Entry> entries = routed.stream()
                .map(one -> new InvoiceRecorder.Entry(
                        one.connection(), InvoiceVersions.of(one, environments.get(one.connection()))))
                .toList();
        refuse(invoice, Characters.check(entries.get(0).version().payload()));
        return recorder.record(entries);
    }

    /** Where a valid invoice belongs, by connection. */
    List<RoutedInvoice> route(Invoice invoice) {
        return route(invoice, companies.all());
    }

    private List<RoutedInvoice> route(Invoice invoice, List<OwnCompany> ours) {
        refuse(invoice, new InvoiceRules(settings.vatTolerance()).check(invoice));
        return new Routing(ours).route(InvoiceSigns.positive(invoice));
    }

    /** Why the flow does not move it: a setting is missing, it is off, or the document is too old. */
    private Stream<InvoiceProblem> notMoved(RoutedInvoice routed) {
        String flow = InvoiceFlows.to(routed.connection());
        if (!flows.enabled(flow)) {
            return Stream.of(InvoiceProblem.error(
                    "", SWITCHED_OFF, "The flow " + flow + " is switched off (ledgerway.flows." + flow + ".enabled)."));
        }
        try {
            LocalDate start = flows.startFrom(flow);
            LocalDate issued = routed.invoice().issueDate();
            return issued.isBefore(start)
                    ? Stream.of(InvoiceProblem.error(
                            "/issueDate",
                            TOO_OLD,
                            "It was issued on " + issued + "; the flow " + flow + " moves nothing from before " + start
                                    + " (ledgerway.flows." + flow + ".start-from)."))
                    : Stream.empty();
        } catch (CausedException e) {
            return Stream.of(InvoiceProblem.error("", e.why().code(), e.why().sentence()));
        }
    }

    private static void refuse(Invoice invoice, List<InvoiceProblem> problems) {
        List<InvoiceProblem> errors =
                problems.stream().filter(InvoiceProblem::refuses).toList();
        if (!errors.isEmpty()) {
            throw new InvoiceRefusedException(Routing.shown(invoice), errors);
        }
    }
}
