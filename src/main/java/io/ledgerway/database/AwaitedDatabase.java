package io.ledgerway.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * Lets nobody use a PostgreSQL that is not there yet: waits for it before anything is read or migrated, and says so every ten
 * seconds. The connection pool's own waiting would fill the log with stack traces and name no remedy. From then on the server
 * ends what an instance left open that was halted or whose machine vanished: rows that such a one has locked would halt all
 * the others.
 */
class AwaitedDatabase implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedDatabase.class);
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String NO_LOCKS_OF_THE_ABSENT = "set idle_in_transaction_session_timeout = '10s';"
            + " set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;"
            + " set tcp_user_timeout = '30s'";
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration SAID_EVERY = Duration.ofSeconds(10);

    private final Environment settings;
    private final LongSupplier nanoTime;
    private final Supplier<Pause> pauses;

    /** @param pauses what lets time pass while one database is waited for */
    AwaitedDatabase(Environment settings, LongSupplier nanoTime, Supplier<Pause> pauses) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.pauses = pauses;
    }

    AwaitedDatabase(Environment settings) {
        this(settings, System::nanoTime, UntilToldToStop::new);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith(POSTGRESQL)) {
            await(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            if (pool.getConnectionInitSql() == null) {
                pool.setConnectionInitSql(NO_LOCKS_OF_THE_ABSENT);
            }
        }
        return bean;
    }

    private void await(String url, String user, String password) {
        SQLException failure = tried(url, user, password);
        if (failure != null) {
            try (Pause pause = pauses.get()) {
                await(url, user, password, failure, pause);
            }
            LOG.info("The database is there; the hub goes on");
        }
    }

    /** @throws DatabaseAbsentException when it refuses the hub, did not come in time, or the hub is told to stop */
    private void await(String url, String user, String password, SQLException first, Pause pause) {
        Duration atMost = settings.getProperty("ledgerway.database-wait", Duration.class, Duration.ofMinutes(5));
        long begun = nanoTime.getAsLong();
        long said = begun - SAID_EVERY.toNanos();
        for (SQLException failure = first; failure != null; failure = tried(url, user, password)) {
            DatabaseRefusal refusal = new DatabaseRefusal(url, user, failure);
            long now = nanoTime.getAsLong();
            if (!refusal.passing() || now - begun >= atMost.toNanos()) {
                throw new DatabaseAbsentException(refusal.cause(atMost), failure);
            }
            if (now - said >= SAID_EVERY.toNanos()) {
                LOG.warn("{}", refusal.waiting(Duration.ofNanos(now - begun), atMost));
                said = now;
            }
            if (pause.endedBeforeTime(BETWEEN_TRIES)) {
                throw new DatabaseAbsentException(refusal.cause(atMost), failure);
            }
        }
    }

    /** Null when it answers. */
    private static SQLException tried(String url, String user, String password) {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        try (Connection answered = DriverManager.getConnection(url, properties)) {
            return answered.isValid(5) ? null : new SQLException("It does not answer.", "08006");
        } catch (SQLException e) {
            return e;
        }
    }
}
