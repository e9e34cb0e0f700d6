package io.ledgerway.delivery.ownership;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The living instances, in the table {@code hub_instance}: each says so every two seconds. It serves to spread work and to
 * know who leaves last, nothing that must not be wrong.
 */
final class Instances {

    /** Whoever was silent for as long does not count. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    private static final String SEEN = "update hub_instance set seen_at = :now where name = :name";
    private static final String FIRST = "insert into hub_instance (name, seen_at) values (:name, :now)";
    private static final String LIVING = "select name from hub_instance where seen_at > :since order by name";
    /** A row that the migration made. */
    private static final String ONE_AFTER_ANOTHER = "select name from hub_instance where name = 'way-out' for update";

    private static final String LEAVE = "delete from hub_instance where name = :name";
    private static final String FORGET = "delete from hub_instance where seen_at < :before and name <> 'way-out'";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Supplier<Instant> time;
    private final Liveness liveness;

    Instances(JdbcClient jdbc, TransactionTemplate transaction, Supplier<Instant> time, Liveness liveness) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.time = time;
        this.liveness = liveness;
    }

    /** This instance lives. */
    void beat() {
        boolean known = jdbc.sql(SEEN)
                        .param("now", ago(Duration.ZERO))
                        .param("name", liveness.instance())
                        .update()
                == 1;
        if (!known) {
            jdbc.sql(FIRST)
                    .param("name", liveness.instance())
                    .param("now", ago(Duration.ZERO))
                    .update();
            jdbc.sql(FORGET).param("before", ago(Duration.ofDays(1))).update();
        }
    }

    /** Names of those that live, sorted: they said so lately, and have not ended since. */
    List<String> living() {
        return jdbc.sql(LIVING).param("since", ago(SILENCE)).query(String.class).list().stream()
                .filter(name -> !liveness.gone(name))
                .toList();
    }

    /** This instance leaves; answers whether no other is left. Of several that leave at once, one is the last. */
    boolean leave() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql(ONE_AFTER_ANOTHER).query(String.class).list();
            jdbc.sql(LEAVE).param("name", liveness.instance()).update();
            return living().isEmpty();
        }));
    }

    private OffsetDateTime ago(Duration before) {
        return time.get().minus(before).atOffset(ZoneOffset.UTC);
    }
}
