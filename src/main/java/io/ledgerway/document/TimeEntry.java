package io.ledgerway.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One registration of time, distance, pieces or money by one employee on one day.
 *
 * @param id the source's own id, digits only
 * @param sourceVersion the source's counter at its last change ({@code logical_timestamp}); larger is newer
 * @param approved whether the source's final approval stands; only approved entries are delivered
 * @param employee employee number in the source
 * @param employeeName for people only, not transferred
 * @param project case number in the source; null for entries without a case (absence, internal time)
 * @param workModel number of the agreement the work type belongs to; may be null
 * @param workType number of the work type in the source; may be null, then the name is the key
 * @param workTypeName name of the work type
 * @param unit what the amount counts
 * @param amount exact amount in {@code unit}, never rounded here
 * @param factor hours per day of the work type, where the unit is days; may be null
 * @param date the day the work was done, local to the source
 * @param from start of the work, local; may be null
 * @param to end of the work, local; earlier than {@code from} means past midnight; may be null
 * @param text the employee's remark; empty when there is none
 * @param overtime whether the source made this line itself as overtime ({@code origin} {@code intempus:overtime})
 */
public record TimeEntry(
        String id,
        long sourceVersion,
        boolean approved,
        String employee,
        String employeeName,
        String project,
        String workModel,
        String workType,
        String workTypeName,
        Unit unit,
        BigDecimal amount,
        BigDecimal factor,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        String text,
        boolean overtime) {

    /** What an amount counts. */
    public enum Unit {
        HOURS,
        DAYS,
        KILOMETRES,
        PIECES,
        /** Kroner: the amount is money, delivered as quantity 1 with this price. */
        KRONER
    }
}
