package io.ledgerway.delivery;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.trace.LogContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns outcomes into moves of the ledger, and into what they mean for the connection: suspend it, let it rest, go on. */
@Component
class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Settler settler;
    private final Suspensions suspensions;
    private final ConnectionPauses pauses;
    private final RandomGenerator random;
    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;

    Settling(
            Settler settler,
            Suspensions suspensions,
            ConnectionPauses pauses,
            RandomGenerator random,
            MeterRegistry meters,
            ApplicationEventPublisher events) {
        this.settler = settler;
        this.suspensions = suspensions;
        this.pauses = pauses;
        this.random = random;
        this.meters = meters;
        this.events = events;
    }

    void settle(Batch batch, ConnectionSettings connection, Map<Claim, Outcome> outcomes) {
        suspendWhereHeld(batch, outcomes);
        boolean allBusy = outcomes.size() == batch.claims().size()
                && outcomes.values().stream().allMatch(Outcome.Retry.class::isInstance);
        restOrGoOn(connection, outcomes, allBusy);
        Map<Claim, NextStep> steps = new LinkedHashMap<>();
        outcomes.forEach((claim, outcome) -> steps.put(claim, step(connection, claim, outcome, allBusy)));
        int settled = settler.settle(batch, steps);
        if (settled < steps.size()) {
            LOG.warn(
                    "{}: {} of {} deliveries had another owner by the time they were settled; its outcome counts",
                    batch.connection(),
                    steps.size() - settled,
                    steps.size());
        }
        tell(batch, steps);
        count(batch, steps);
    }

    /** Doubts every claim of a batch whose route vanished; what it may have sent last can still arrive for a while. */
    void doubt(Batch batch, ConnectionSettings connection) {
        Duration due = connection.readTimeout().plus(connection.settlingDelay());
        Map<Claim, NextStep> steps = new LinkedHashMap<>();
        batch.claims().forEach(claim -> steps.put(claim, NextStep.abandoned(connection.name(), due)));
        settler.settle(batch, steps);
        tell(batch, steps);
        count(batch, steps);
    }

    /** A line a document, for who asks for it; people are told by cause. */
    private static void tell(Batch batch, Map<Claim, NextStep> steps) {
        if (!LOG.isDebugEnabled()) {
            return;
        }
        steps.forEach((claim, step) -> {
            String why = step.cause() == null ? "" : ", " + step.cause().code();
            LogContext.document(claim.document())
                    .tell(() -> LOG.debug(
                            "{} to {}: {} as {}: {}{}",
                            batch.flow(),
                            batch.connection(),
                            claim.document(),
                            claim.reference(),
                            step.history(),
                            why));
        });
    }

    private NextStep step(ConnectionSettings connection, Claim claim, Outcome outcome, boolean allBusy) {
        Backoff backoff = new Backoff(connection.retryDelay(), connection.retryDelayMax(), random);
        int maxAttempts = allBusy ? Integer.MAX_VALUE : connection.maxAttempts();
        NextStep step = NextStep.of(claim, outcome, maxAttempts, backoff, connection.settlingDelay());
        return allBusy && step.state() == DeliveryState.READY ? step.withoutAttempt() : step;
    }

    private void suspendWhereHeld(Batch batch, Map<Claim, Outcome> outcomes) {
        outcomes.values().stream()
                .filter(Outcome.Held.class::isInstance)
                .map(Outcome.Held.class::cast)
                .findFirst()
                .ifPresent(held -> suspensions.suspend(batch.connection(), held.cause(), held.fault(), "hub"));
    }

    private void restOrGoOn(ConnectionSettings connection, Map<Claim, Outcome> outcomes, boolean allBusy) {
        if (!allBusy) {
            pauses.goOn(connection.name());
            return;
        }
        Duration longest = outcomes.values().stream()
                .map(outcome -> ((Outcome.Retry) outcome).after())
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(null);
        if (longest == null || !longest.isZero()) {
            pauses.rest(connection, longest);
        }
    }

    private void count(Batch batch, Map<Claim, NextStep> steps) {
        steps.values().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        NextStep::history, java.util.stream.Collectors.counting()))
                .forEach((outcome, n) -> meters.counter(
                                "ledgerway.deliveries",
                                "flow",
                                batch.flow(),
                                "connection",
                                batch.connection(),
                                "outcome",
                                outcome)
                        .increment(n));
        steps.values().stream()
                .filter(step -> step.state() == DeliveryState.DEAD)
                .map(NextStep::cause)
                .distinct()
                .forEach(cause -> events.publishEvent(new DeliveryDied(batch.flow(), batch.connection(), cause)));
    }
}
