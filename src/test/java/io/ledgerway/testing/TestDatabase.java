package io.ledgerway.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A fresh, migrated database for one test class. PostgreSQL is an embedded server that is started once a run, or the
 * server that {@code LEDGERWAY_TEST_POSTGRES} names by its JDBC URL.
 */
public enum TestDatabase {
    H2 {
        @Override
        String freshUrl() {
            return MemoryDatabases.url();
        }
    },
    POSTGRESQL {
        @Override
        String freshUrl() {
            return postgresUrl();
        }
    };

    private static final String SESSION_KEY = "bGVkZ2Vyd2F5LXRlc3Qta2V5LTMyLWJ5dGVzLWxvbmc=";

    private static EmbeddedPostgres postgres;

    abstract String freshUrl();

    /** A migrated database of its own; close the data source when done. */
    public HikariDataSource fresh() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(freshUrl());
        config.setMaximumPoolSize(8);
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + name().toLowerCase(java.util.Locale.ROOT))
                .load()
                .migrate();
        return dataSource;
    }

    /** What a hub process needs to use a fresh database of this kind, which outlives the process. */
    public List<String> hubSettings() {
        return this == H2
                ? List.of("spring.datasource.url=jdbc:h2:file:./data/ledgerway;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE")
                : List.of("spring.datasource.url=" + postgresUrl(), "ledgerway.session-key=" + SESSION_KEY);
    }

    /** The URL of a new, empty PostgreSQL database, user and password included. */
    public static String postgresUrl() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (java.sql.Connection admin = admin();
                java.sql.Statement statement = admin.createStatement()) {
            statement.execute("create database " + name);
            String url = admin.getMetaData().getURL();
            String user = admin.getMetaData().getUserName();
            return url.replaceFirst("/[^/?]+(\\?.*)?$", "/" + name) + "?user=" + user
                    + "&password=postgres&reWriteBatchedInserts=true";
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("No database for the test: " + e.getMessage(), e);
        }
    }

    private static synchronized java.sql.Connection admin() throws java.sql.SQLException {
        String server = System.getenv("LEDGERWAY_TEST_POSTGRES");
        if (server != null) {
            return java.sql.DriverManager.getConnection(server);
        }
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
            }
        }
        return postgres.getPostgresDatabase().getConnection();
    }
}
