package io.ledgerway.database;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the hub cannot use its database in two sentences instead of a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> {

    /** H2's code for a file that another process has open. */
    private static final int IN_USE = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable failure, Throwable cause) {
        DatabaseAbsentException absent = findCause(failure, DatabaseAbsentException.class);
        if (absent != null) {
            return new FailureAnalysis(absent.why().message(), absent.why().action(), absent);
        }
        SQLException refused = findCause(failure, SQLException.class);
        boolean inUse = refused != null && refused.getErrorCode() == IN_USE;
        return inUse
                ? new FailureAnalysis(
                        "Another hub has the embedded database of this folder open: "
                                + refused.getMessage().lines().findFirst().orElse(""),
                        "Stop the other hub, or start this one in another folder. Several instances on the same deliveries"
                                + " need PostgreSQL (spring.datasource.url).",
                        refused)
                : null;
    }
}
