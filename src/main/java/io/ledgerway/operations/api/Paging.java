package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;

/**
 * Which page of a list is wanted; controllers take it as a parameter.
 *
 * @param page from 0
 * @param size items on a page, 1 to {@value #MAX_SIZE}
 */
record Paging(int page, int size) {

    static final int MAX_SIZE = 500;
    static final int DEFAULT_SIZE = 50;

    /** How many items come before this page. */
    long offset() {
        return (long) page * size;
    }

    /**
     * Reads the query parameters {@code page} and {@code size}; null or blank means the default.
     *
     * @throws CausedException code {@code PAGE_INVALID} when one is no number or out of range
     */
    static Paging of(String page, String size) {
        return new Paging(
                number("page", page, 0, 0, Integer.MAX_VALUE), number("size", size, DEFAULT_SIZE, 1, MAX_SIZE));
    }

    private static int number(String name, String text, int absent, int least, int most) {
        if (text == null || text.isBlank()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, in the same words as a number out of range.
        }
        String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
        throw new CausedException(new Cause(
                "PAGE_INVALID", "The parameter '" + name + "' is not a number from the range " + range + ".", ""));
    }
}
