package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.KnownTargets.KnownTarget;
import io.ledgerway.delivery.UnseenDocuments.Unseen;
import io.ledgerway.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the ledger must tell a flow of master records, on any database. */
abstract class MasterLedgerContract {

    private final LedgerFixture ledger;
    private final UnseenDocuments unseen;
    private final KnownTargets targets;

    MasterLedgerContract(TestDatabase database) {
        ledger = new LedgerFixture(database);
        unseen = new UnseenDocuments(ledger.jdbc);
        targets = ledger.targets();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatAWholeReadDidNotShowIsUnseen() {
        ledger.record(record("debtor:1", 10, "a"), record("debtor:2", 10, "a"), record("item:1", 10, "a"));

        ledger.record(record("debtor:1", 20, "a"), record("debtor:3", 20, "a"));

        assertThat(unseen("debtor:", 20)).extracting(Unseen::document).containsExactly("debtor:2");
        assertThat(unseen("debtor:", 20).get(0).payload()).isEqualTo("{}");
    }

    @Test
    void whatWasSetInactiveIsNotUnseenAgain() {
        ledger.record(record("debtor:1", 10, "a"));
        ledger.record(version("debtor:1", 20, "inactive", false));

        assertThat(unseen("debtor:", 30)).isEmpty();
    }

    @Test
    void moreThanTheLimitAreNotAnswered() {
        ledger.record(record("debtor:1", 10, "a"), record("debtor:2", 10, "a"), record("debtor:3", 10, "a"));

        assertThat(unseen.of("time-entries", "uniconta", "debtor:", 20, 2)).hasSize(2);
    }

    @Test
    void aDocumentIsKnownByWhereItStandsAndByWhatIsUnsettled() {
        ledger.record(record("debtor:1", 10, "a"), record("debtor:2", 10, "a"));
        Batch batch = ledger.claim(
                ledger.instance().ownership().own(ledger.connection).orElseThrow());
        ledger.settle(batch, new Outcome.Delivered("77"));
        ledger.record(record("debtor:2", 20, "b"));

        Map<String, KnownTarget> known = targets.of("uniconta", Set.of("debtor:1", "debtor:2", "debtor:3"));

        assertThat(known)
                .containsOnly(
                        Map.entry("debtor:1", new KnownTarget("77", false)),
                        Map.entry("debtor:2", new KnownTarget("77", true)));
    }

    @Test
    void whatDiedForWantOfAnotherGoesOnWhenThatArrives() {
        ledger.record(record("project:1", 10, "a"), record("project:2", 10, "a"));
        Batch batch = ledger.claim(
                ledger.instance().ownership().own(ledger.connection).orElseThrow());
        Cause cause = new Cause("CUSTOMER_NOT_IN_INTEMPUS", "Missing.", "");
        ledger.settle(batch, new Outcome.Dead(cause, null, new MissingKey("customers", List.of("1001"))));
        ArrivalReplays replays = new ArrivalReplays(ledger.jdbc, ledger.commands);

        replays.arrived("uniconta", "customers", Set.of("1002"));
        assertThat(ledger.state("project:1", 1)).isEqualTo(DeliveryState.DEAD);

        replays.arrived("uniconta", "customers", Set.of("1001"));
        assertThat(ledger.state("project:1", 1)).isEqualTo(DeliveryState.READY);
        assertThat(ledger.state("project:2", 1)).isEqualTo(DeliveryState.READY);
        assertThat(ledger.audit).singleElement().asString().contains("customers 1001 arrived");
    }

    private List<Unseen> unseen(String begins, long since) {
        return unseen.of("time-entries", "uniconta", begins, since, 100);
    }

    private static NewVersion record(String document, long readAt, String hash) {
        return version(document, readAt, hash, true);
    }

    private static NewVersion version(String document, long readAt, String hash, boolean wanted) {
        return new NewVersion(
                document,
                document,
                readAt,
                wanted,
                hash,
                null,
                null,
                null,
                "{}",
                null,
                version -> "MD-" + Math.abs(document.hashCode()) + "-" + version);
    }
}
