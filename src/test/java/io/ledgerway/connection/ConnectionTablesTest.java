package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.audit.AuditTrail;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tables of connections must do in any database. */
abstract class ConnectionTablesTest {

    private static final Cause PASSWORD =
            new Cause("SIGN_IN_REFUSED", "The password was refused.", "Set the right one.");
    private static final Cause SLOW = new Cause("TOO_MANY_CALLS", "Too many calls.", "");
    private static final Cause BY_HAND = new Cause("SUSPENDED_BY_OPERATOR", "Closing of the year.", "");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final MovableTime time = new MovableTime("2026-11-20T10:00:00.123456Z");
    private final GivenConnections connections = new GivenConnections().with("target", "probe-delay", "5m");
    private final List<Object> events = new ArrayList<>();
    private ConnectionDatabase database;
    private Suspensions suspensions;
    private SuspensionWatch watch;

    abstract ConnectionDatabase open() throws IOException;

    @BeforeEach
    void openDatabase() throws IOException {
        database = open();
        suspensions = database.suspensions(connections, time, events::add);
        watch = new SuspensionWatch(suspensions, database.credentials(connections), connections, time);
    }

    @Test
    void aSuspensionKeepsItsCauseAndIsKnownToAllInstances() {
        assertThat(suspensions.mayWork("target")).isTrue();

        assertThat(suspensions.suspend("target", PASSWORD, Fault.CREDENTIALS, "hub"))
                .isTrue();
        assertThat(suspensions.suspend("target", SLOW, Fault.RATE, "hub")).isFalse();

        Suspensions other = database.suspensions(connections, time, event -> {});
        assertThat(other.mayWork("target")).isFalse();
        Suspension suspension = other.current("target").orElseThrow();
        assertThat(suspension.cause()).isEqualTo(PASSWORD);
        assertThat(suspension.since()).isEqualTo(time.instant());
        assertThat(suspension.probeAt()).isNull();
        assertThat(events)
                .containsExactly(new ConnectionSuspended("target", PASSWORD, Fault.CREDENTIALS, "hub", time.instant()));
    }

    @Test
    void whatThisInstanceKnowsIsAtMostASecondOld() {
        Suspensions other = database.suspensions(connections, time, event -> {});
        assertThat(suspensions.mayWork("target")).isTrue();
        other.suspend("target", SLOW, Fault.RATE, "hub");
        assertThat(suspensions.mayWork("target")).isTrue();

        time.move(Duration.ofSeconds(1));

        assertThat(suspensions.mayWork("target")).isFalse();
    }

    @Test
    void refusedCredentialsEndOnlyWhenTheCredentialsChange() {
        suspensions.suspend("target", PASSWORD, Fault.CREDENTIALS, "hub");
        time.move(Duration.ofDays(30));
        connections.with("target", "concurrency", "7", "permit-timeout", "3m", "proxy", "proxy:80");
        watch.checkNow();
        assertThat(suspensions.mayWork("target")).isFalse();

        connections.with("target", "api-key", "");
        watch.checkNow();
        assertThat(suspensions.current("target")).isPresent();

        connections.with("target", "api-key", "right");

        assertThat(suspensions.mayWork("target")).isTrue();
        assertThat(events).endsWith(new ConnectionResumed("target", "hub", "its settings were changed"));
    }

    @Test
    void aRateFaultEndsWithATimedProbe() {
        suspensions.suspend("target", SLOW, Fault.RATE, "hub");
        time.move(Duration.ofMinutes(5).minusSeconds(1));
        watch.checkNow();
        assertThat(suspensions.mayWork("target")).isFalse();

        time.move(Duration.ofSeconds(1));
        watch.checkNow();

        assertThat(suspensions.mayWork("target")).isTrue();
    }

    @Test
    void theSystemsOwnRetryAfterDecidesWhenAProbeIsDue() {
        suspensions.suspend("target", SLOW, Fault.LICENCE, "hub", Duration.ofSeconds(30));

        assertThat(suspensions.current("target").orElseThrow().probeAt())
                .isEqualTo(time.instant().plusSeconds(30));
    }

    @Test
    void aSpentBudgetEndsAtMidnightInTheHubsTimeZone() {
        suspensions.suspend("target", SLOW, Fault.BUDGET, "hub");

        assertThat(suspensions.current("target").orElseThrow().probeAt()).hasToString("2026-11-20T23:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aTestThatSucceedsEndsWhatItDisproves(Fault fault) {
        suspensions.suspend("target", SLOW, fault, "anna");

        boolean ended = suspensions.testSucceeded("target", "bo");

        assertThat(ended)
                .isEqualTo(Set.of(Fault.CREDENTIALS, Fault.LICENCE, Fault.RATE).contains(fault));
        assertThat(suspensions.mayWork("target")).isEqualTo(ended);
        assertThat(events.contains(new ConnectionResumed("target", "bo", "test succeeded")))
                .isEqualTo(ended);
        assertThat(suspensions.testSucceeded("target", "bo")).isFalse();
    }

    @Test
    void anOperatorsSuspensionReplacesAnyAndEndsOnlyByResuming() {
        suspensions.suspend("target", SLOW, Fault.RATE, "hub");
        suspensions.suspend("target", PASSWORD, Fault.CREDENTIALS, "hub");
        assertThat(suspensions.current("target").orElseThrow().cause()).isEqualTo(PASSWORD);

        assertThat(suspensions.suspend("target", BY_HAND, Fault.OPERATOR, "anna"))
                .isTrue();
        connections.with("target", "api-key", "changed");
        time.move(Duration.ofDays(30));
        watch.checkNow();
        assertThat(suspensions.current("target").orElseThrow().by()).isEqualTo("anna");

        assertThat(suspensions.resume("target", "bo", "year is closed")).isTrue();
        assertThat(suspensions.resume("target", "bo", "again")).isFalse();
        assertThat(suspensions.mayWork("target")).isTrue();
        AuditTrail.Page page = new AuditTrail(database.jdbc, time).page(0, 2);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items())
                .extracting(AuditTrail.Entry::actor, AuditTrail.Entry::action, AuditTrail.Entry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bo", "resume", "year is closed"),
                        org.assertj.core.groups.Tuple.tuple("anna", "suspend", "Closing of the year."));
    }

    @Test
    void aSuspensionStandsThoughTheCallersTransactionFails() {
        new TransactionTemplate(database.transactions).executeWithoutResult(status -> {
            suspensions.suspend("target", PASSWORD, Fault.CREDENTIALS, "hub");
            suspensions.suspend("target", PASSWORD, Fault.CREDENTIALS, "hub");
            status.setRollbackOnly();
        });

        assertThat(suspensions.current("target")).isPresent();
    }

    @Test
    void whenReleasingTheHeldRowsFailsTheConnectionStaysSuspended() {
        Suspensions failing = database.suspensions(connections, time, event -> {
            if (event instanceof ConnectionResumed) {
                throw new IllegalStateException("held rows cannot be released");
            }
        });
        failing.suspend("target", PASSWORD, Fault.CREDENTIALS, "hub");

        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> failing.resume("target", "anna", "now"));

        assertThat(failing.current("target")).isPresent();
    }

    @Test
    void withInvalidSettingsNoWorkIsClaimed() {
        connections.with("target", "concurrency", "many");

        assertThat(suspensions.mayWork("target")).isFalse();
    }

    @Test
    void noMoreCallsAreReservedThanTheDayHas() {
        CallCounts counts = database.counts();

        assertThat(counts.reserve("target", DAY, 20, 50)).isEqualTo(20);
        assertThat(counts.reserve("target", DAY, 20, 50)).isEqualTo(20);
        assertThat(counts.reserve("target", DAY, 20, 50)).isEqualTo(10);
        assertThat(counts.reserve("target", DAY, 20, 50)).isZero();
        assertThat(counts.reserve("target", DAY.plusDays(1), 20, 50)).isEqualTo(20);
        assertThat(counts.reserve("other", DAY, 20, 0)).isEqualTo(20);
        counts.giveBack("target", DAY, 15);
        assertThat(counts.used("target", DAY)).isEqualTo(35);
    }

    @Test
    void theNewestDecisionStandsFirstAndPagesFollowEachOther() {
        AuditTrail audit = new AuditTrail(database.jdbc, time);
        for (int i = 1; i <= 5; i++) {
            audit.record("anna", "discard", "delivery " + i, i == 5 ? null : "reason " + i);
            time.move(Duration.ofSeconds(1));
        }

        assertThat(audit.page(0, 2).items())
                .extracting(AuditTrail.Entry::subject)
                .containsExactly("delivery 5", "delivery 4");
        assertThat(audit.page(2, 2).items())
                .extracting(AuditTrail.Entry::subject)
                .containsExactly("delivery 1");
        assertThat(audit.page(9, 2)).isEqualTo(new AuditTrail.Page(List.of(), 5));
        assertThat(audit.page(0, 0).items()).hasSize(1);
    }

    @Test
    void theMonthsTransactionsAreCountedTogetherAndPeopleAreToldAtEightyPercentAndAtAll() {
        connections.with("target", "monthly-transactions", "100");
        Transactions here = database.transactions(connections, suspensions, time, events::add);
        Transactions there = database.transactions(connections, suspensions, time, events::add);

        here.count("target", 60);
        there.count("target", 19);
        assertThat(events).isEmpty();
        here.count("target", 1);
        there.count("target", 20);

        assertThat(events)
                .extracting(event -> ((TransactionsSpent) event).cause().code())
                .containsExactly("TRANSACTIONS_NEARLY_SPENT", "TRANSACTIONS_SPENT");
        assertThat(here.thisMonth("target")).isEqualTo(100);
        assertThat(suspensions.mayWork("target")).isTrue();
    }

    @Test
    void anEnforcedMonthsBudgetRestsTheConnectionUntilTheNextMonth() {
        connections.with("target", "monthly-transactions", "100", "enforce-budget", "true");
        Transactions transactions = database.transactions(connections, suspensions, time, event -> {});

        transactions.count("target", 100);

        assertThat(suspensions.current("target").orElseThrow().probeAt()).isEqualTo("2026-11-30T23:00:00Z");
        time.move(Duration.ofDays(11));
        watch.checkNow();
        assertThat(suspensions.mayWork("target")).isTrue();
        assertThat(transactions.thisMonth("target")).isZero();
    }

    @Test
    void transactionsWithoutALimitAreOnlyCounted() {
        Transactions transactions = database.transactions(connections, suspensions, time, events::add);

        transactions.count("target", 1_000_000);
        transactions.count("target", 0);

        assertThat(transactions.thisMonth("target")).isEqualTo(1_000_000);
        assertThat(events).isEmpty();
    }

    @Test
    void callsInAMinuteAreCountedForAllInstances() {
        CallWindow one = database.window();
        CallWindow other = database.window();
        CallWindow.Entry first = one.enter("target", 2, Duration.ofMinutes(3));
        CallWindow.Entry second = other.enter("target", 2, Duration.ofMinutes(3));

        assertThat(List.of(first, second)).allMatch(entry -> entry.delay().isZero());
        assertThat(one.enter("target", 2, Duration.ofMinutes(3)).delay())
                .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
        assertThat(one.enter("another", 2, Duration.ofMinutes(3)).delay()).isZero();
        assertThat(one.enter("target", 0, Duration.ofMinutes(3)).delay())
                .as("no limit")
                .isZero();

        other.leave(second);
        assertThat(one.enter("target", 2, Duration.ofMinutes(3)).delay())
                .as("it counts for a minute more")
                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    @Test
    void ofManyInstancesAtOnceNoneTakesAPlaceTooMany() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(6);
        List<Callable<CallWindow.Entry>> calls =
                Collections.nCopies(24, () -> database.window().enter("target", 10, Duration.ofMinutes(3)));
        int made = 0;
        for (Future<CallWindow.Entry> call : instances.invokeAll(calls)) {
            made += call.get().delay().isZero() ? 1 : 0;
        }
        instances.shutdown();

        assertThat(made).isBetween(1, 10);
    }
}
