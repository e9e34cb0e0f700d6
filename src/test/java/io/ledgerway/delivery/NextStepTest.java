package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NextStepTest {

    private static final Cause CAUSE = new Cause("TEST", "Because of the test.", "");
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15), RandomGenerator.getDefault());

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(DeliveryState.SENDING, new Outcome.Delivered("L1"), DeliveryState.DELIVERED),
                Arguments.of(DeliveryState.SENDING, new Outcome.Retry(CAUSE, null), DeliveryState.READY),
                Arguments.of(DeliveryState.SENDING, new Outcome.InDoubt(CAUSE), DeliveryState.IN_DOUBT),
                Arguments.of(DeliveryState.SENDING, new Outcome.Held(CAUSE, Fault.LICENCE), DeliveryState.HELD),
                Arguments.of(DeliveryState.SENDING, new Outcome.Dead(CAUSE), DeliveryState.DEAD),
                Arguments.of(DeliveryState.SENDING, new Outcome.Skipped(CAUSE), DeliveryState.DISCARDED),
                Arguments.of(DeliveryState.SENDING, new Outcome.NotThere(), DeliveryState.READY),
                Arguments.of(DeliveryState.IN_DOUBT, new Outcome.Delivered("L1"), DeliveryState.DELIVERED),
                Arguments.of(DeliveryState.IN_DOUBT, new Outcome.NotThere(), DeliveryState.READY),
                Arguments.of(DeliveryState.IN_DOUBT, new Outcome.Retry(CAUSE, null), DeliveryState.IN_DOUBT),
                Arguments.of(DeliveryState.IN_DOUBT, new Outcome.Held(CAUSE, Fault.RATE), DeliveryState.IN_DOUBT),
                Arguments.of(DeliveryState.IN_DOUBT, new Outcome.Skipped(CAUSE), DeliveryState.IN_DOUBT),
                Arguments.of(DeliveryState.IN_DOUBT, new Outcome.Dead(CAUSE, "L1", null), DeliveryState.DEAD));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void eachOutcomeLeadsToOneState(DeliveryState claimed, Outcome outcome, DeliveryState next) {
        assertThat(step(claimed, 1, outcome).state()).isEqualTo(next);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyMoveIsOneThatTheTableOfStatesAllows(DeliveryState claimed, Outcome outcome, DeliveryState next) {
        assertThat(claimed == next || claimed.mayBecome(next)).isTrue();
    }

    @Test
    void aHeldDeliveryLosesNoAttempt() {
        assertThat(step(DeliveryState.SENDING, 1, new Outcome.Held(CAUSE, Fault.CREDENTIALS))
                        .countsAttempt())
                .isFalse();
    }

    @Test
    void theLastAttemptThatFailsNamesWhatItSaid() {
        NextStep last = step(DeliveryState.SENDING, 3, new Outcome.Retry(CAUSE, null));

        assertThat(last.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(last.cause().sentence()).contains("3 attempts", "Because of the test.", "replay");
    }

    @Test
    void whatNeverArrivesInTheTargetEndsAsADeadLetter() {
        assertThat(step(DeliveryState.IN_DOUBT, 3, new Outcome.NotThere()).state())
                .isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void aRetryAfterIsHonouredToTheSecond() {
        assertThat(step(DeliveryState.SENDING, 1, new Outcome.Retry(CAUSE, Duration.ofSeconds(42)))
                        .due())
                .isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void aSettledDeliveryIsNotDueAgain() {
        assertThat(step(DeliveryState.SENDING, 1, new Outcome.Delivered("L1")).due())
                .isNull();
        assertThat(step(DeliveryState.SENDING, 1, new Outcome.Dead(CAUSE)).due())
                .isNull();
    }

    private static NextStep step(DeliveryState claimed, int attempt, Outcome outcome) {
        Claim claim = new Claim(1, "INT-1", 1, "INT-1", attempt, claimed, false, "{}");
        return NextStep.of(claim, outcome, 3, BACKOFF, SETTLING);
    }
}
