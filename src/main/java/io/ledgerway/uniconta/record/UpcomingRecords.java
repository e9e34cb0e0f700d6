package io.ledgerway.uniconta.record;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.delivery.UnseenDocuments;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.session.SignInRefusedException;
import io.ledgerway.uniconta.QueryResult;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Reads what the next run of the collector would read, through the same Kamelet, and records nothing. */
@Component("upcomingRecords")
public class UpcomingRecords {

    private final RecordChoices choices;
    private final UnseenDocuments unseen;
    private final Suspensions suspensions;
    private final ProducerTemplate producer;
    private final Clock clock;

    UpcomingRecords(
            RecordChoices choices,
            UnseenDocuments unseen,
            Suspensions suspensions,
            ProducerTemplate producer,
            Clock clock) {
        this.choices = choices;
        this.unseen = unseen;
        this.suspensions = suspensions;
        this.producer = producer;
        this.clock = clock;
    }

    /**
     * Reads to the end; what would be set inactive comes after its kind.
     *
     * @throws CausedException when Uniconta cannot be read; where the connection is at fault, it is suspended
     */
    public void read(String flow, String source, String target, Consumer<List<NewVersion>> each) {
        RecordRun run = RecordRun.start(
                null, flow, source, target, clock.millis(), choices.pageSize(source), choices.of(flow, source));
        Set<String> seen = new HashSet<>();
        while (run.isReading()) {
            var page = page(run);
            List<NewVersion> versions = run.choice().chosen(page).stream()
                    .map(version(run.readAt()))
                    .toList();
            versions.forEach(version -> seen.add(version.document()));
            each.accept(versions);
            RecordRun read = run.after(page, 0);
            if (run.endsWith(page)) {
                each.accept(gone(run, seen));
                read = read.nextKind(0, null);
            }
            run = read;
        }
    }

    private List<NewVersion> gone(RecordRun run, Set<String> seen) {
        return unseen
                .of(run.flow(), run.target(), run.choice().kind().document(""), run.readAt(), Integer.MAX_VALUE)
                .stream()
                .filter(known -> !seen.contains(known.document()))
                .map(known -> RecordVersions.inactive(known, run.readAt()))
                .toList();
    }

    private static java.util.function.Function<MasterRecord, NewVersion> version(long readAt) {
        return record -> RecordVersions.of(record, readAt);
    }

    private List<com.fasterxml.jackson.databind.JsonNode> page(RecordRun run) {
        QueryResult result = ask(run);
        if (result instanceof QueryResult.Rows rows) {
            return rows.rows();
        }
        CausedException failure = ((QueryResult.Failed) result).failure();
        if (failure instanceof SignInRefusedException refused) {
            Fault fault = refused.fault();
            suspensions.suspend(run.source(), refused.why(), fault, "hub");
        }
        throw failure;
    }

    private QueryResult ask(RecordRun run) {
        try {
            return producer.requestBody(
                    "kamelet:uniconta-query?connection=" + run.source(), run.getQuery(), QueryResult.class);
        } catch (CamelExecutionException e) {
            for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
                if (at instanceof CausedException caused) {
                    throw caused;
                }
            }
            throw e;
        }
    }
}
