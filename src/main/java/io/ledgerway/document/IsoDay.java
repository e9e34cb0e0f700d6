package io.ledgerway.document;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** Days as most documents write them, read without a formatter, which takes a dozen times as long. */
public final class IsoDay {

    private static final int LENGTH = 10;

    private IsoDay() {}

    /**
     * As {@link LocalDate#parse(CharSequence)}.
     *
     * @throws java.time.DateTimeException when the text is no day
     */
    public static LocalDate parse(String text) {
        LocalDate day = of(text);
        return day == null ? LocalDate.parse(text) : day;
    }

    /** The day of a text such as {@code 2026-09-27}; null where it is written otherwise, or is none. */
    static LocalDate of(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > Month.of(month).length(Year.isLeap(year)) ? null : LocalDate.of(year, month, day);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
