package io.ledgerway.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The exact shares of an amount as fractions with one denominator, and their rounding by largest remainder: each is
 * rounded down to the unit, and the units that are left go to the largest remainders. So the parts add up to the amount,
 * and none is a whole unit from its exact share.
 *
 * @param numerators one a share; they add up to amount × denominator
 * @param denominator positive
 */
record Shares(List<BigDecimal> numerators, BigDecimal denominator) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * The shares of a category's tax in what is taxed by it. Each net has the tax of its own at the rate; what the
     * document's tax is more or less than these together (its own rounding) is shared by size. So lines that give back
     * get tax back, also where they cancel the others out. Without a rate, tax goes by net.
     *
     * @param amount the document's tax of the category
     * @param nets at least one
     * @param rate percent; null where the category has none
     */
    static Shares ofTax(BigDecimal amount, List<BigDecimal> nets, BigDecimal rate) {
        BigDecimal size = size(nets);
        if (size.signum() == 0) {
            return new Shares(nets.stream().map(net -> amount).toList(), new BigDecimal(nets.size()));
        }
        BigDecimal net = sum(nets);
        if (rate == null && net.signum() != 0) {
            BigDecimal signed = net.signum() < 0 ? amount.negate() : amount;
            return new Shares(nets.stream().map(signed::multiply).toList(), net.abs());
        }
        BigDecimal percent = rate == null ? BigDecimal.ZERO : rate;
        BigDecimal difference = amount.multiply(HUNDRED).subtract(net.multiply(percent));
        List<BigDecimal> numerators = new ArrayList<>(nets.size());
        for (BigDecimal each : nets) {
            numerators.add(each.multiply(percent).multiply(size).add(difference.multiply(each.abs())));
        }
        return new Shares(numerators, size.multiply(HUNDRED));
    }

    /**
     * The shares in whole units. Equal remainders are served from the largest numerator on, then in the given order: the
     * same shares get the same parts in whatever order they stand.
     *
     * @param unit positive; the amount must be a multiple of it
     */
    List<BigDecimal> rounded(BigDecimal unit) {
        BigDecimal perUnit = denominator.multiply(unit);
        List<BigDecimal> units = new ArrayList<>(numerators.size());
        List<BigDecimal> remainders = new ArrayList<>(numerators.size());
        for (BigDecimal each : numerators) {
            BigDecimal floor = each.divide(perUnit, 0, RoundingMode.FLOOR);
            units.add(floor);
            remainders.add(each.subtract(floor.multiply(perUnit)));
        }
        int left = sum(remainders).divide(perUnit).intValueExact();
        if (left > 0) {
            IntStream.range(0, numerators.size())
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> remainders.get(i))
                            .thenComparing(numerators::get)
                            .reversed()
                            .thenComparing(i -> i))
                    .limit(left)
                    .forEach(i -> units.set(i, units.get(i).add(BigDecimal.ONE)));
        }
        units.replaceAll(unit::multiply);
        return List.copyOf(units);
    }

    private static BigDecimal size(List<BigDecimal> nets) {
        BigDecimal size = BigDecimal.ZERO;
        for (BigDecimal net : nets) {
            size = size.add(net.abs());
        }
        return size;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }
}
