package io.ledgerway.uniconta;

import io.ledgerway.document.TimeEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The unit rules: what an amount becomes on a line. The only place where it is rounded, half up.
 *
 * @param qty quantity, with exactly the decimals of the setting
 * @param money the price of an amount of money, with two decimals; null for everything else
 */
record Quantity(BigDecimal qty, BigDecimal money) {

    private static final int MONEY_DECIMALS = 2;

    /** @throws RefusedEntry when days have no factor */
    static Quantity of(TimeEntry entry, BigDecimal factor, int decimals) {
        return switch (entry.unit()) {
            case HOURS, KILOMETRES, PIECES -> of(entry.amount(), decimals);
            case DAYS -> of(entry.amount().multiply(hoursPerDay(entry, factor)), decimals);
            case KRONER ->
                new Quantity(
                        BigDecimal.ONE.setScale(decimals, RoundingMode.HALF_UP),
                        entry.amount().setScale(MONEY_DECIMALS, RoundingMode.HALF_UP));
        };
    }

    /** The quantity as it is written: no zeros at the end, no exponent. */
    BigDecimal written() {
        return plain(qty);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static Quantity of(BigDecimal amount, int decimals) {
        return new Quantity(amount.setScale(decimals, RoundingMode.HALF_UP), null);
    }

    private static BigDecimal hoursPerDay(TimeEntry entry, BigDecimal factor) {
        if (factor == null || factor.signum() <= 0) {
            throw RefusedEntry.dead(
                    entry,
                    "DAY_FACTOR_MISSING",
                    "it counts days, and its work type '" + entry.workTypeName() + "' has no hours per day.",
                    "Add the column factor (hours per day) to the work type's row in work-types.csv, then replay.");
        }
        return factor;
    }
}
