package io.ledgerway.connection;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the limits of each connection: calls at once, calls in any minute, calls a day, and pauses the system asked for.
 * Calls a day and in any minute are shared by all instances through SQL. Calls at once hold in this instance: a connection's
 * deliveries are worked by one at a time.
 */
@Component("governor")
public class Governor {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Connections connections;
    private final CallCounts counts;
    private final CallWindow shared;
    private final Clock clock;
    private final MonotonicTime time;
    private final ZoneId zone;
    private final Map<String, LimitGroup> groups = new ConcurrentHashMap<>();

    Governor(
            Connections connections,
            CallCounts counts,
            CallWindow shared,
            Clock clock,
            MonotonicTime time,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone) {
        this.connections = connections;
        this.counts = counts;
        this.shared = shared;
        this.clock = clock;
        this.time = time;
        this.zone = zone;
    }

    /**
     * Waits until a call may be made, at most {@code permit-timeout} (default 2 m).
     *
     * @throws CallRefusedException code {@code CALL_BUDGET_SPENT} with fault {@code BUDGET} when the day's calls are used
     *     up; code {@code CALL_PERMIT_LATE}, passing, when no call came free in time
     */
    public Permit acquire(String connection) {
        ConnectionSettings lender = connections.get(limitGroup(connection));
        return group(lender.name()).acquire(lender, patience(lender));
    }

    /** The system asked for a pause ({@code Retry-After}): no call before this moment. A shorter pause changes nothing. */
    public void pauseUntil(String connection, Instant until) {
        group(limitGroup(connection)).pause(Duration.between(clock.instant(), until));
    }

    /** Calls of today in the hub's time zone, of the whole limit group and all instances. */
    public long callsToday(String connection) {
        return group(limitGroup(connection)).budget().used();
    }

    /** The connection whose limits hold: itself, or the one it borrows from. */
    public String limitGroup(String connection) {
        return connections.get(connection).limitGroup();
    }

    @PreDestroy
    void close() {
        groups.values().forEach(group -> group.budget().close());
    }

    private LimitGroup group(String name) {
        return groups.computeIfAbsent(
                name, x -> new LimitGroup(name, new DayBudget(name, counts, clock, zone), shared, time));
    }

    private static Duration patience(ConnectionSettings settings) {
        String written = settings.value("permit-timeout", null);
        return written == null ? PATIENCE : DurationText.parse(written).orElse(PATIENCE);
    }
}
