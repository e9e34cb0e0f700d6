package io.ledgerway.database;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences that another hub has the embedded database, instead of in a stack trace. */
class EmbeddedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's code for a file that another process has open. */
    private static final int IN_USE = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException refused) {
        return refused.getErrorCode() != IN_USE
                ? null
                : new FailureAnalysis(
                        "Another hub has the embedded database of this folder open: "
                                + refused.getMessage().lines().findFirst().orElse(""),
                        "Stop the other hub, or start this one in another folder. Several instances on the same deliveries"
                                + " need PostgreSQL (spring.datasource.url).",
                        refused);
    }
}
