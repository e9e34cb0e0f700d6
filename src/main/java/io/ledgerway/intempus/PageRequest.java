package io.ledgerway.intempus;

import java.time.LocalDate;
import java.util.List;

/**
 * One page to read.
 *
 * @param resource resource name as in the address, such as {@link #WORK_REPORT}
 * @param selection which rows
 * @param offset true: page by offset, since the server refused the cursor
 * @param next path and query of the page, already checked; null for the first page
 */
public record PageRequest(String resource, Selection selection, boolean offset, String next) {

    /** The time entries. */
    public static final String WORK_REPORT = "work_report";
    /** The projects. */
    public static final String CASE = "case";
    /** The work types. */
    public static final String WORK_TYPE = "work_type";
    /** The agreements that work types belong to. */
    public static final String WORK_MODEL = "work_model";

    public PageRequest {
        if (!resource.matches("[a-z_]+")) {
            throw new IllegalArgumentException("'" + resource + "' is no resource of Intempus");
        }
    }

    /** Rows that changed after the watermark. */
    public static PageRequest since(String resource, long watermark) {
        return first(resource, new Selection.Since(watermark));
    }

    /** Rows of this day and later, for the first run. */
    public static PageRequest from(String resource, LocalDate day) {
        return first(resource, new Selection.From(day));
    }

    /** Rows of this day and later, to be compared with what is recorded. */
    static PageRequest whole(String resource, LocalDate day, long counterFrom) {
        return first(resource, new Selection.Whole(day, counterFrom));
    }

    /** Rows of these days, both included. */
    public static PageRequest window(String resource, LocalDate from, LocalDate to) {
        return first(resource, new Selection.Window(from, to));
    }

    /** Rows with one of these values in a field. */
    static PageRequest listed(String resource, String field, List<String> values) {
        return first(resource, new Selection.Listed(field, values));
    }

    /** All rows. */
    public static PageRequest all(String resource) {
        return first(resource, new Selection.All());
    }

    PageRequest following(String nextPage) {
        return new PageRequest(resource, selection, offset, nextPage);
    }

    PageRequest byOffset() {
        return new PageRequest(resource, selection, true, null);
    }

    private static PageRequest first(String resource, Selection selection) {
        return new PageRequest(resource, selection, false, null);
    }
}
