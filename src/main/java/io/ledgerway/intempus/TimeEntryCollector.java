package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.delivery.WatermarkMove;
import io.ledgerway.delivery.WatermarkMovedException;
import io.ledgerway.flow.FlowRuns;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.trace.Tracing;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Collects time entries: the route reads pages, this records them. The watermark moves with the last page and not
 * before, since rows of later pages are still unread.
 */
@Component("timeEntryCollector")
public class TimeEntryCollector {

    private static final Logger LOG = LoggerFactory.getLogger(TimeEntryCollector.class);

    private final Suspensions suspensions;
    private final FlowSettings flows;
    private final FlowRuns runs;
    private final CollectPlan plan;
    private final EntryPages pages;
    private final Recorder recorder;
    private final DeadLetters deadLetters;
    private final UnreadableRows unreadable;
    private final Tracing tracing;

    public TimeEntryCollector(
            Suspensions suspensions,
            FlowSettings flows,
            FlowRuns runs,
            CollectPlan plan,
            EntryPages pages,
            Recorder recorder,
            DeadLetters deadLetters,
            UnreadableRows unreadable,
            Tracing tracing) {
        this.suspensions = suspensions;
        this.flows = flows;
        this.runs = runs;
        this.plan = plan;
        this.pages = pages;
        this.recorder = recorder;
        this.deadLetters = deadLetters;
        this.unreadable = unreadable;
        this.tracing = tracing;
    }

    /** Begins a run; one with nothing to read where the flow is switched off or the source is suspended. */
    public TimeEntryRun begin(String flow, String source, String target) {
        boolean working = flows.enabled(flow) && suspensions.mayWork(source);
        if (working) {
            tracing.round("collect", flow, source).show();
        }
        return new TimeEntryRun(
                working ? runs.begin(flow) : null,
                flow,
                source,
                target,
                working ? plan.stages(flow, source) : List.of(),
                0,
                0);
    }

    /** Records the page that was read; answers the run with the next one to read. */
    public TimeEntryRun record(TimeEntryRun run, Page page) {
        return pages.take(run, page, (stage, next, entries) -> record(run, stage, next, entries));
    }

    /** Ends a run that read everything. */
    public void end(TimeEntryRun run) {
        if (run.id() == null) {
            return;
        }
        runs.end(run.id(), run.rows(), run.created(), null);
        deadLetters.recovered(run.flow() + "-collect");
        deadLetters.recovered(run.flow() + "-schedule");
        if (run.created() > 0) {
            LOG.info("{}: {} rows read, {} new deliveries to {}", run.flow(), run.rows(), run.created(), run.target());
        }
        tracing.current()
                .note("rows", run.rows())
                .note("created", run.created())
                .close();
    }

    /**
     * Notes a run that failed and suspends the source where it is at fault; the watermark stands.
     *
     * @throws Exception the failure itself, for the dead-letter channel, unless another collector was merely faster
     */
    public void failed(TimeEntryRun run, Exception thrown) throws Exception {
        Exception failure = known(thrown);
        if (failure instanceof WatermarkMovedException) {
            runs.end(run.id(), run.rows(), run.created(), null);
            return;
        }
        Cause cause = failure instanceof CausedException caused
                ? caused.why()
                : new Cause("COLLECT_FAILED", "Reading failed: " + failure.getMessage(), "Look at the log.");
        tracing.current().failed(cause.code());
        runs.end(run.id(), run.rows(), run.created(), cause);
        if (failure instanceof IntempusReadException read) {
            read.fault().ifPresent(fault -> suspensions.suspend(run.source(), cause, fault, "hub"));
        }
        throw failure;
    }

    private long record(TimeEntryRun run, CollectStage stage, CollectRun next, ReadEntries entries) {
        entries.rejected().stream().filter(row -> row.id() == null).forEach(row -> unreadable.keep(run.flow(), row));
        return recorder.record(
                        run.flow(),
                        run.target(),
                        EntryVersions.of(entries, flows.startFrom(run.flow())),
                        next.done() ? move(stage, next) : null)
                .created();
    }

    /** What the hub itself threw: Camel wraps what a step's expression throws. */
    static Exception known(Exception thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof CausedException caused) {
                return caused;
            }
        }
        return thrown;
    }

    private static WatermarkMove move(CollectStage stage, CollectRun done) {
        Long to = stage.watermarkTo() == null ? done.watermark() : stage.watermarkTo();
        return new WatermarkMove(stage.watermarkName(), stage.watermarkFrom(), to);
    }
}
