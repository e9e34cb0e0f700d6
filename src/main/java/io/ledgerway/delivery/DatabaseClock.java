package io.ledgerway.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's clock, which leases and due times use: instances agree on it whatever their own clocks say.
 * It is read every few seconds and carried on by this machine's monotonic clock in between.
 */
@Component
public class DatabaseClock {

    private static final String NOW = "select current_timestamp";
    private static final Duration RESYNC = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final LongSupplier nanoTime;
    private Instant readAt;
    private long readNanos;
    private Duration moved = Duration.ZERO;

    @org.springframework.beans.factory.annotation.Autowired
    public DatabaseClock(JdbcClient jdbc) {
        this(jdbc, System::nanoTime);
    }

    DatabaseClock(JdbcClient jdbc, LongSupplier nanoTime) {
        this.jdbc = jdbc;
        this.nanoTime = nanoTime;
    }

    /** Now, by the database's clock, UTC. */
    public synchronized Instant now() {
        long nanos = nanoTime.getAsLong();
        if (readAt == null || nanos - readNanos > RESYNC.toNanos()) {
            readAt = jdbc.sql(NOW).query(OffsetDateTime.class).single().toInstant();
            readNanos = nanoTime.getAsLong();
            nanos = readNanos;
        }
        return readAt.plusNanos(nanos - readNanos).plus(moved);
    }

    /** Moves time on: the one seam by which tests let an hour pass. */
    public synchronized void advance(Duration time) {
        moved = moved.plus(time);
    }
}
