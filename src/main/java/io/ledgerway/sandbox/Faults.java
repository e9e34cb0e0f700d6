package io.ledgerway.sandbox;

import io.ledgerway.sandbox.Fault.Kind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dice of one simulator: decides for each call what goes wrong with it. Safe for many threads; the same seed gives
 * the same sequence of decisions. Faults ordered with {@link #once} come before the dice.
 */
public final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final int[] SERVER_ERRORS = {500, 502, 503};

    private final String system;
    private final AtomicReference<FaultSettings> settings = new AtomicReference<>();
    private final Deque<Ordered> ordered = new ArrayDeque<>();
    private Random dice;

    public Faults(String system, FaultSettings settings) {
        this.system = system;
        apply(settings);
    }

    /** The settings now in force; their seed is never null while anything can go wrong. */
    public FaultSettings settings() {
        return settings.get();
    }

    /** Takes other settings from the next call on; the dice start anew. */
    public synchronized void apply(FaultSettings changed) {
        FaultSettings seeded = changed;
        if (changed.seed() == null && !changed.quiet()) {
            seeded = changed.seed(new Random().nextInt(1_000_000));
            log.info("The simulated {} makes faults with seed {}", system, seeded.seed());
        }
        dice = new Random(seeded.seed() == null ? 0 : seeded.seed());
        settings.set(seeded);
    }

    /** Orders a fault for the next call that has none ordered yet. */
    public void once(Fault fault) {
        once(null, fault);
    }

    /** Orders a fault for the next call of this operation (null = any). */
    public synchronized void once(String operation, Fault fault) {
        ordered.add(new Ordered(operation, fault));
    }

    /** Forgets faults that were ordered and did not happen. */
    public synchronized void forgetOrdered() {
        ordered.clear();
    }

    /** What happens to the next call. */
    public synchronized Fault next(String operation) {
        for (Iterator<Ordered> each = ordered.iterator(); each.hasNext(); ) {
            Ordered order = each.next();
            if (order.operation == null || order.operation.equals(operation)) {
                each.remove();
                return order.fault;
            }
        }
        FaultSettings now = settings.get();
        return now.quiet() ? Fault.NONE : thrown(now);
    }

    private Fault thrown(FaultSettings now) {
        double share = dice.nextDouble();
        double variance = (dice.nextDouble() * 2 - 1) * now.delayVariance();
        int side = dice.nextInt(6);
        Duration delay = Duration.ofNanos((long) (now.delay().toNanos() * (1 + variance)));
        for (Map.Entry<Kind, Double> each : now.shares().entrySet()) {
            share -= each.getValue();
            if (share < 0) {
                return thrown(now, each.getKey(), delay, side);
            }
        }
        return new Fault(Kind.NONE, delay, 0, Duration.ZERO);
    }

    private static Fault thrown(FaultSettings now, Kind kind, Duration delay, int side) {
        return switch (kind) {
            case LATE -> new Fault(kind, delay, 0, now.lateBy());
            case GARBAGE -> new Fault(side < 3 ? Kind.GARBAGE : Kind.MAINTENANCE, delay, 200, Duration.ZERO);
            default -> new Fault(kind, delay, SERVER_ERRORS[side % 3], now.retryAfter());
        };
    }

    private record Ordered(String operation, Fault fault) {}
}
