package io.ledgerway.deadletter;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** The exchanges that died outside a delivery: what routes record here, and what people do with it. */
public class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String HUB = "hub";
    private static final int LONGEST_PAGE = 500;

    private final DeadLetterStore store;
    private final FailedExchangeReader reader;
    private final DeadLetterDecisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadLetters(
            DeadLetterStore store,
            FailedExchangeReader reader,
            DeadLetterDecisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a failed exchange; called by the route {@code dead-letter} of {@code routes/errors.camel.yaml}. */
    public void record(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        FailedExchange failed = reader.read(exchange, failure);
        LOG.debug("Route {} failed", failed.route(), failure);
        Long replayed = Replay.of(exchange);
        if (replayed != null && store.failedAgain(replayed, failed.route(), failed.cause(), clock.instant())) {
            LOG.warn("Dead letter {} failed again: {}", replayed, failed.cause().sentence());
            return;
        }
        keep(failed);
    }

    private void keep(FailedExchange failed) {
        try {
            Optional<Long> added = store.add(failed, clock.instant());
            added.ifPresent(id -> {
                LOG.warn(
                        "Dead letter {} of route {}: {}",
                        id,
                        failed.route(),
                        failed.cause().sentence());
                events.publishEvent(new DeadLetterRecorded(
                        id, failed.route(), failed.cause().code()));
            });
        } catch (RuntimeException notStored) {
            LOG.error(
                    "A dead letter of route {} could not be stored ({}). It is left to its source. It failed because: {}",
                    failed.route(),
                    notStored.getMessage(),
                    failed.cause().sentence());
            throw notStored;
        }
    }

    /** Closes what earlier runs of a schedule, or runs that a person began with an empty body, left open; the last step of their route. */
    public void recovered(String route) {
        int closed = store.recovered(route, HUB, "a later run succeeded", clock.instant());
        if (closed > 0) {
            LOG.info("A later run of route {} succeeded: {} dead letters closed", route, closed);
        }
    }

    /** Whether a dead letter of a route, open or settled, has this header: its source need not hand it in again. */
    public boolean holds(String route, String header, String value) {
        return store.holds(route, header, value);
    }

    /** All dead letters, settled ones too, newest first; {@code page} from 0, {@code size} 1 to 500. */
    public DeadLetterPage list(int page, int size) {
        return list(null, page, size);
    }

    /** Those in one state; null for all. */
    public DeadLetterPage list(DeadLetterState state, int page, int size) {
        return store.page(state, Math.max(0, page), Math.max(1, Math.min(LONGEST_PAGE, size)));
    }

    /** How many wait for a person. */
    public long openCount() {
        return store.count(DeadLetterState.OPEN);
    }

    /** How long its body is; 0 when there is no such dead letter. */
    public long bytes(long id) {
        return store.bytes(id);
    }

    /** @throws CausedException code {@code DEAD_LETTER_UNKNOWN} */
    public DeadLetter get(long id) {
        return store.find(id)
                .orElseThrow(() -> new CausedException(
                        new Cause("DEAD_LETTER_UNKNOWN", "There is no dead letter " + id + ".", "")));
    }

    /**
     * Sends it through its route once more and waits for the end.
     *
     * @param actor the user's name
     * @return how it stands then: replayed, or still open with the new cause
     * @throws CausedException codes {@code DEAD_LETTER_UNKNOWN}, {@code DEAD_LETTER_SETTLED}, {@code DEAD_LETTER_BUSY},
     *     {@code DEAD_LETTER_CUT}, {@code ROUTE_NOT_RUNNING}: nothing was done
     */
    public DeadLetter replay(long id, String actor) {
        return decisions.replay(get(id), actor);
    }

    /**
     * Gives it up.
     *
     * @param reason why, for people; not blank
     * @throws CausedException codes {@code DEAD_LETTER_UNKNOWN}, {@code DEAD_LETTER_SETTLED}, {@code DEAD_LETTER_BUSY},
     *     {@code REASON_MISSING}
     */
    public DeadLetter discard(long id, String actor, String reason) {
        return decisions.discard(get(id), actor, reason);
    }
}
