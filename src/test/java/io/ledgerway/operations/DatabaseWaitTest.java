package io.ledgerway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ledgerway.cause.CausedException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.slf4j.LoggerFactory;
import org.springframework.mock.env.MockEnvironment;

class DatabaseWaitTest {

    private static final String URL = "jdbc:postgresql://db/ledgerway?password=canary";

    private final MovingClock clock = new MovingClock();
    private final DataSource database = Mockito.mock(DataSource.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(DatabaseWait.class)).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(DatabaseWait.class)).detachAppender(log);
    }

    @Test
    void aDatabaseThatComesLaterIsWaitedForAndTheLogSaysSo() throws SQLException {
        answersAfter(100);

        assertThat(start(URL, false)).isSameAs(database);

        assertThat(said())
                .hasSize(5)
                .startsWith(
                        "The database jdbc:postgresql://db/ledgerway does not answer yet (Connection refused). The hub"
                                + " waits for it, 300 s more at most.")
                .endsWith("The database jdbc:postgresql://db/ledgerway answers.");
    }

    @Test
    void aDatabaseThatAnswersIsNotSpokenOf() throws SQLException {
        answersAfter(0);

        start(URL, false);

        assertThat(said()).isEmpty();
    }

    @Test
    void aDatabaseThatNeverComesEndsTheStartWithItsReason() throws SQLException {
        answersAfter(Integer.MAX_VALUE);

        assertThatThrownBy(() -> start(URL, false))
                .isInstanceOf(CausedException.class)
                .hasMessageContaining("jdbc:postgresql://db/ledgerway does not answer: Connection refused.")
                .hasMessageNotContaining("canary");
        assertThat(clock.instant()).isEqualTo(MovingClock.START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aHubThatIsToldToStopWaitsNoLonger() throws SQLException {
        answersAfter(Integer.MAX_VALUE);

        assertThatThrownBy(() -> start(URL, true)).hasMessageContaining("does not answer");
        Mockito.verify(database, Mockito.times(1)).getConnection();
    }

    @Test
    void anEmbeddedDatabaseIsNotAsked() throws SQLException {
        start("jdbc:h2:file:./data/ledgerway", false);

        Mockito.verify(database, Mockito.never()).getConnection();
    }

    private Object start(String url, boolean stopped) {
        MockEnvironment settings = new MockEnvironment().withProperty("spring.datasource.url", url);
        return new DatabaseWait(settings, clock, time -> {
                    clock.pass(time);
                    return stopped;
                })
                .postProcessAfterInitialization(database, "dataSource");
    }

    private void answersAfter(int failures) throws SQLException {
        SQLException refused = new SQLException("pool is empty", new ConnectException("Connection refused"));
        int[] asked = {0};
        Mockito.when(database.getConnection()).thenAnswer(call -> {
            if (asked[0]++ < failures) {
                throw refused;
            }
            return Mockito.mock(Connection.class);
        });
    }

    private List<String> said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static final class MovingClock extends Clock {

        private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
        private Instant now = START;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
