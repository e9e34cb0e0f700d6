package io.ledgerway.sandbox.intempus;

import java.math.BigDecimal;

/**
 * What the books hold of one employee on one case in one unit.
 *
 * @param employee employee number
 * @param project case number; null for time without a case
 * @param unit {@code Timer}, {@code Dage}, {@code km}, {@code Styk} or {@code kr}
 * @param count how many entries
 * @param amount their exact sum
 */
public record Total(String employee, String project, String unit, long count, BigDecimal amount) {

    Total plus(Total other) {
        return new Total(employee, project, unit, count + other.count, amount.add(other.amount));
    }
}
