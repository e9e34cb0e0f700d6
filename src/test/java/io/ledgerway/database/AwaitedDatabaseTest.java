package io.ledgerway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

class AwaitedDatabaseTest {

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new ArrayList<>();
    private boolean toldToStop;
    private final AwaitedDatabase awaited = new AwaitedDatabase(settings(), nanos::get, () -> time -> {
        pauses.add(time);
        nanos.addAndGet(time.toNanos());
        return toldToStop;
    });

    @Test
    void aDatabaseThatDoesNotComeEndsTheStartAfterTheTimeThatIsSet() {
        try (HikariDataSource nowhere = pool("jdbc:postgresql://127.0.0.1:1/hub?user=hub&password=geheim")) {
            assertThatThrownBy(() -> awaited.postProcessAfterInitialization(nowhere, "dataSource"))
                    .isInstanceOf(DatabaseAbsentException.class)
                    .hasMessageContaining("did not come within 30 s")
                    .hasMessageNotContaining("geheim");
        }
        assertThat(pauses).hasSize(30);
    }

    @Test
    void aHubThatIsToldToStopWaitsNoLonger() {
        toldToStop = true;
        try (HikariDataSource nowhere = pool("jdbc:postgresql://127.0.0.1:1/hub")) {
            assertThatThrownBy(() -> awaited.postProcessAfterInitialization(nowhere, "dataSource"))
                    .isInstanceOf(DatabaseAbsentException.class);
        }
        assertThat(pauses).hasSize(1);
    }

    @Test
    void theServerEndsWhatAHaltedInstanceLeftOpen() {
        try (HikariDataSource pool = pool(TestDatabase.postgresUrl())) {
            awaited.postProcessAfterInitialization(pool, "dataSource");

            JdbcTemplate database = new JdbcTemplate(pool);
            assertThat(database.queryForObject("show idle_in_transaction_session_timeout", String.class))
                    .isEqualTo("10s");
            assertThat(database.queryForObject("show tcp_keepalives_idle", String.class))
                    .isEqualTo("10");
        }
        assertThat(pauses).isEmpty();
    }

    /** Which reads durations as a hub's settings do. */
    private static Environment settings() {
        MockEnvironment settings = new MockEnvironment().withProperty("ledgerway.database-wait", "30s");
        settings.setConversionService(new ApplicationConversionService());
        return settings;
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(1);
        return pool;
    }
}
