package io.ledgerway.intempus;

import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.document.MasterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Searches for a batch of master records through the Kamelet that a delivery uses, and plans them without writing. */
@Component("intempusRecordForecasts")
public class RecordForecasts {

    private final ProducerTemplate producer;

    RecordForecasts(ProducerTemplate producer) {
        this.producer = producer;
    }

    /** What would be written. */
    public enum Write {
        CREATE,
        CHANGE,
        DEACTIVATE
    }

    /**
     * What would be done for one claim.
     *
     * @param write null with an outcome
     * @param request the fields that would be sent, as JSON; null with an outcome
     * @param outcome why nothing would be sent; null with a request
     * @param conflict whether that is since both sides changed a field
     */
    public record RecordForecast(
            long deliveryId, String document, Write write, String request, Outcome outcome, boolean conflict) {}

    /**
     * One for each claim.
     *
     * @param coming numbers of customers that would stand in Intempus by then; those of this batch are added
     */
    public List<RecordForecast> of(Batch batch, Set<String> coming) {
        RecordRound round = search(batch);
        if (round.planner() == null) {
            throw failure(round.settlements());
        }
        coming.forEach(round.planner()::expected);
        List<RecordForecast> forecasts = new ArrayList<>();
        round.claims().forEach(claim -> forecasts.add(forecast(claim, round.planner(), coming)));
        return forecasts;
    }

    private static RecordForecast forecast(RecordClaim claim, RecordPlanner planner, Set<String> coming) {
        RecordPlan plan = planner.plan(claim);
        boolean customer = claim.record().kind() == MasterKind.CUSTOMER;
        Outcome outcome = plan instanceof RecordPlan.Settled settled ? settled.outcome() : null;
        if (customer && (outcome == null || outcome instanceof Outcome.Delivered)) {
            coming.add(claim.record().number());
            if (plan instanceof RecordPlan.Create) {
                planner.expected(claim.record().number());
            }
        }
        if (outcome != null) {
            boolean conflict =
                    outcome instanceof Outcome.Dead dead && dead.cause().code().equals(RecordCauses.CHANGED);
            return new RecordForecast(claim.id(), claim.claim().document(), null, null, outcome, conflict);
        }
        Write write = plan instanceof RecordPlan.Create
                ? Write.CREATE
                : claim.claim().wanted() ? Write.CHANGE : Write.DEACTIVATE;
        return new RecordForecast(
                claim.id(),
                claim.claim().document(),
                write,
                IntempusRecords.body(plan).toString(),
                null,
                false);
    }

    private static CausedException failure(List<Settlement> settlements) {
        Outcome outcome = settlements.get(0).outcome();
        return new CausedException(
                outcome instanceof Outcome.Held held
                        ? held.cause()
                        : outcome instanceof Outcome.Dead dead ? dead.cause() : ((Outcome.Retry) outcome).cause());
    }

    private RecordRound search(Batch batch) {
        try {
            return producer.requestBody(
                    "kamelet:intempus-find-records?connection=" + batch.connection(), batch, RecordRound.class);
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
