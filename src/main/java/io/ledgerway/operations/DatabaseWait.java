package io.ledgerway.operations;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Waits at the start for a database server that does not answer yet, and says so, for {@code ledgerway.database-wait}: a
 * hub that starts beside its database needs no third to start them in order. An embedded database is not waited for.
 */
@Component
class DatabaseWait implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(30);

    private final Environment settings;
    private final Clock clock;
    private final Predicate<Duration> pause;

    @Autowired
    DatabaseWait(Environment settings) {
        this(settings, Clock.systemUTC(), null);
    }

    /** @param pause lets the time pass; true when the hub is told to stop meanwhile; null to wait really */
    DatabaseWait(Environment settings, Clock clock, Predicate<Duration> pause) {
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        String url = settings.getProperty("spring.datasource.url", "");
        if (name.equals("dataSource") && bean instanceof DataSource database && !url.startsWith("jdbc:h2:")) {
            await(database, url.replaceFirst("[?;].*", ""));
        }
        return bean;
    }

    private void await(DataSource database, String address) {
        Exception failure = failure(database);
        if (failure == null) {
            return;
        }
        Duration longest = settings.getProperty("ledgerway.database-wait", Duration.class, Duration.ofMinutes(5));
        Instant end = clock.instant().plus(longest);
        Instant said = Instant.MIN;
        try (Stop stop = new Stop()) {
            Predicate<Duration> passing = pause == null ? stop : pause;
            while (failure != null) {
                Instant now = clock.instant();
                if (!now.isBefore(end) || passing.test(BETWEEN_TRIES)) {
                    throw absent(address, failure);
                }
                if (said.plus(BETWEEN_WORDS).isBefore(now)) {
                    LOG.warn(
                            "The database {} does not answer yet ({}). The hub waits for it, {} s more at most.",
                            address,
                            words(failure),
                            Duration.between(now, end).toSeconds());
                    said = now;
                }
                failure = failure(database);
            }
        }
        LOG.info("The database {} answers.", address);
    }

    private static Exception failure(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return null;
        } catch (Exception e) {
            return e;
        }
    }

    private static CausedException absent(String address, Exception failure) {
        return new CausedException(
                new Cause(
                        "DATABASE_ABSENT",
                        "The database " + address + " does not answer: " + words(failure) + ".",
                        "Start it, or correct spring.datasource.url, .username and .password."),
                failure);
    }

    /** The innermost reason: a pool says only that it has none to give. */
    private static String words(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }

    /** Ends the wait when the process is told to: until the start is over, nothing else would. */
    private static final class Stop implements Predicate<Duration>, AutoCloseable {

        private final CountDownLatch told = new CountDownLatch(1);
        private final Thread hook = new Thread(told::countDown, "stop-waiting");

        Stop() {
            Runtime.getRuntime().addShutdownHook(hook);
        }

        @Override
        public boolean test(Duration time) {
            try {
                return told.await(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        @Override
        public void close() {
            if (told.getCount() > 0) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }
}
