package io.ledgerway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.sandbox.Fault.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Map<String, ?> SOME =
            Map.of("lost-before", 0.1, "lost-after", "0.1", "late", 0.05, "late-by", "7s", "garbage", 0.1, "seed", 42);

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(thousand(new Faults("a", FaultSettings.of(SOME))))
                .isEqualTo(thousand(new Faults("b", FaultSettings.of(SOME))));
    }

    @Test
    void eachKindComesAboutAsOftenAsAsked() {
        Map<Kind, Long> counts = thousand(new Faults("a", FaultSettings.of(SOME))).stream()
                .collect(Collectors.groupingBy(Fault::kind, Collectors.counting()));

        assertThat(counts.get(Kind.LOST_BEFORE)).isBetween(70L, 130L);
        assertThat(counts.get(Kind.LOST_AFTER)).isBetween(70L, 130L);
        assertThat(counts.get(Kind.GARBAGE) + counts.get(Kind.MAINTENANCE)).isBetween(70L, 130L);
        assertThat(counts.get(Kind.NONE)).isBetween(590L, 710L);
    }

    @Test
    void aLateAnswerIsAsLateAsTheSettingSays() {
        Fault fault = new Faults("a", FaultSettings.of(Map.of("late", 1, "late-by", "7s"))).next("x");

        assertThat(fault.kind()).isEqualTo(Kind.LATE);
        assertThat(fault.after()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void theDelayStaysWithinItsVariance() {
        Faults faults = new Faults("a", FaultSettings.of(Map.of("delay", "100ms", "delay-variance", 0.2)));

        assertThat(thousand(faults))
                .allSatisfy(fault -> assertThat(fault.delay()).isBetween(Duration.ofMillis(80), Duration.ofMillis(120)))
                .extracting(Fault::delay)
                .doesNotHaveDuplicates();
    }

    @Test
    void anOrderedFaultHappensOnceAndOnlyToItsOperation() {
        Faults faults = new Faults("a", FaultSettings.NONE);
        faults.once("insert", Fault.of(Kind.LOST_AFTER));

        assertThat(faults.next("query").kind()).isEqualTo(Kind.NONE);
        assertThat(faults.next("insert").kind()).isEqualTo(Kind.LOST_AFTER);
        assertThat(faults.next("insert").kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aSeedIsChosenWhenNoneIsGivenAndSomethingCanGoWrong() {
        Faults faults = new Faults("a", FaultSettings.of(Map.of("late", 0.5)));

        assertThat(faults.settings().seed()).isNotNull();
    }

    @Test
    void settingsSurviveTheirOwnWords() {
        FaultSettings settings = FaultSettings.of(SOME);

        assertThat(FaultSettings.of(settings.asMap())).isEqualTo(settings);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> FaultSettings.of(Map.of("lost-befor", 0.1))).hasMessageContaining("faults");
        assertThatThrownBy(() -> FaultSettings.of(Map.of("late", 1.5)))
                .hasRootCauseMessage("A share of faults must be from 0 to 1, but is 1.5.");
        assertThatThrownBy(() -> FaultSettings.of(Map.of("late", 0.6, "garbage", 0.6)))
                .hasStackTraceContaining("more than 1");
    }

    private static List<Fault> thousand(Faults faults) {
        return IntStream.range(0, 1000).mapToObj(n -> faults.next("x")).toList();
    }
}
