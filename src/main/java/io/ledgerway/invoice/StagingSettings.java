package io.ledgerway.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.util.Collections;
import org.springframework.core.env.Environment;

/**
 * The settings {@code ledgerway.staging.*}: where the staging table is and what its columns are called.
 *
 * @param url JDBC address; null for the hub's own database
 * @param username may be null
 * @param password may be null; never printed
 * @param first reads waiting rows from the first on: id, format, content
 * @param next reads waiting rows after one: its id
 * @param marks what {@link #mark} makes its statement of
 * @param rejected reads the content of a rejected row: its id
 * @param afterAll sets the state of a rejected row and clears its problem: state, id
 */
record StagingSettings(
        String url,
        String username,
        String password,
        String first,
        String next,
        String marks,
        String rejected,
        String afterAll) {

    static final String WAITING = "NEW";
    static final String TAKEN = "TAKEN";
    static final String REJECTED = "REJECTED";

    private static final String PREFIX = "ledgerway.staging.";
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_$]*";

    /** @throws CausedException code {@code SETTING_INVALID} for a table or column that cannot be one */
    static StagingSettings of(Environment environment) {
        String table = name(environment, "table", "invoice_staging", NAME + "(\\." + NAME + "){0,2}");
        String id = name(environment, "columns.id", "id", NAME);
        String format = name(environment, "columns.format", "format", NAME);
        String content = name(environment, "columns.content", "content", NAME);
        String state = name(environment, "columns.state", "state", NAME);
        String problem = name(environment, "columns.problem", "problem", NAME);
        String waiting = "select " + id + ", " + format + ", " + content + " from " + table + " where " + state + " = '"
                + WAITING + "'";
        String order = " order by " + id;
        String ofRejected = " where " + id + " = ? and " + state + " = '" + REJECTED + "'";
        return new StagingSettings(
                text(environment, "url", null),
                text(environment, "username", null),
                text(environment, "password", null),
                waiting + order,
                waiting + " and " + id + " > ?" + order,
                "update " + table + " set " + state + " = ?, " + problem + " = ? where " + id + " in (%s) and " + state
                        + " = '" + WAITING + "'",
                "select " + content + " from " + table + ofRejected,
                "update " + table + " set " + state + " = ?, " + problem + " = null" + ofRejected);
    }

    /** Whether the table is in the hub's own database, so that a row is marked in the transaction that records it. */
    boolean own() {
        return url == null;
    }

    /** Sets state and problem of waiting rows: state, problem, and the id of each, in whatever type the column has. */
    String mark(int rows) {
        return marks.formatted(String.join(", ", Collections.nCopies(rows, "?")));
    }

    private static String name(Environment environment, String key, String fallback, String allowed) {
        String name = text(environment, key, fallback);
        if (!name.matches(allowed)) {
            throw new CausedException(new Cause(
                    "SETTING_INVALID",
                    "The setting " + PREFIX + key + " is '" + name + "', which cannot name a table or column.",
                    "Write it with letters, digits and underscores."));
        }
        return name;
    }

    private static String text(Environment environment, String key, String fallback) {
        String text = environment.getProperty(PREFIX + key);
        return text == null || text.isBlank() ? fallback : text.strip();
    }

    @Override
    public String toString() {
        return "StagingSettings[" + (own() ? "the hub's own database" : "another database") + "]";
    }
}
