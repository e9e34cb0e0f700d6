package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.testing.ManualNanos;
import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimStartTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00Z");

    private final ManualNanos nanos = new ManualNanos();
    private final ClaimStart start = new ClaimStart(nanos);

    @Test
    void theNextClaimBeginsWhereTheLastOneEndedForEachFlowAndConnectionByItself() {
        start.reached("time-entries", "uniconta", ClaimStart.OLDEST, NOON);

        assertThat(start.of("time-entries", "uniconta")).isEqualTo(NOON);
        assertThat(start.of("master-data", "uniconta")).isEqualTo(ClaimStart.OLDEST);
        assertThat(start.of("time-entries", "other")).isEqualTo(ClaimStart.OLDEST);
    }

    @Test
    void aClaimThatTookFewerMakesTheNextOneBeginWithTheOldest() {
        start.reached("time-entries", "uniconta", ClaimStart.OLDEST, NOON);
        start.exhausted("time-entries", "uniconta");

        assertThat(start.of("time-entries", "uniconta")).isEqualTo(ClaimStart.OLDEST);
    }

    @Test
    void onceASecondAClaimBeginsWithTheOldestHoweverFullTheOthersAre() {
        start.reached("time-entries", "uniconta", ClaimStart.OLDEST, NOON);
        nanos.advance(Duration.ofMillis(900));
        start.reached("time-entries", "uniconta", NOON, NOON.plusSeconds(1));
        nanos.advance(Duration.ofMillis(100));

        assertThat(start.of("time-entries", "uniconta")).isEqualTo(ClaimStart.OLDEST);

        start.reached("time-entries", "uniconta", ClaimStart.OLDEST, NOON.plusSeconds(2));
        assertThat(start.of("time-entries", "uniconta")).isEqualTo(NOON.plusSeconds(2));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatBecomesDueBehindIsClaimedNextOnceNothingIsLeftAhead(TestDatabase database) {
        try (LedgerFixture ledger = new LedgerFixture(database)) {
            Ownership.Tenure tenure =
                    ledger.instance().ownership().own(ledger.connection).orElseThrow();
            for (int id = 1; id <= 5; id++) {
                ledger.record(LedgerFixture.entry(id, 10, "a"));
            }
            assertThat(claimed(ledger, tenure)).containsExactly("INT-1", "INT-2");

            ledger.jdbc
                    .sql("update delivery set due_at = due_at - interval '1' hour where document = 'INT-5'")
                    .update();

            assertThat(claimed(ledger, tenure)).containsExactly("INT-3", "INT-4");
            assertThat(claimed(ledger, tenure)).containsExactly("INT-5");
            assertThat(claimed(ledger, tenure)).isEmpty();
        }
    }

    private static java.util.List<String> claimed(LedgerFixture ledger, Ownership.Tenure tenure) {
        return ledger.claims.claim("time-entries", ledger.connection, tenure, 2, true, true).claims().stream()
                .map(Claim::document)
                .toList();
    }
}
