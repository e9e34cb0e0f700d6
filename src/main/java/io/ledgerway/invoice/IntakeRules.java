package io.ledgerway.invoice;

import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.InvoiceRules;
import io.ledgerway.document.InvoiceSigns;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.flow.InvoiceFlows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What may come in, and where it belongs, as the settings said when this was made: once for one invoice, or for a page. */
final class IntakeRules {

    static final String TOO_OLD = "BEFORE_START_FROM";
    static final String SWITCHED_OFF = "FLOW_DISABLED";

    private final Routing routing;
    private final InvoiceRules arithmetic;
    private final int maxSize;
    private final FlowSettings flows;
    private final Map<String, OwnCompany> ours = new HashMap<>();
    private final Map<String, Ledger> ledgers = new ConcurrentHashMap<>();

    /** @param start first day that its flow moves; null where the flow moves nothing, for that problem */
    private record Ledger(String flow, LocalDate start, InvoiceProblem problem) {}

    IntakeRules(List<OwnCompany> ours, FlowSettings flows, IntakeSettings settings) {
        routing = new Routing(ours);
        arithmetic = new InvoiceRules(settings.vatTolerance());
        maxSize = settings.maxSize();
        this.flows = flows;
        ours.forEach(company -> this.ours.put(company.connection(), company));
    }

    /** Bytes of the longest document that is taken. */
    int maxSize() {
        return maxSize;
    }

    /**
     * The versions to record of an invoice: one for each ledger that it belongs to, by connection.
     *
     * @throws InvoiceRefusedException with all that is wrong with it
     */
    List<InvoiceRecorder.Entry> entries(Invoice invoice) {
        refuse(invoice, arithmetic.check(invoice));
        List<RoutedInvoice> routed = routing.route(InvoiceSigns.positive(invoice));
        List<InvoiceProblem> problems = new ArrayList<>(1);
        for (RoutedInvoice one : routed) {
            addWhyNotMoved(one, problems);
        }
        refuse(invoice, problems);
        List<InvoiceRecorder.Entry> entries = new ArrayList<>(routed.size());
        for (RoutedInvoice one : routed) {
            String environment = ours.get(one.connection()).environment();
            entries.add(new InvoiceRecorder.Entry(one.connection(), InvoiceVersions.of(one, environment)));
        }
        refuse(invoice, Characters.check(entries.get(0).version().payload()));
        return entries;
    }

    private Ledger ledger(String connection) {
        String flow = InvoiceFlows.to(connection);
        if (!flows.enabled(flow)) {
            return new Ledger(
                    flow,
                    null,
                    InvoiceProblem.error(
                            "",
                            SWITCHED_OFF,
                            "The flow " + flow + " is switched off (ledgerway.flows." + flow + ".enabled)."));
        }
        try {
            return new Ledger(flow, flows.startFrom(flow), null);
        } catch (CausedException e) {
            return new Ledger(
                    flow, null, InvoiceProblem.error("", e.why().code(), e.why().sentence()));
        }
    }

    /** Why the flow does not move it: a setting is missing, it is off, or the document is too old. */
    private void addWhyNotMoved(RoutedInvoice routed, List<InvoiceProblem> problems) {
        Ledger ledger = ledgers.computeIfAbsent(routed.connection(), this::ledger);
        LocalDate issued = routed.invoice().issueDate();
        if (ledger.start() == null) {
            problems.add(ledger.problem());
        } else if (issued.isBefore(ledger.start())) {
            problems.add(InvoiceProblem.error(
                    "/issueDate",
                    TOO_OLD,
                    "It was issued on " + issued + "; the flow " + ledger.flow() + " moves nothing from before "
                            + ledger.start() + " (ledgerway.flows." + ledger.flow() + ".start-from)."));
        }
    }

    private static void refuse(Invoice invoice, List<InvoiceProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        List<InvoiceProblem> errors =
                problems.stream().filter(InvoiceProblem::refuses).toList();
        if (!errors.isEmpty()) {
            throw new InvoiceRefusedException(Routing.shown(invoice), errors);
        }
    }
}
