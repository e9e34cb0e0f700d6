package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.flow.FlowSettings;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what the next run of the collector would read, through the same Kamelet, page by page, and records nothing: no
 * watermark moves, no dead letter is kept. Master lists in memory are refreshed, as they are for any reader.
 */
@Component("upcomingEntries")
public class UpcomingEntries {

    private final CollectPlan plan;
    private final EntryPages pages;
    private final FlowSettings flows;
    private final Suspensions suspensions;
    private final ProducerTemplate producer;

    UpcomingEntries(
            CollectPlan plan,
            EntryPages pages,
            FlowSettings flows,
            Suspensions suspensions,
            ProducerTemplate producer) {
        this.plan = plan;
        this.pages = pages;
        this.flows = flows;
        this.suspensions = suspensions;
        this.producer = producer;
    }

    /**
     * One page.
     *
     * @param rows what would be recorded
     * @param unidentified why rows without a usable id would become dead letters
     */
    public record UpcomingPage(List<NewVersion> rows, List<Cause> unidentified) {}

    /**
     * Reads to the end; each row comes once, though a run may see it twice.
     *
     * @throws CausedException when Intempus cannot be read; where the connection is at fault, it is suspended
     */
    public void read(String flow, String source, Consumer<UpcomingPage> each) {
        List<CollectStage> stages = plan.stages(flow, source);
        long seenFrom = stages.stream()
                .filter(CollectStage::readsEntries)
                .mapToLong(CollectStage::watermarkFrom)
                .findFirst()
                .orElse(0);
        TimeEntryRun run = new TimeEntryRun(null, flow, source, null, stages, 0, 0);
        while (run.isReading()) {
            run = pages.take(run, page(source, run.getRequest()), (stage, next, entries) -> {
                each.accept(page(flow, entries, stage.watermarkTo() == null ? Long.MAX_VALUE : seenFrom));
                return 0;
            });
        }
    }

    /** @param seenFrom rows that changed later than this were read before, by their change */
    private UpcomingPage page(String flow, ReadEntries entries, long seenFrom) {
        List<NewVersion> rows = EntryVersions.of(entries, flows.startFrom(flow)).stream()
                .filter(row -> row.sourceVersion() <= seenFrom)
                .toList();
        List<Cause> unidentified = entries.rejected().stream()
                .filter(row -> row.id() == null)
                .map(RejectedRow::cause)
                .toList();
        return new UpcomingPage(rows, unidentified);
    }

    private Page page(String source, PageRequest request) {
        try {
            return producer.requestBody("kamelet:intempus-read-page?connection=" + source, request, Page.class);
        } catch (CamelExecutionException e) {
            for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
                if (at instanceof IntempusReadException read) {
                    read.fault().ifPresent(fault -> suspensions.suspend(source, read.why(), fault, "hub"));
                }
                if (at instanceof CausedException caused) {
                    throw caused;
                }
            }
            throw e;
        }
    }
}
