package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the target under our references, by day and unit, as the target itself says it.
 *
 * @param sums days and units without any of our references are absent
 * @param missing why the target could not be asked; null when it was, and only then the sums count
 */
public record TargetSums(List<DaySum> sums, Cause missing) {

    public TargetSums {
        sums = List.copyOf(sums);
    }

    /** The sum of one day in one unit; a document that was reversed counts as none. */
    public record DaySum(LocalDate day, String unit, Reconciliation.Sum sum) {}

    private record Key(LocalDate day, String unit) {}

    /** The target could not be asked. */
    public static TargetSums missing(Cause why) {
        return new TargetSums(List.of(), why);
    }

    /** The ledger's days with the target's sums beside them; days that only the target has are added. */
    public List<Reconciliation.Day> beside(List<Reconciliation.Day> ledger) {
        if (missing != null) {
            return ledger;
        }
        Map<Key, Reconciliation.Sum> left = new HashMap<>();
        sums.forEach(one -> left.put(new Key(one.day(), one.unit()), one.sum()));
        List<Reconciliation.Day> days = new ArrayList<>();
        for (Reconciliation.Day day : ledger) {
            Reconciliation.Sum there = left.remove(new Key(day.day(), day.unit()));
            days.add(day.beside(there == null ? Reconciliation.Sum.NONE : there));
        }
        left.forEach((key, there) -> {
            if (there.count() != 0 || there.sum().signum() != 0) {
                days.add(Reconciliation.Day.empty(key.day(), key.unit()).beside(there));
            }
        });
        days.sort(Comparator.comparing(Reconciliation.Day::day).thenComparing(Reconciliation.Day::unit));
        return days;
    }

    /** What the target has more than was delivered; negative when it has less. */
    static BigDecimal difference(Reconciliation.Sum there, Reconciliation.Sum delivered) {
        return new Reconciliation.Sum(0, there.sum().subtract(delivered.sum())).sum();
    }
}
