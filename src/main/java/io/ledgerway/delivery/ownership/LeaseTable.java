package io.ledgerway.delivery.ownership;

import io.ledgerway.connection.ConnectionSettings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code limit_group}: who owns a connection, under which epoch, until when. Each change touches one row of it. */
final class LeaseTable {

    private static final String READ = "select owner, epoch, lease_until from limit_group where name = :group";
    private static final String CREATE =
            "insert into limit_group (name, owner, epoch, lease_until) values (:group, :owner, 1, :until)";
    private static final String RENEW =
            "update limit_group set lease_until = :until where name = :group and owner = :owner and epoch = :epoch";
    /** The end that was read counts too: an owner that renews meanwhile may write for longer, and keeps it. */
    private static final String TAKE_OVER = "update limit_group set owner = :owner, epoch = :epoch + 1,"
            + " lease_until = :until where name = :group and epoch = :epoch and lease_until = :seen";

    private static final String GIVE_UP =
            "update limit_group set lease_until = :now where name = :group and owner = :owner and epoch = :epoch";
    private static final String OWNERS = "select name, owner from limit_group where lease_until > :now";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FormerWork formerWork;

    LeaseTable(JdbcClient jdbc, TransactionTemplate transaction, FormerWork formerWork) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.formerWork = formerWork;
    }

    record Row(String owner, long epoch, Instant until) {}

    Optional<Row> read(String group) {
        return jdbc.sql(READ)
                .param("group", group)
                .query((rows, n) -> new Row(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The first lease of all, with epoch 1; false when another was faster. */
    boolean create(String group, String owner, Instant until) {
        try {
            return jdbc.sql(CREATE)
                            .param("group", group)
                            .param("owner", owner)
                            .param("until", utc(until))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** False when it has another owner by now. */
    boolean renew(String group, String owner, long epoch, Instant until) {
        return jdbc.sql(RENEW)
                        .param("until", utc(until))
                        .param("group", group)
                        .param("owner", owner)
                        .param("epoch", epoch)
                        .update()
                == 1;
    }

    /**
     * Gives the lease to a new owner under the next epoch, and doubts what the old one was sending, in one transaction;
     * false when the row is no longer as it was read.
     */
    boolean takeOver(ConnectionSettings connection, Row old, String owner, Instant until) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int rows = jdbc.sql(TAKE_OVER)
                    .param("owner", owner)
                    .param("epoch", old.epoch())
                    .param("seen", utc(old.until()))
                    .param("until", utc(until))
                    .param("group", connection.name())
                    .update();
            if (rows == 1) {
                formerWork.doubt(connection, old.epoch() + 1, old.until(), old.owner());
            }
            return rows == 1;
        }));
    }

    /** Doubts what a former owner claimed after the take-over. */
    void doubt(ConnectionSettings connection, long epoch, Instant leaseEnd, String formerOwner) {
        formerWork.doubt(connection, epoch, leaseEnd, formerOwner);
    }

    /** The lease ends now; changes nothing when it has another owner. */
    void giveUp(String group, String owner, long epoch, Instant now) {
        jdbc.sql(GIVE_UP)
                .param("now", utc(now))
                .param("group", group)
                .param("owner", owner)
                .param("epoch", epoch)
                .update();
    }

    /** Each connection whose lease lasts, and its owner. */
    Map<String, String> owners(Instant now) {
        Map<String, String> owners = new HashMap<>();
        jdbc.sql(OWNERS).param("now", utc(now)).query(rows -> {
            owners.put(rows.getString(1), rows.getString(2));
        });
        return owners;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
