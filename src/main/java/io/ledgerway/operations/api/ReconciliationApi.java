package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.DaySpan;
import io.ledgerway.delivery.Reconciliation;
import io.ledgerway.delivery.TargetSums;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.flow.TargetBooks;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether what was collected is accounted for, day by day. */
@RestController
class ReconciliationApi {

    private final Reconciliation reconciliation;
    private final TargetBooks target;
    private final FlowSettings flows;

    ReconciliationApi(Reconciliation reconciliation, TargetBooks target, FlowSettings flows) {
        this.reconciliation = reconciliation;
        this.target = target;
        this.flows = flows;
    }

    /** Both days included. The target is asked too, by two calls or more. */
    @GetMapping("/api/reconciliation")
    Reconciled reconcile(
            @RequestParam String flow,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (!flows.names().contains(flow)) {
            throw new CausedException(new Cause(
                    "FLOW_UNKNOWN", "There is no flow '" + flow + "'.", "The flows are listed at GET /api/flows."));
        }
        if (to.isBefore(from)) {
            throw new CausedException(new Cause(
                    "PARAMETER_INVALID", "The parameter 'to' lies before 'from'.", "Send the first day as 'from'."));
        }
        TargetSums there = target.sums(new DaySpan(flow, from, to));
        return new Reconciled(flow, from, to, there.beside(reconciliation.days(flow, from, to)), there.missing());
    }

    /**
     * The days of a span that have documents.
     *
     * @param targetMissing why the target's own sums are not there; null when they are
     */
    record Reconciled(String flow, LocalDate from, LocalDate to, List<Reconciliation.Day> days, Cause targetMissing) {}
}
