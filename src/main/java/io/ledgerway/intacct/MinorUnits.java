package io.ledgerway.intacct;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Amounts in a currency's smallest unit, rounded once. Intacct keeps two decimals at most (apis/intacct.md 3.1). */
final class MinorUnits {

    private static final int MOST = 2;
    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Currency::getCurrencyCode, known -> Math.max(0, Math.min(MOST, known.getDefaultFractionDigits()))));

    private MinorUnits() {}

    /** Decimals of a currency in Intacct: 0 to 2; an unknown currency has 2. */
    static int decimals(String currency) {
        return currency == null ? MOST : DECIMALS.getOrDefault(currency, MOST);
    }

    /**
     * Each amount with that many decimals, so that their sum is the rounded sum of the exact ones: what is left over goes
     * to the largest remainders.
     */
    static List<BigDecimal> spread(List<BigDecimal> exact, int decimals) {
        if (areExact(exact, decimals)) {
            List<BigDecimal> written = new ArrayList<>(exact);
            written.replaceAll(each -> each.setScale(decimals, RoundingMode.UNNECESSARY));
            return List.copyOf(written);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal sum =
                exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(decimals, RoundingMode.HALF_UP);
        List<BigDecimal> rounded = new ArrayList<>(exact.stream()
                .map(each -> each.setScale(decimals, RoundingMode.FLOOR))
                .toList());
        BigDecimal left = sum.subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> byRemainder = IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(rounded.get(i)))
                        .reversed())
                .toList();
        int units = left.divide(unit).intValueExact();
        for (int i = 0; i < units; i++) {
            int index = byRemainder.get(i);
            rounded.set(index, rounded.get(index).add(unit));
        }
        return rounded;
    }

    private static boolean areExact(List<BigDecimal> amounts, int decimals) {
        for (BigDecimal amount : amounts) {
            if (amount.scale() > decimals) {
                return false;
            }
        }
        return true;
    }

    /** As the gateway takes it: plain, without grouping. */
    static String text(BigDecimal amount) {
        return amount.toPlainString();
    }
}
