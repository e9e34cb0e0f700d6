package io.ledgerway;

import io.ledgerway.testing.MemoryDatabases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An empty database of its own for one test, with the named migrations in it. */
public final class ScratchDatabase {

    private static EmbeddedPostgres server;

    private ScratchDatabase() {}

    /** In memory. */
    public static DataSource h2(String... migrations) {
        return with(new DriverManagerDataSource(MemoryDatabases.url()), "h2", migrations);
    }

    /** A schema in one server that starts with the first test that needs it. */
    public static synchronized DataSource postgres(String... migrations) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String schema = "s" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(server.getPostgresDatabase()).execute("create schema " + schema);
        return with(
                new DriverManagerDataSource(server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema),
                "postgresql",
                migrations);
    }

    private static DataSource with(DataSource database, String dialect, String... migrations) {
        for (String migration : migrations) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + dialect + "/" + migration + ".sql"))
                    .execute(database);
        }
        return database;
    }
}
