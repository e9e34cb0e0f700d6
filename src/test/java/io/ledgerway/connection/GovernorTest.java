package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.cause.Fault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GovernorTest {

    private final MovableTime time = new MovableTime("2026-11-20T22:50:00Z");
    private final ConnectionDatabase database = ConnectionDatabase.h2();
    private final GivenConnections connections = new GivenConnections();
    private final Governor governor = database.governor(connections, time);

    @Test
    void noMoreCallsAreUnderWayThanTheSettingAllows() {
        connections.with("target", "concurrency", "2", "permit-timeout", "1ms");
        Permit first = governor.acquire("target");
        governor.acquire("target");

        assertThat(refused().isPassing()).isTrue();

        first.close();
        first.close();
        governor.acquire("target");
        assertThat(refused().why().message()).contains("'concurrency'");
    }

    @Test
    void aWaitingCallGoesOnWhenAnotherEnds() throws InterruptedException {
        connections.with("target", "concurrency", "1", "permit-timeout", "1h");
        Permit first = governor.acquire("target");
        AtomicReference<Permit> second = new AtomicReference<>();
        Thread waiting = new Thread(() -> second.set(governor.acquire("target")));
        waiting.start();

        first.close();
        waiting.join();

        assertThat(second.get()).isNotNull();
    }

    @Test
    void changedConcurrencyCountsFromTheNextCall() {
        connections.with("target", "concurrency", "1", "permit-timeout", "1ms");
        Permit first = governor.acquire("target");
        connections.with("target", "concurrency", "3", "permit-timeout", "1ms");
        Permit second = governor.acquire("target");
        governor.acquire("target");
        connections.with("target", "concurrency", "1", "permit-timeout", "1ms");

        first.close();
        second.close();

        assertThat(refused().isPassing()).isTrue();
    }

    @Test
    void aPauseThatTheSystemAskedForIsWaitedOutOrRefusedWhenItIsTooLong() {
        connections.with("target");
        governor.pauseUntil("target", time.instant().plusSeconds(30));
        governor.pauseUntil("target", time.instant().plusSeconds(5));

        governor.acquire("target").close();

        assertThat(time.instant()).hasToString("2026-11-20T22:50:30Z");
        governor.pauseUntil("target", time.instant().plusSeconds(121));
        assertThat(refused().why().message()).contains("Retry-After");
    }

    @Test
    void theDaysCallsEndAtMidnightInTheHubsTimeZone() {
        connections.with("target", "calls-per-day", "3");
        for (int i = 0; i < 3; i++) {
            governor.acquire("target").close();
        }

        CallRefusedException refused = refused();

        assertThat(refused.fault()).contains(Fault.BUDGET);
        assertThat(refused.why().code()).isEqualTo("CALL_BUDGET_SPENT");
        assertThat(refused.why().action()).contains("2026-11-21T00:00+01:00");
        assertThat(governor.callsToday("target")).isEqualTo(3);

        time.move(Duration.ofMinutes(10));
        governor.acquire("target").close();
        assertThat(governor.callsToday("target")).isEqualTo(1);
    }

    @Test
    void instancesShareTheDaysCallsAndGiveBackWhatTheyDidNotUse() {
        connections.with("target", "calls-per-day", "5000", "calls-per-minute", "0");
        Governor other = database.governor(connections, time);
        governor.acquire("target").close();
        for (int i = 0; i < 41; i++) {
            other.acquire("target").close();
        }

        assertThat(database.counts().used("target", java.time.LocalDate.of(2026, 11, 20)))
                .isEqualTo(80);

        other.close();
        assertThat(governor.callsToday("target")).isEqualTo(42);
    }

    @Test
    void aRefusedCallCostsNothingOfTheDay() {
        connections.with("target");
        governor.pauseUntil("target", time.instant().plusSeconds(3600));

        refused();

        assertThat(governor.callsToday("target")).isZero();
    }

    @Test
    void aBorrowerSharesTheLendersLimits() {
        connections.with("lender", "concurrency", "1", "permit-timeout", "1ms");
        connections.with("target", "borrow-concurrency-from", "lender", "concurrency", "9");
        governor.acquire("lender");

        assertThat(refused().why().message()).contains("lender");
        assertThat(governor.callsToday("target"))
                .isEqualTo(governor.callsToday("lender"))
                .isEqualTo(1);
    }

    private CallRefusedException refused() {
        return catchThrowableOfType(CallRefusedException.class, () -> governor.acquire("target"));
    }
}
