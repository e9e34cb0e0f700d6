package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.testing.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresLedgerTest extends LedgerContract {
    PostgresLedgerTest() {
        super(TestDatabase.POSTGRESQL);
    }

    /** Also without the gate that each instance has for itself. */
    @Test
    void claimersNeverTakeTheSameDelivery() throws Exception {
        ledger.record(IntStream.rangeClosed(1, 500)
                .mapToObj(n -> LedgerFixture.entry(n, 1, "a"))
                .toArray(NewVersion[]::new));
        Ownership.Tenure tenure = instance.ownership().own(ledger.connection).orElseThrow();

        List<Long> claimed = LedgerFixture.claimedByFour(() -> ledger.claim(tenure));

        assertThat(claimed).hasSize(500).doesNotHaveDuplicates();
    }
}
