package io.ledgerway.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Databases in memory, which end with the test class that asked for them: an H2 database that nobody shuts down keeps
 * its memory, half a megabyte when empty, as long as the process lives. JUnit finds this extension by itself.
 */
public final class MemoryDatabases implements AfterAllCallback {

    private static final Queue<String> OPEN = new ConcurrentLinkedQueue<>();

    /** The JDBC URL of a new one. */
    public static String url() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        OPEN.add(url);
        return url;
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        if (context.getRequiredTestClass().getEnclosingClass() != null) {
            return;
        }
        for (String url = OPEN.poll(); url != null; url = OPEN.poll()) {
            try (Connection last = DriverManager.getConnection(url);
                    Statement statement = last.createStatement()) {
                statement.execute("shutdown immediately");
            }
        }
    }
}
