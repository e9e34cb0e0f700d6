package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.ownership.OwnedLease;
import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.trace.Tracing;
import io.ledgerway.trace.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The two ends of every delivery route: claim a batch, settle it. In between the route does what it likes; whatever
 * happens there, each claimed delivery ends in exactly one outcome.
 */
@Component("deliveries")
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** In milliseconds; together the second after which ended workers would begin again. */
    private static final int[] PAUSES = {20, 40, 80, 160, 300, 400};

    private final Connections connections;
    private final Suspensions suspensions;
    private final Ownership ownership;
    private final Claims claims;
    private final EarlierVersions earlier;
    private final Settling settling;
    private final FailureOutcomes failures;
    private final ConnectionPauses pauses;
    private final DeliveryCommands commands;
    private final OpenBatches open;
    private final LargeDocuments large;
    private final SoleWork soleWork;
    private final Tracing tracing;
    private volatile boolean closing;

    Deliveries(
            Connections connections,
            Suspensions suspensions,
            Ownership ownership,
            Claims claims,
            EarlierVersions earlier,
            Settling settling,
            FailureOutcomes failures,
            ConnectionPauses pauses,
            DeliveryCommands commands,
            OpenBatches open,
            LargeDocuments large,
            SoleWork soleWork,
            Tracing tracing) {
        this.connections = connections;
        this.suspensions = suspensions;
        this.ownership = ownership;
        this.claims = claims;
        this.earlier = earlier;
        this.settling = settling;
        this.failures = failures;
        this.pauses = pauses;
        this.commands = commands;
        this.open = open;
        this.large = large;
        this.soleWork = soleWork;
        this.tracing = tracing;
    }

    /**
     * Claims due deliveries; an empty batch when there are none, there is no such connection, it is suspended or rests,
     * another instance owns it, or other work on it is done alone.
     */
    public Batch claim(String flow, String connectionName) {
        return claim(flow, connectionName, Integer.MAX_VALUE);
    }

    /**
     * The same, for a target that takes one document a call: so few that the lease outlasts them all.
     *
     * @param most claims at once, where the connection's {@code batch-size} is not smaller
     */
    public Batch claim(String flow, String connectionName, int most) {
        if (!connections.exists(connectionName)) {
            return none(flow, connectionName);
        }
        Work round = tracing.round("deliver", flow, connectionName);
        Batch batch = due(flow, connectionName, most);
        if (batch.isEmpty()) {
            round.close();
        } else {
            DeliveryTrace.claimed(round, batch);
        }
        return batch;
    }

    private Batch due(String flow, String connectionName, int most) {
        ConnectionSettings connection = connections.get(connectionName);
        int looks = 0;
        while (!closing && !pauses.resting(connectionName) && suspensions.mayWork(connectionName)) {
            Optional<Ownership.Tenure> tenure = ownership.own(connection);
            if (tenure.isEmpty()) {
                open.lost(connectionName);
                break;
            }
            settleLate(connection);
            Optional<Batch> claimed =
                    soleWork.unlessUnderWay(connectionName, () -> taken(flow, connection, tenure.get(), most));
            if (claimed.isEmpty()) {
                break;
            }
            Batch batch = claimed.get();
            Batch sendable =
                    batch.lookUp() ? with(earlier.complete(batch.claims()), batch) : sendable(batch, connection);
            open.left(batch, sendable);
            boolean nothing = batch.isEmpty() && !letHeldGoOn(flow, connectionName);
            if (!sendable.isEmpty() || nothing && !(open.any(connectionName) && looksAgain(looks++))) {
                return sendable;
            }
        }
        return none(flow, connectionName);
    }

    /** As many workers for a connection as may call it at once, and one that maps and settles meanwhile. */
    public List<Integer> workers(String connectionName) {
        return workers(connectionName, 1);
    }

    /**
     * What is to work at once for a connection, a number for each.
     *
     * @param besides workers more than calls may be under way, which map and settle meanwhile
     */
    public List<Integer> workers(String connectionName, int besides) {
        int calls = connections.exists(connectionName)
                ? connections.get(connectionName).concurrency()
                : 1;
        return IntStream.rangeClosed(1, calls + besides).boxed().toList();
    }

    /**
     * A worker that finds nothing while another is at work does not end yet: the next page may be recorded at any moment, and
     * workers that ended begin again only once all have.
     */
    private static boolean looksAgain(int times) {
        if (times == PAUSES.length) {
            return false;
        }
        try {
            Thread.sleep(PAUSES[times]);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Of several workers one looks up: another that found the same delivery in doubt could settle it by what it saw before
     * the first one sent it again.
     */
    private Batch taken(String flow, ConnectionSettings connection, Ownership.Tenure tenure, int most) {
        LargeDocuments.Room room = large.ask();
        boolean claimed = false;
        try {
            boolean lookUps = !open.lookingUp(flow, connection.name());
            Batch taken = claims.claim(flow, connection, tenure, most, lookUps, room.taken());
            if (!taken.large()) {
                room.close();
            }
            open.claimed(taken, room);
            claimed = true;
            return taken;
        } finally {
            if (!claimed) {
                room.close();
            }
        }
    }

    private static Batch none(String flow, String connectionName) {
        return new Batch(flow, connectionName, 0, time -> false, false, List.of());
    }

    /** Settles each claim of the batch by its outcome; a claim without one is in doubt. */
    public void settle(Batch batch, List<Settlement> settlements) {
        Map<Long, Outcome> outcomes = settlements.stream()
                .collect(Collectors.toMap(Settlement::deliveryId, Settlement::outcome, (first, second) -> first));
        Map<Claim, Outcome> byClaim = new LinkedHashMap<>();
        Outcome unanswered = unanswered(batch);
        batch.claims().forEach(claim -> byClaim.put(claim, outcomes.getOrDefault(claim.deliveryId(), unanswered)));
        settleAll(batch, byClaim);
    }

    /** Settles every claim after the route failed: in doubt unless surely nothing was sent. */
    public void settleAfterFailure(Batch batch, Throwable failure) {
        LOG.warn(
                "{} to {}: a batch of {} failed: {}",
                batch.flow(),
                batch.connection(),
                batch.claims().size(),
                failure.toString());
        LOG.debug("The batch failed here", failure);
        tracing.current().failed(failure);
        Outcome outcome = failures.of(failure, begun(batch), batch.connection());
        settleAll(batch, batch.claims().stream().collect(Collectors.toMap(Function.identity(), claim -> outcome)));
    }

    /** No further claims: the hub is shutting down. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private void settleAll(Batch batch, Map<Claim, Outcome> outcomes) {
        try {
            settling.settle(batch, connections.get(batch.connection()), open.answered(batch, outcomes));
            open.settled(batch);
            DeliveryTrace.settled(tracing.current(), outcomes.values());
            tracing.current().close();
        } finally {
            open.notStored(batch);
        }
    }

    private void settleLate(ConnectionSettings connection) {
        for (OpenBatches.Late late : open.late(connection)) {
            LOG.warn(
                    "{} to {}: {} deliveries of an earlier round are settled now{}",
                    late.batch().flow(),
                    connection.name(),
                    late.batch().claims().size(),
                    late.abandoned() ? "; their route gave no outcome" : "");
            if (late.abandoned()) {
                settling.doubt(late.batch(), connection);
            } else {
                settling.settle(late.batch(), connection, late.outcomes());
            }
            open.settled(late.batch());
        }
    }

    /** Each claim that is to be sent, knowing what it corrects; the others are settled. */
    private Batch sendable(Batch batch, ConnectionSettings connection) {
        EarlierVersions.Examined examined = earlier.examine(batch.claims());
        if (!examined.stopped().isEmpty()) {
            settling.settle(batch, connection, examined.stopped());
        }
        return with(examined.toSend(), batch);
    }

    private static Batch with(List<Claim> claims, Batch batch) {
        return claims.equals(batch.claims())
                ? batch
                : new Batch(batch.flow(), batch.connection(), batch.epoch(), batch.lease(), batch.lookUp(), claims);
    }

    private boolean letHeldGoOn(String flow, String connection) {
        int rows = commands.goOn(flow, connection);
        if (rows > 0) {
            LOG.info("{} works again: {} held deliveries go on", connection, rows);
        }
        return rows > 0;
    }

    private static boolean begun(Batch batch) {
        return !(batch.lease() instanceof OwnedLease lease) || lease.writeBegun();
    }

    private static Outcome unanswered(Batch batch) {
        return new Outcome.InDoubt(new Cause(
                "NO_OUTCOME",
                "The route to " + batch.connection() + " gave no outcome for this delivery.",
                "Nothing to do: it is looked up before it is sent again."));
    }
}
