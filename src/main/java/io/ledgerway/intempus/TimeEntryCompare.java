package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.compare.CompareState;
import io.ledgerway.compare.DeletionLimit;
import io.ledgerway.compare.FullCompare;
import io.ledgerway.compare.FullCompares;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.trace.Tracing;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The full compare of time entries: Intempus tells of no deletion, so all ids are read now and then (apis/intempus.md
 * 6). The route reads pages, this keeps their ids. What could not be read whole decides nothing.
 */
@Component("timeEntryCompare")
public class TimeEntryCompare {

    private static final Logger LOG = LoggerFactory.getLogger(TimeEntryCompare.class);

    private final Suspensions suspensions;
    private final FlowSettings flows;
    private final CollectPlan plan;
    private final FullCompares compares;
    private final ReturnedEntries returned;
    private final DeadLetters deadLetters;
    private final Tracing tracing;

    TimeEntryCompare(
            Suspensions suspensions,
            FlowSettings flows,
            CollectPlan plan,
            FullCompares compares,
            ReturnedEntries returned,
            DeadLetters deadLetters,
            Tracing tracing) {
        this.suspensions = suspensions;
        this.flows = flows;
        this.plan = plan;
        this.compares = compares;
        this.returned = returned;
        this.deadLetters = deadLetters;
        this.tracing = tracing;
    }

    /** Begins a compare; one with nothing to read where the flow is switched off or the source is suspended. */
    public CompareRun begin(String flow, String source, String target) {
        if (!flows.enabled(flow) || !suspensions.mayWork(source)) {
            return new CompareRun(null, flow, source, target, null);
        }
        tracing.round("compare", flow, source).show();
        LocalDate startFrom = flows.startFrom(flow);
        DeletionLimit.of(flows, flow);
        CollectRun pages = plan.whole(flow, source, startFrom);
        return new CompareRun(compares.begin(flow, target, startFrom), flow, source, target, pages);
    }

    /** Keeps the ids of the page that was read; answers the run with the next one to read. */
    public CompareRun seen(CompareRun run, Page page) {
        CollectRun next = run.pages().accept(page);
        if (!page.rows().isEmpty()) {
            List<String> documents = documents(page);
            compares.seen(run.id(), documents);
            returned.record(run, page, documents);
        }
        return run.at(next);
    }

    /** Decides what a compare that read everything means. */
    public void end(CompareRun run) {
        if (run.id() == null) {
            return;
        }
        FullCompare decided = compares.decide(run.id(), DeletionLimit.of(flows, run.flow()));
        deadLetters.recovered(run.flow() + "-compare");
        deadLetters.recovered(run.flow() + "-compare-schedule");
        if (decided.state() != CompareState.CONFIRMING) {
            LOG.info("{}: {}", run.flow(), decided.counts());
        }
        tracing.current().close();
    }

    /**
     * Notes a compare that failed and suspends the source where it is at fault; nothing is decided.
     *
     * @throws Exception the failure itself, for the dead-letter channel
     */
    public void failed(CompareRun run, Exception thrown) throws Exception {
        Exception failure = TimeEntryCollector.known(thrown);
        Cause cause = failure instanceof CausedException caused
                ? caused.why()
                : new Cause("COMPARE_FAILED", "The full compare failed: " + failure.getMessage(), "Look at the log.");
        tracing.current().failed(cause.code());
        if (run.id() != null) {
            compares.failed(run.id(), cause);
        }
        if (failure instanceof IntempusReadException read) {
            read.fault().ifPresent(fault -> suspensions.suspend(run.source(), cause, fault, "hub"));
        }
        throw failure;
    }

    private static List<String> documents(Page page) {
        return page.rows().stream().map(row -> document(EntryFields.of(row))).toList();
    }

    private static String document(EntryFields row) {
        if (row.idOrNull() == null) {
            throw new CausedException(new Cause(
                    "COMPARE_ROW_WITHOUT_ID",
                    "Intempus showed a work report whose id is '"
                            + Excerpt.of(row.node("id").asText())
                            + "', so it cannot be said which entries are missing; nothing was decided.",
                    "It is read again by the next full compare; if it lasts, ask api@intempus.dk."));
        }
        return EntryVersions.document(row.idOrNull());
    }
}
