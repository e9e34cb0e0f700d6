package io.ledgerway.uniconta;

import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Maps a batch through the Kamelet that a delivery uses, and stops before anything is sent. Uniconta is only read. */
@Component("unicontaLineForecasts")
public class LineForecasts {

    private final ProducerTemplate producer;

    LineForecasts(ProducerTemplate producer) {
        this.producer = producer;
    }

    /**
     * What would be sent for one claim.
     *
     * @param request the journal line as JSON; null with an outcome
     * @param outcome why nothing would be sent; null with a request
     */
    public record LineForecast(String request, Outcome outcome) {}

    /** By delivery id, one for each claim. */
    public Map<Long, LineForecast> of(Batch batch) {
        JournalRound round = map(batch);
        Map<Long, LineForecast> forecasts = new HashMap<>();
        round.settled().forEach((id, outcome) -> forecasts.put(id, new LineForecast(null, outcome)));
        round.unsent()
                .forEach(line -> forecasts.put(
                        line.claim().deliveryId(),
                        new LineForecast(UnicontaJson.write(line.line().wire()), null)));
        return forecasts;
    }

    private JournalRound map(Batch batch) {
        try {
            return producer.requestBody(
                    "kamelet:uniconta-map-lines?connection=" + batch.connection(), batch, JournalRound.class);
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
