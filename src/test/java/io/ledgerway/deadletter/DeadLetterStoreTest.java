package io.ledgerway.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.ScratchDatabase;
import io.ledgerway.cause.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** On the embedded database; {@link DeadLetterStoreOnPostgresTest} runs the same on PostgreSQL. */
class DeadLetterStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Redaction NOTHING = new Redaction(List.of());

    private final DataSource database = database();
    private final DeadLetterStore store =
            new DeadLetterStore(JdbcClient.create(database), new DataSourceTransactionManager(database));

    DataSource database() {
        return ScratchDatabase.h2("V4__dead_letter");
    }

    @Test
    void whatIsKeptComesBackWhole() {
        long id = store.add(failed(false, "body \0 ø"), NOW).orElseThrow();

        DeadLetter letter = store.find(id).orElseThrow();

        assertThat(new KeptBody(letter.body(), letter.bodyType()).restore())
                .isEqualTo("body \0 ø".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(letter.headers()).isEqualTo(Map.of("number", 17, "name", "ø"));
        assertThat(letter.at()).isEqualTo(NOW);
        assertThat(letter.settledAt()).isNull();
    }

    @Test
    void aScheduleRepeatsUntilItsLetterIsSettled() {
        long id = store.add(failed(true, "x"), NOW).orElseThrow();
        assertThat(store.add(failed(true, "x"), NOW.plusSeconds(60))).isEmpty();
        assertThat(store.add(failed(true, "y"), NOW)).isPresent();

        assertThat(store.discarded(id, "anna", "known", NOW)).isTrue();

        assertThat(store.add(failed(true, "x"), NOW)).isPresent();
        assertThat(store.find(id).orElseThrow().times()).isEqualTo(2);
    }

    @Test
    void aReplayThatFailedMeanwhileIsNotSettled() {
        long id = store.add(failed(false, "x"), NOW).orElseThrow();
        assertThat(store.claim(id, "c", NOW)).isTrue();
        assertThat(store.claim(id, "d", NOW)).isFalse();

        assertThat(store.failedAgain(id, "another route", cause(), NOW)).isFalse();
        assertThat(store.failedAgain(id, "poll", cause(), NOW)).isTrue();
        store.replayed(id, "c", "anna", NOW);

        assertThat(store.find(id).orElseThrow().state()).isEqualTo(DeadLetterState.OPEN);
    }

    @Test
    void aSourceCanAskWhetherWhatItHandedInIsKept() {
        long id = store.add(failed(false, "x"), NOW).orElseThrow();
        store.discarded(id, "anna", "known", NOW);

        assertThat(store.holds("poll", "name", "ø")).isTrue();
        assertThat(store.holds("poll", "name", "o")).isFalse();
        assertThat(store.holds("another route", "name", "ø")).isFalse();
    }

    @Test
    void pagesAreNewestFirstAndCutLongBodies() {
        for (int i = 1; i <= 5; i++) {
            store.add(failed(false, i + "x".repeat(20_000)), NOW);
        }
        store.recovered("poll", "hub", "not scheduled, so left alone", NOW);

        DeadLetterPage second = store.page(DeadLetterState.OPEN, 1, 2);

        assertThat(second.total()).isEqualTo(5);
        assertThat(second.items()).extracting(letter -> letter.body().charAt(0)).containsExactly('3', '2');
        assertThat(second.items().get(0).body()).hasSize(10_000);
        assertThat(store.page(null, 0, 10).items()).hasSize(5);
        assertThat(store.count(DeadLetterState.DISCARDED)).isZero();
    }

    private static FailedExchange failed(boolean scheduled, String body) {
        return new FailedExchange(
                "poll",
                "timer:poll",
                scheduled,
                cause(),
                KeptBody.of(body, NOTHING),
                Map.of("number", 17, "name", "ø"),
                Map.of());
    }

    private static Cause cause() {
        return new Cause("DOWN", "It is down.", "");
    }
}
