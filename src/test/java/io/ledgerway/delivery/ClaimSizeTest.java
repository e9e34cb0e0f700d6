package io.ledgerway.delivery;

import static io.ledgerway.delivery.LedgerFixture.sized;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch holds as many documents as fit into a small memory, and at least one, on both databases. */
class ClaimSizeTest {

    private LedgerFixture ledger;
    private Ownership.Tenure tenure;

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void largeDocumentsGoInSeveralBatchesAndNoneIsLeftOut(TestDatabase database) {
        open(database);
        ledger.record(
                sized("1", 450_000), sized("2", 450_000), sized("3", 450_000), sized("4", 3_000_000), sized("5", 2));

        assertThat(claimed()).containsExactly("1", "2");
        assertThat(claimed()).containsExactly("3");
        assertThat(claimed()).containsExactly("4");
        assertThat(claimed()).containsExactly("5");
        assertThat(claimed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDocumentWhosePayloadIsGoneKeepsNoneOfTheOthersBack(TestDatabase database) {
        open(database);
        ledger.record(sized("1", 2), sized("2", 2), sized("3", 2));
        ledger.jdbc
                .sql("delete from delivery_payload where delivery_id < (select max(id) from delivery)")
                .update();

        assertThat(claimed()).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDocumentTooLargeForABatchWaitsForRoomAndIsTakenThen(TestDatabase database) {
        open(database);
        ledger.record(sized("1", 2), sized("2", 3_000_000));

        assertThat(claimedWithoutRoom()).containsExactly("1");
        assertThat(claimedWithoutRoom()).isEmpty();
        assertThat(claimed()).containsExactly("2");
    }

    @Test
    void othersPassADocumentThatWaitsForRoom() {
        open(TestDatabase.POSTGRESQL);
        ledger.record(sized("1", 3_000_000), sized("2", 2), sized("3", 1_100_000), sized("4", 2));

        assertThat(claimedWithoutRoom()).containsExactly("2", "4");
        assertThat(claimed()).containsExactly("1");
        assertThat(claimed()).containsExactly("3");
    }

    private List<String> claimedWithoutRoom() {
        return ledger
                .claims
                .claim("time-entries", ledger.connection, tenure, Integer.MAX_VALUE, true, false)
                .claims()
                .stream()
                .map(Claim::document)
                .toList();
    }

    private void open(TestDatabase database) {
        ledger = new LedgerFixture(database);
        tenure = ledger.instance().ownership().own(ledger.connection).orElseThrow();
    }

    private List<String> claimed() {
        return ledger.claim(tenure).claims().stream().map(Claim::document).toList();
    }
}
