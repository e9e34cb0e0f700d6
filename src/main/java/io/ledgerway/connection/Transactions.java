package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Transactions that a vendor bills by the calendar month (hub's time zone), counted for each connection. With {@code
 * monthly-transactions} set, people are told at 80 % and at 100 %; with {@code enforce-budget} the connection rests from
 * there until the next month. What counts as a transaction is the system's own rule, such as apis/intacct.md 7.
 */
@Component("transactions")
public class Transactions {

    private static final int WARNING_PERCENT = 80;

    private final TransactionCounts counts;
    private final Connections connections;
    private final Suspensions suspensions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Transactions(
            TransactionCounts counts,
            Connections connections,
            Suspensions suspensions,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone) {
        this.counts = counts;
        this.connections = connections;
        this.suspensions = suspensions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Counts transactions that were executed; tells people, or suspends the connection, where the month's limit says so. */
    public void count(String connection, long transactions) {
        if (transactions <= 0) {
            return;
        }
        ZonedDateTime now = clock.instant().atZone(zone);
        YearMonth month = YearMonth.from(now);
        counts.add(connection, month.atDay(1), transactions);
        long limit = limit(connection);
        if (limit == 0) {
            return;
        }
        long used = counts.used(connection, month.atDay(1));
        if (used >= limit && enforced(connection)) {
            ZonedDateTime next = month.plusMonths(1).atDay(1).atStartOfDay(zone);
            suspensions.suspend(
                    connection,
                    spent(connection, used, limit, month),
                    Fault.BUDGET,
                    "hub",
                    Duration.between(now, next));
        } else if (used >= limit) {
            events.publishEvent(new TransactionsSpent(connection, month, spent(connection, used, limit, month)));
        } else if (used * 100 >= limit * WARNING_PERCENT) {
            events.publishEvent(new TransactionsSpent(connection, month, nearlySpent(connection, used, limit, month)));
        }
    }

    /** Transactions of this month, all instances. */
    public long thisMonth(String connection) {
        return counts.used(
                connection, YearMonth.from(clock.instant().atZone(zone)).atDay(1));
    }

    /**
     * The month's transactions ({@code monthly-transactions}); 0 = no limit.
     *
     * @throws CausedException when the connection's settings cannot be used
     */
    private long limit(String connection) {
        return Long.parseLong(
                connections.get(connection).value("monthly-transactions", "0").replace("_", ""));
    }

    private boolean enforced(String connection) {
        return Boolean.parseBoolean(connections.get(connection).value("enforce-budget", "false"));
    }

    private static Cause nearlySpent(String connection, long used, long limit, YearMonth month) {
        return new Cause(
                "TRANSACTIONS_NEARLY_SPENT",
                "Connection " + connection + " has used " + used + " of the " + limit + " transactions of " + month
                        + " ('monthly-transactions').",
                "Look whether they will do until the month ends; what is above may be billed by the vendor.");
    }

    private static Cause spent(String connection, long used, long limit, YearMonth month) {
        return new Cause(
                "TRANSACTIONS_SPENT",
                "Connection " + connection + " has used " + used + " transactions in " + month + ", of " + limit
                        + " ('monthly-transactions').",
                "With 'enforce-budget' it goes on by itself next month; to go on now raise 'monthly-transactions', then"
                        + " resume. Without it, work goes on and the vendor may bill more.");
    }
}
