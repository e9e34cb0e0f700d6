package io.ledgerway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of the spreading of a category's tax, whatever its lines are. */
class SharesTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "25.00, 25, 100, 25.00",
                "25.00, 25, 33.33|33.33|33.34, 8.33|8.33|8.34",
                "0.03, 25, 0.05|0.05, 0.02|0.01",
                "0.00, 25, 100|-100, 25.00|-25.00",
                "0.01, 25, 100|-100, 25.01|-25.00",
                "2.50, 25, 1000|-990, 250.00|-247.50",
                "-25.00, 25, -60|-40, -15.00|-10.00",
                "10.00, -, 30|70, 3.00|7.00",
                "-10.00, -, -30|-70, -3.00|-7.00",
                "1.00, -, 50|-50, 0.50|0.50",
                "0.01, 25, 0|0, 0.01|0.00",
                "0.00, 25, 0|100|-100, 0.00|25.00|-25.00",
                "0.00, 0, 100|50, 0.00|0.00",
                "30.00, 25, 100, 30.00",
            })
    void eachLineGetsItsPart(String amount, BigDecimal rate, String nets, String parts) {
        assertThat(Shares.ofTax(new BigDecimal(amount), numbers(nets), rate).rounded(CENT))
                .isEqualTo(numbers(parts));
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 100, 1",
        "KWD, 1, 0.001",
        "DKK, 12.5, 0.01",
        "DKK, 12.505, 0.001",
        "JPY, 10.5, 0.1",
        "XAU, 7, 1",
        "DKK, 1000, 0.01"
    })
    void theUnitIsTheCurrencysSmallestOrTheDocumentsIfThatIsFiner(String currency, BigDecimal amount, BigDecimal unit) {
        assertThat(TaxShares.unit(currency, amount)).isEqualByComparingTo(unit);
    }

    @Property
    void thePartsAddUpToTheTaxAndNoneIsAWholeUnitFromItsExactShare(
            @ForAll("nets") List<BigDecimal> nets,
            @ForAll("amounts") BigDecimal amount,
            @ForAll("rates") BigDecimal rate) {
        Shares shares = Shares.ofTax(amount, nets, rate);

        List<BigDecimal> parts = shares.rounded(CENT);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal distance = parts.get(i)
                    .multiply(shares.denominator())
                    .subtract(shares.numerators().get(i))
                    .abs();
            assertThat(distance).isLessThan(CENT.multiply(shares.denominator()));
            assertThat(parts.get(i)).isEqualByComparingTo(parts.get(i).setScale(2));
        }
    }

    @Property
    void equalSharesGetTheSamePartsInWhateverOrderTheLinesStand(
            @ForAll("nets") List<BigDecimal> nets,
            @ForAll("amounts") BigDecimal amount,
            @ForAll("rates") BigDecimal rate,
            @ForAll Random random) {
        List<Integer> order = IntStream.range(0, nets.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        List<BigDecimal> shuffled = order.stream().map(nets::get).toList();

        assertThat(byShare(Shares.ofTax(amount, shuffled, rate))).isEqualTo(byShare(Shares.ofTax(amount, nets, rate)));
    }

    @Property
    void taxThatIsExactlyTheRateIsEachLinesOwn(
            @ForAll("nets") List<BigDecimal> nets, @ForAll("rates") BigDecimal anyRate) {
        BigDecimal rate = anyRate == null ? new BigDecimal("25") : anyRate;
        BigDecimal unit = new BigDecimal("0.000001");
        List<BigDecimal> own =
                nets.stream().map(net -> net.multiply(rate).movePointLeft(2)).toList();
        BigDecimal amount = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        List<BigDecimal> parts = Shares.ofTax(amount, nets, rate).rounded(unit);

        assertThat(parts).usingElementComparator(BigDecimal::compareTo).isEqualTo(own);
    }

    @Property
    void ofTwoLinesTheLargerGetsNoLess(
            @ForAll @BigRange(min = "0", max = "9999") @Scale(2) BigDecimal small,
            @ForAll @BigRange(min = "0.01", max = "9999") @Scale(2) BigDecimal more,
            @ForAll @BigRange(min = "0", max = "9999") @Scale(2) BigDecimal tax) {
        List<BigDecimal> parts =
                Shares.ofTax(tax, List.of(small, small.add(more)), null).rounded(CENT);

        assertThat(parts.get(1)).isGreaterThanOrEqualTo(parts.get(0));
    }

    @Provide
    Arbitrary<List<BigDecimal>> nets() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-5000"), new BigDecimal("5000"))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-3000"), new BigDecimal("3000"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.of("25", "0", "12.5", "7.7", "21")
                .map(BigDecimal::new)
                .injectNull(0.2);
    }

    /** Of each exact share, the parts that lines of it got, smallest first. */
    private static Map<BigDecimal, List<BigDecimal>> byShare(Shares shares) {
        List<BigDecimal> parts = shares.rounded(CENT);
        return IntStream.range(0, parts.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> shares.numerators().get(i).stripTrailingZeros(),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                lines -> lines.stream().map(parts::get).sorted().toList())));
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split("\\|")).map(BigDecimal::new).toList();
    }
}
