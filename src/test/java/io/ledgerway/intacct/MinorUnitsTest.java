package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MinorUnitsTest {

    @Test
    void aCurrencyHasItsOwnDecimals() {
        assertThat(MinorUnits.decimals("DKK")).isEqualTo(2);
        assertThat(MinorUnits.decimals("JPY")).isZero();
        assertThat(MinorUnits.decimals("KWD")).isEqualTo(2);
        assertThat(MinorUnits.decimals("???")).isEqualTo(2);
    }

    @Property(tries = 200)
    void theRoundedPartsAddUpToTheRoundedSumAndEachIsNearItsOwn(
            @ForAll @Size(min = 1, max = 12)
                    List<@BigRange(min = "-100000", max = "100000") @Scale(5) BigDecimal> exact,
            @ForAll @IntRange(max = 2) int decimals) {
        List<BigDecimal> rounded = MinorUnits.spread(exact, decimals);

        BigDecimal sum =
                exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(decimals, RoundingMode.HALF_UP);
        assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(sum);
        for (int i = 0; i < exact.size(); i++) {
            assertThat(rounded.get(i).scale()).isEqualTo(decimals);
            assertThat(rounded.get(i).subtract(exact.get(i)).abs())
                    .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(decimals));
        }
    }
}
