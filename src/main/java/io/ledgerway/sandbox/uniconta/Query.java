package io.ledgerway.sandbox.uniconta;

import java.util.Comparator;
import java.util.List;

/**
 * Which rows, in which order, and how many.
 *
 * @param order null = in order of creation
 * @param take 0 = all
 */
record Query(List<Condition> conditions, Comparator<Row> order, int skip, int take) {

    /** All rows that meet one condition. */
    static Query of(Condition condition) {
        return new Query(List.of(condition), null, 0, 0);
    }

    boolean fits(Row row) {
        for (Condition condition : conditions) {
            if (!condition.fits(row)) {
                return false;
            }
        }
        return true;
    }
}
