package io.ledgerway.connection;

import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which connections are suspended, shared by all instances through SQL; this instance's knowledge is at most 1 s old.
 * A suspension is recorded in a transaction of its own: it stands whatever becomes of the caller's.
 */
@Component("suspensions")
public class Suspensions {

    private static final Duration PROBE_DELAY = Duration.ofMinutes(10);
    private static final Set<Fault> ENDED_BY_TEST = Set.of(Fault.CREDENTIALS, Fault.LICENCE, Fault.RATE);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SuspensionTable table;
    private final Connections connections;
    private final Credentials credentials;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;
    private final TransactionTemplate alone;
    private volatile Known known;

    Suspensions(
            SuspensionTable table,
            Connections connections,
            Credentials credentials,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone) {
        this.table = table;
        this.connections = connections;
        this.credentials = credentials;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** As {@link #suspend(String, Cause, Fault, String, Duration)}, with the connection's {@code probe-delay} (10 m). */
    public boolean suspend(String connection, Cause cause, Fault fault, String by) {
        return suspend(connection, cause, fault, by, null);
    }

    /**
     * Suspends a connection. One that is suspended keeps its first cause, except that refused credentials replace what
     * ends by itself, and an operator's suspension replaces everything.
     *
     * @param by the user's name, or {@code hub}
     * @param probeAfter when a licence or rate fault is worth a probe, or a budget begins anew; null for the connection's
     *     {@code probe-delay}, and for a budget the next day
     * @return whether this suspended it
     */
    public boolean suspend(String connection, Cause cause, Fault fault, String by, Duration probeAfter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Suspension wanted = new Suspension(
                connection,
                fault,
                cause,
                by,
                now,
                probeAt(connection, fault, now, probeAfter),
                credentials.fingerprint(connection));
        try {
            return Boolean.TRUE.equals(alone.execute(status -> record(wanted)));
        } catch (DuplicateKeyException e) {
            return false;
        } finally {
            known = null;
        }
    }

    /**
     * Ends a suspension, whatever its fault.
     *
     * @return false when the connection was not suspended
     */
    public boolean resume(String connection, String by, String reason) {
        return Optional.ofNullable(table.all().get(connection))
                .map(suspension -> end(suspension, by, reason))
                .orElse(false);
    }

    /**
     * A test of the connection succeeded: ends a suspension for refused credentials, licence or rate. A spent budget
     * and an operator's own suspension stay.
     *
     * @return whether this ended one
     */
    public boolean testSucceeded(String connection, String by) {
        return Optional.ofNullable(table.all().get(connection))
                .filter(suspension -> ENDED_BY_TEST.contains(suspension.fault()))
                .map(suspension -> end(suspension, by, "test succeeded"))
                .orElse(false);
    }

    public Optional<Suspension> current(String connection) {
        return Optional.ofNullable(all().get(connection));
    }

    /** Whether work for this connection may be claimed: it is not suspended and its settings are valid. */
    public boolean mayWork(String connection) {
        try {
            connections.get(connection);
            return current(connection).isEmpty();
        } catch (CausedException e) {
            return false;
        }
    }

    /** Ends this suspension unless another has taken its place. */
    boolean end(Suspension suspension, String by, String reason) {
        try {
            return Boolean.TRUE.equals(alone.execute(status -> {
                boolean ended = table.delete(suspension.connection(), suspension.fault());
                if (ended) {
                    audit.record(by, "resume", "connection " + suspension.connection(), reason);
                    events.publishEvent(new ConnectionResumed(suspension.connection(), by, reason));
                }
                return ended;
            }));
        } finally {
            known = null;
        }
    }

    /** All of them, by connection. */
    Map<String, Suspension> all() {
        Instant now = clock.instant();
        Known last = known;
        if (last == null || Duration.between(last.at, now).abs().compareTo(FRESH) >= 0) {
            last = new Known(table.all(), now);
            known = last;
        }
        return last.suspensions;
    }

    private boolean record(Suspension wanted) {
        Suspension present = table.all().get(wanted.connection());
        if (present != null) {
            if (!present.givesWayTo(wanted.fault()) || !table.delete(present.connection(), present.fault())) {
                return false;
            }
        }
        table.insert(wanted);
        audit.record(
                wanted.by(),
                "suspend",
                "connection " + wanted.connection(),
                wanted.cause().sentence());
        events.publishEvent(new ConnectionSuspended(
                wanted.connection(), wanted.cause(), wanted.fault(), wanted.by(), wanted.since()));
        return true;
    }

    private Instant probeAt(String connection, Fault fault, Instant now, Duration after) {
        return switch (fault) {
            case LICENCE, RATE -> now.plus(after == null ? probeDelay(connection) : after);
            case BUDGET ->
                after == null
                        ? now.atZone(zone)
                                .toLocalDate()
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                        : now.plus(after);
            case CREDENTIALS, OPERATOR -> null;
        };
    }

    private Duration probeDelay(String connection) {
        try {
            String written = connections.get(connection).value("probe-delay", null);
            return written == null ? PROBE_DELAY : DurationText.parse(written).orElse(PROBE_DELAY);
        } catch (CausedException e) {
            return PROBE_DELAY;
        }
    }

    private record Known(Map<String, Suspension> suspensions, Instant at) {}
}
