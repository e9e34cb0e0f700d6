package io.ledgerway.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database's clock, which leases and due times use: instances agree on it whatever their own clocks say.
 * It is read every few seconds and carried on by this machine's monotonic clock in between.
 */
@Component
public class DatabaseClock {

    private static final Duration RESYNC = Duration.ofSeconds(10);
    /** An answer that took longer, as when this process was halted meanwhile, says too little. */
    private static final Duration PROMPT = Duration.ofSeconds(1);

    /** How long a reading serves while no newer one is prompt. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final String question;
    private final LongSupplier nanoTime;
    private Instant readAt;
    private long readNanos;
    private Duration moved = Duration.ZERO;

    @Autowired
    DatabaseClock(JdbcClient jdbc, Dialect dialect) {
        this(jdbc, dialect, System::nanoTime);
    }

    /** Of any database, where no other instance has to agree. */
    public DatabaseClock(JdbcClient jdbc) {
        this(jdbc, new H2Dialect(), System::nanoTime);
    }

    DatabaseClock(JdbcClient jdbc, Dialect dialect, LongSupplier nanoTime) {
        this.jdbc = jdbc;
        this.question = dialect.now();
        this.nanoTime = nanoTime;
    }

    /**
     * Now, by the database's clock, UTC; at most a second behind it, never before it.
     *
     * @throws QueryTimeoutException when the database answers too slowly to tell the time
     */
    public synchronized Instant now() {
        if (readAt == null || nanoTime.getAsLong() - readNanos > RESYNC.toNanos()) {
            read();
        }
        return readAt.plusNanos(nanoTime.getAsLong() - readNanos).plus(moved);
    }

    private void read() {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            long asked = nanoTime.getAsLong();
            Instant answer =
                    jdbc.sql(question).query(OffsetDateTime.class).single().toInstant();
            long answered = nanoTime.getAsLong();
            if (answered - asked <= PROMPT.toNanos()) {
                readAt = answer;
                readNanos = answered;
                return;
            }
        }
        if (readAt != null && nanoTime.getAsLong() - readNanos < KEPT.toNanos()) {
            return;
        }
        throw new QueryTimeoutException("The database takes longer than " + PROMPT.toSeconds()
                + " s to tell the time; leases and due times need it sooner.");
    }

    /** Moves time on: the one seam by which tests let an hour pass. */
    public synchronized void advance(Duration time) {
        moved = moved.plus(time);
    }
}
