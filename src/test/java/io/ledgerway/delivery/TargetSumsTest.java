package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Reconciliation.Day;
import io.ledgerway.delivery.Reconciliation.Sum;
import io.ledgerway.delivery.TargetSums.DaySum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The target's sums beside the ledger's. */
class TargetSumsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void equalSumsDoNotDifferWhateverTheirZeros() {
        Day day = beside(there("HOURS", 2, "9.50")).get(0);

        assertThat(day.differs()).isFalse();
        assertThat(day.difference()).isEqualByComparingTo("0");
        assertThat(day.target()).isEqualTo(sum(2, "9.5"));
    }

    @Test
    void aDayWithoutLinesInTheTargetLacksAllThatWasDelivered() {
        Day day = beside().get(0);

        assertThat(day.target()).isEqualTo(Sum.NONE);
        assertThat(day.difference()).isEqualByComparingTo("-9.5");
        assertThat(day.differs()).isTrue();
    }

    @Test
    void theSameSumOfAnotherCountDiffersToo() {
        assertThat(beside(there("HOURS", 3, "9.5")).get(0).differs()).isTrue();
    }

    @Test
    void whatOnlyTheTargetHasIsADayOfItsOwnUnlessItWasReversed() {
        List<Day> days = beside(
                there("HOURS", 2, "9.5"),
                new DaySum(DAY.minusDays(1), "HOURS", sum(1, "4")),
                new DaySum(DAY.minusDays(2), "HOURS", sum(0, "0")));

        assertThat(days).extracting(Day::day).containsExactly(DAY.minusDays(1), DAY);
        assertThat(days.get(0).collected()).isEqualTo(Sum.NONE);
        assertThat(days.get(0).difference()).isEqualByComparingTo("4");
        assertThat(days.get(0).differs()).isTrue();
    }

    @Test
    void aTargetThatWasNotAskedLeavesTheLedgersDaysAsTheyAre() {
        assertThat(TargetSums.missing(new Cause("TEST", "Test.", "")).beside(ledger()))
                .isEqualTo(ledger());
    }

    private static List<Day> beside(DaySum... sums) {
        return new TargetSums(List.of(sums), null).beside(ledger());
    }

    private static List<Day> ledger() {
        return List.of(new Day(
                DAY, "HOURS", sum(3, "12"), sum(2, "9.5"), sum(1, "2.5"), Sum.NONE, Sum.NONE, null, null, null));
    }

    private static DaySum there(String unit, long count, String sum) {
        return new DaySum(DAY, unit, sum(count, sum));
    }

    private static Sum sum(long count, String sum) {
        return new Sum(count, new BigDecimal(sum));
    }
}
