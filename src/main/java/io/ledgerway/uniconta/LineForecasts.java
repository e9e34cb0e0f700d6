package io.ledgerway.uniconta;

import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Maps and plans a batch through the Kamelets that a delivery uses, and stops before anything is sent. Uniconta is only read. */
@Component("unicontaLineForecasts")
public class LineForecasts {

    private final ProducerTemplate producer;

    LineForecasts(ProducerTemplate producer) {
        this.producer = producer;
    }

    /** What would become of a line that stands in Uniconta. */
    public enum Change {
        UPDATE,
        REMOVE,
        REVERSE
    }

    /**
     * What would be sent for one claim.
     *
     * @param request the journal line as JSON, for a correction the rows in a list; null with an outcome
     * @param outcome why nothing would be sent; null with a request
     * @param change what would become of the line that stands there; null for an entry that gets its first
     * @param rows how many rows would be stored anew
     */
    public record LineForecast(String request, Outcome outcome, Change change, int rows) {}

    /** By delivery id, one for each claim. */
    public Map<Long, LineForecast> of(Batch batch) {
        JournalRound mapped = ask("uniconta-map-lines", batch.connection(), batch);
        JournalRound round =
                mapped.hasCorrections() ? ask("uniconta-plan-corrections", batch.connection(), mapped) : mapped;
        Map<Long, LineForecast> forecasts = new HashMap<>();
        round.settled().forEach((id, outcome) -> forecasts.put(id, new LineForecast(null, outcome, null, 0)));
        round.unsent().forEach(line -> forecasts.put(line.claim().deliveryId(), forecast(line)));
        return forecasts;
    }

    private static LineForecast forecast(PlannedLine line) {
        List<JournalLine> inserts = line.inserts();
        return switch (line.way()) {
            case UPDATE ->
                new LineForecast(UnicontaJson.write(List.of(CorrectLines.modified(line))), null, Change.UPDATE, 0);
            case REMOVE ->
                new LineForecast(UnicontaJson.write(List.of(CorrectLines.removed(line))), null, Change.REMOVE, 0);
            case INSERT ->
                line.change() == null || line.change().reversal() == null
                        ? new LineForecast(UnicontaJson.write(line.line().wire()), null, null, 1)
                        : new LineForecast(
                                UnicontaJson.write(
                                        inserts.stream().map(JournalLine::wire).toList()),
                                null,
                                Change.REVERSE,
                                inserts.size());
        };
    }

    private JournalRound ask(String kamelet, String connection, Object body) {
        try {
            return producer.requestBody("kamelet:" + kamelet + "?connection=" + connection, body, JournalRound.class);
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
