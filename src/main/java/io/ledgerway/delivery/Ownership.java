package io.ledgerway.delivery;

import io.ledgerway.connection.ConnectionSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One owner per limit group: a lease row with owner and epoch, and a liveness lock that tells at once when the owner
 * died. A take-over gives a new epoch and turns what the old owner was sending into doubt, in one transaction.
 */
public class Ownership {

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

    private static final String READ = "select owner, epoch, lease_until from limit_group where name = :group";
    private static final String CREATE =
            "insert into limit_group (name, owner, epoch, lease_until) values (:group, :owner, 1, :until)";
    private static final String RENEW =
            "update limit_group set lease_until = :until where name = :group and owner = :owner and epoch = :epoch";
    private static final String TAKE_OVER = "update limit_group set owner = :owner, epoch = :epoch + 1,"
            + " lease_until = :until where name = :group and epoch = :epoch";
    private static final String DOUBT =
            "update delivery set state = 'IN_DOUBT', epoch = :epoch, due_at = :due, ever_sent = true,"
                    + " cause_code = 'OWNER_LOST', cause_message = :message, cause_action = :action"
                    + " where connection = :group and state = 'SENDING' and epoch < :epoch";
    private static final String GIVE_UP =
            "update limit_group set lease_until = :now" + " where name = :group and owner = :owner and epoch = :epoch";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;
    private final Liveness liveness;
    private final LongSupplier nanoTime;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(long epoch, long endNanos, long renewNanos) {}

    private record Row(String owner, long epoch, Instant until) {}

    Ownership(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DatabaseClock clock,
            Liveness liveness,
            LongSupplier nanoTime) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.liveness = liveness;
        this.nanoTime = nanoTime;
    }

    /** What owning a group means for one batch. */
    record Tenure(long epoch, OwnedLease lease) {}

    /** Owns the connection's group, renewing or taking over; empty while another living instance owns it. */
    synchronized Optional<Tenure> own(ConnectionSettings connection) {
        String group = connection.name();
        Held mine = held.get(group);
        if (mine == null || nanoTime.getAsLong() > mine.renewNanos() || !liveness.hold(group, liveness.instance())) {
            mine = mine == null ? take(connection) : renew(connection, mine);
        }
        if (mine == null) {
            held.remove(group);
            return Optional.empty();
        }
        held.put(group, mine);
        long epoch = mine.epoch();
        return Optional.of(new Tenure(epoch, new OwnedLease(nanoTime, () -> endOf(group, epoch))));
    }

    /** Gives every group back, at shutdown. */
    synchronized void giveUpAll() {
        held.forEach((group, mine) -> {
            jdbc.sql(GIVE_UP)
                    .param("now", utc(clock.now()))
                    .param("group", group)
                    .param("owner", liveness.instance())
                    .param("epoch", mine.epoch())
                    .update();
            liveness.release(group);
        });
        held.clear();
    }

    private long endOf(String group, long epoch) {
        Held now = held.get(group);
        return now != null && now.epoch() == epoch ? now.endNanos() : nanoTime.getAsLong();
    }

    private Held renew(ConnectionSettings connection, Held mine) {
        long start = nanoTime.getAsLong();
        int rows = jdbc.sql(RENEW)
                .param("until", utc(clock.now().plus(connection.lease())))
                .param("group", connection.name())
                .param("owner", liveness.instance())
                .param("epoch", mine.epoch())
                .update();
        return rows == 1 ? lasting(mine.epoch(), start, connection.lease()) : take(connection);
    }

    private Held take(ConnectionSettings connection) {
        String group = connection.name();
        long start = nanoTime.getAsLong();
        Instant now = clock.now();
        Instant until = now.plus(connection.lease());
        Optional<Row> row = jdbc.sql(READ)
                .param("group", group)
                .query((rows, n) -> new Row(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
        if (row.isEmpty()) {
            return create(group, until) ? lasting(1, start, connection.lease()) : null;
        }
        boolean alone = liveness.hold(group, row.get().owner());
        if (!alone && row.get().until().isAfter(now)) {
            return null;
        }
        long epoch = row.get().epoch();
        Boolean taken = transaction.execute(status -> takeOver(connection, row.get(), until));
        return Boolean.TRUE.equals(taken) ? lasting(epoch + 1, start, connection.lease()) : null;
    }

    private boolean create(String group, Instant until) {
        try {
            jdbc.sql(CREATE)
                    .param("group", group)
                    .param("owner", liveness.instance())
                    .param("until", utc(until))
                    .update();
            return liveness.hold(group, liveness.instance());
        } catch (org.springframework.dao.DuplicateKeyException e) {
            return false;
        }
    }

    private boolean takeOver(ConnectionSettings connection, Row old, Instant until) {
        int rows = jdbc.sql(TAKE_OVER)
                .param("owner", liveness.instance())
                .param("epoch", old.epoch())
                .param("until", utc(until))
                .param("group", connection.name())
                .update();
        if (rows == 0) {
            return false;
        }
        Instant due = old.until().plus(connection.readTimeout()).plus(connection.settlingDelay());
        int doubted = jdbc.sql(DOUBT)
                .param("epoch", old.epoch() + 1)
                .param("due", utc(due))
                .param("message", "The hub stopped while this was being sent to " + connection.name() + ".")
                .param("action", "Nothing to do: it is looked up in the target from " + due + " on.")
                .param("group", connection.name())
                .update();
        if (doubted > 0) {
            LOG.warn(
                    "{}: {} deliveries were being sent when their owner {} stopped; they are looked up from {} on",
                    connection.name(),
                    doubted,
                    old.owner(),
                    due);
        }
        return true;
    }

    private Held lasting(long epoch, long startNanos, Duration lease) {
        return new Held(epoch, startNanos + lease.toNanos(), startNanos + lease.toNanos() / 3);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
