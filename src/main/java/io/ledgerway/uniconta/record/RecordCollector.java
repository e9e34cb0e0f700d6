package io.ledgerway.uniconta.record;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.delivery.UnseenDocuments;
import io.ledgerway.delivery.UnseenDocuments.Unseen;
import io.ledgerway.flow.FlowRuns;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.session.SignInRefusedException;
import io.ledgerway.trace.Tracing;
import io.ledgerway.uniconta.QueryResult;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Collects master records: the route reads pages, this records them. Uniconta tells no changes, so all that is chosen is
 * read each time. What a whole read lacks, and a second one too, is set inactive.
 */
@Component("unicontaRecordCollector")
class RecordCollector {

    private static final Logger LOG = LoggerFactory.getLogger(RecordCollector.class);

    private final Suspensions suspensions;
    private final FlowSettings flows;
    private final FlowRuns runs;
    private final RecordChoices choices;
    private final Recorder recorder;
    private final UnseenDocuments unseen;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Tracing tracing;

    RecordCollector(
            Suspensions suspensions,
            FlowSettings flows,
            FlowRuns runs,
            RecordChoices choices,
            Recorder recorder,
            UnseenDocuments unseen,
            DeadLetters deadLetters,
            Clock clock,
            Tracing tracing) {
        this.suspensions = suspensions;
        this.flows = flows;
        this.runs = runs;
        this.choices = choices;
        this.recorder = recorder;
        this.unseen = unseen;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.tracing = tracing;
    }

    /** Begins a run; one with nothing to read where the flow is switched off or the source is suspended. */
    public RecordRun begin(String flow, String source, String target) {
        if (!flows.enabled(flow) || !suspensions.mayWork(source)) {
            return RecordRun.nothing(flow, source, target);
        }
        tracing.round("collect", flow, source).show();
        return RecordRun.start(
                runs.begin(flow),
                flow,
                source,
                target,
                clock.millis(),
                choices.pageSize(source),
                choices.of(flow, source));
    }

    /**
     * Records the page that was read; answers the run with the next one to read.
     *
     * @throws CausedException why Uniconta gave no page
     */
    public RecordRun record(RecordRun run, QueryResult result) {
        if (result instanceof QueryResult.Failed failed) {
            throw failed.failure();
        }
        var page = ((QueryResult.Rows) result).rows();
        List<NewVersion> versions = run.choice().chosen(page).stream()
                .map(record -> RecordVersions.of(record, run.readAt()))
                .toList();
        RecordRun read = run.after(page, recorded(run, versions));
        return run.endsWith(page) ? endOfKind(read) : read;
    }

    /**
     * Ends a run that read everything.
     *
     * @throws CausedException code {@code MASTER_DEACTIVATIONS_MANY}
     */
    public void end(RecordRun run) {
        if (run.id() == null) {
            return;
        }
        if (run.tooMany() != null) {
            throw new CausedException(run.tooMany());
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
     * Notes a run that failed and suspends the source where it is at fault.
     *
     * @throws Exception the failure itself, for the dead-letter channel
     */
    public void failed(RecordRun run, Exception thrown) throws Exception {
        Exception failure = known(thrown);
        Cause cause = failure instanceof CausedException caused
                ? caused.why()
                : new Cause("COLLECT_FAILED", "Reading failed: " + failure.getMessage(), "Look at the log.");
        tracing.current().failed(cause.code());
        runs.end(run.id(), run.rows(), run.created(), cause);
        if (failure instanceof SignInRefusedException refused) {
            suspensions.suspend(run.source(), cause, refused.fault(), "hub");
        }
        throw failure;
    }

    private RecordRun endOfKind(RecordRun run) {
        int most = choices.maxDeactivations(run.flow());
        List<Unseen> gone =
                unseen.of(run.flow(), run.target(), run.choice().kind().document(""), run.readAt(), most + 1);
        if (gone.isEmpty()) {
            return run.nextKind(0, null);
        }
        if (!run.again()) {
            return run.onceMore();
        }
        if (gone.size() > most) {
            return run.nextKind(0, tooMany(run, most));
        }
        return run.nextKind(
                recorded(
                        run,
                        gone.stream()
                                .map(each -> RecordVersions.inactive(each, run.readAt()))
                                .toList()),
                null);
    }

    private long recorded(RecordRun run, List<NewVersion> versions) {
        return recorder.record(run.flow(), run.target(), versions, null).created();
    }

    private static Cause tooMany(RecordRun run, int most) {
        String kinds = run.choice().kind().plural();
        return new Cause(
                "MASTER_DEACTIVATIONS_MANY",
                "More than " + most + " " + kinds + " that were in " + run.target() + " are not chosen in "
                        + run.source() + " any more. None of them was set inactive.",
                "Check the tick field, the filter and the phases of the flow " + run.flow()
                        + "; if it is meant, raise ledgerway.flows." + run.flow() + ".max-deactivations for one run.");
    }

    /** What the hub itself threw: Camel wraps what a step's expression throws. */
    private static Exception known(Exception thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof CausedException caused) {
                return caused;
            }
        }
        return thrown;
    }
}
