package io.ledgerway.database;

import io.ledgerway.cause.Cause;
import java.sql.SQLException;
import java.time.Duration;

/** What a failed try to reach a PostgreSQL means: plain rules, and words without a secret. */
final class DatabaseRefusal {

    private final String place;
    private final String user;
    private final SQLException failure;

    /**
     * @param url of JDBC; what follows its question mark may hold a password and is never shown
     * @param user null or blank where the URL names one
     */
    DatabaseRefusal(String url, String user, SQLException failure) {
        this.place = url.substring("jdbc:".length()).replaceFirst("\\?.*", "");
        this.user = user == null || user.isBlank() ? "the user of its URL" : "user " + user;
        this.failure = failure;
    }

    /** Whether it may pass by itself: a server that is away or starts, or has no such database yet. */
    boolean passing() {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals("3D000");
    }

    /** For the log while the hub waits. */
    String waiting(Duration since, Duration atMost) {
        return "The hub waits for its database " + place + " (" + user + "), now for " + since.toSeconds()
                + " s, at most "
                + atMost.toSeconds() + " s ('ledgerway.database-wait'): " + why()
                + " Start the database, or correct spring.datasource.url; the hub goes on by itself.";
    }

    /** Why the hub does not start. */
    Cause cause(Duration atMost) {
        return passing()
                ? new Cause(
                        "DATABASE_ABSENT",
                        "The database " + place + " (" + user + ") did not come within " + atMost.toSeconds()
                                + " s ('ledgerway.database-wait'): " + why(),
                        "Start the database, or correct spring.datasource.url, then start the hub again.")
                : new Cause(
                        "DATABASE_REFUSES",
                        "The database " + place + " refuses the hub (" + user + "): " + why(),
                        "Correct spring.datasource.url, .username or .password, or the rights of that user, then start the"
                                + " hub again.");
    }

    /** What the driver says, which quotes a URL that it cannot read. */
    private String why() {
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line =
                said.lines().findFirst().orElse("").replaceAll("\\?\\S*", "?…").trim();
        return line.endsWith(".") ? line : line + ".";
    }
}
