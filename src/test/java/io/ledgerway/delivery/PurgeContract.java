package io.ledgerway.delivery;

import static io.ledgerway.delivery.LedgerFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.ownership.HubInstance;
import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What a purge forgets, and what it never does; a subclass per database. */
abstract class PurgeContract {

    private static final Duration A_YEAR = Duration.ofDays(366);

    private final LedgerFixture ledger;
    private final MockEnvironment settings = new MockEnvironment();
    private final Purge purge;

    PurgeContract(TestDatabase database) {
        ledger = new LedgerFixture(database);
        purge = ledger.purge(new Retention(settings));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void nothingIsPurgedUnlessASettingSaysSo() {
        settled(1, new Outcome.Delivered("L1"));
        ledger.clock.advance(A_YEAR);

        purge.run();

        assertThat(payloads()).containsExactly("INT-1");
        assertThat(histories()).containsExactly("INT-1");
    }

    @Test
    void whatWasSettledLongAgoLosesItsPayloadAndItsHistoryAndNothingElse() {
        settled(1, new Outcome.Delivered("L1"));
        settled(2, new Outcome.Skipped(new Cause("LEFT_OUT", "It is left out.", "")));
        ledger.clock.advance(A_YEAR);
        settled(3, new Outcome.Delivered("L3"));
        settings.setProperty("ledgerway.retention.payloads", "90d");
        settings.setProperty("ledgerway.retention.history", "90d");

        purge.run();

        assertThat(payloads()).containsExactly("INT-3");
        assertThat(histories()).containsExactly("INT-3");
        DeliveryView delivered = ledger.queries.get(ledger.id("INT-1", 1)).orElseThrow();
        assertThat(delivered.targetId()).isEqualTo("L1");
        assertThat(delivered.reference()).isEqualTo("INT-1");
        assertThat(ledger.record(entry(1, 1, "a")).unchanged()).isEqualTo(1);
    }

    @Test
    void whatWaitsOrIsDeadKeepsItsPayload() {
        settled(1, new Outcome.Dead(new Cause("EMPLOYEE_UNKNOWN", "Employee 7 is unknown.", "")));
        ledger.record(entry(2, 1, "a"));
        ledger.clock.advance(A_YEAR);
        settings.setProperty("ledgerway.retention.payloads", "90d");
        settings.setProperty("ledgerway.retention.history", "90d");

        purge.run();

        assertThat(payloads()).containsExactly("INT-1", "INT-2");
        assertThat(histories()).containsExactly("INT-1");
    }

    @Test
    void aTimeTooShortOrNoTimeAtAllPurgesNothing() {
        settled(1, new Outcome.Delivered("L1"));
        ledger.clock.advance(A_YEAR);
        settings.setProperty("ledgerway.retention.payloads", "7d");
        settings.setProperty("ledgerway.retention.history", "for long");

        purge.run();

        assertThat(payloads()).containsExactly("INT-1");
        assertThat(histories()).containsExactly("INT-1");
    }

    @Test
    void moreThanABatchIsPurgedAndWhatCannotBeStandsInNobodysWay() {
        settled(1, new Outcome.Dead(new Cause("EMPLOYEE_UNKNOWN", "Employee 7 is unknown.", "")));
        ledger.record(IntStream.rangeClosed(2, 2 * Purge.BATCH + 2)
                .mapToObj(n -> entry(n, 1, "a"))
                .toArray(NewVersion[]::new));
        ledger.jdbc
                .sql("update delivery set state = 'DELIVERED', settled_at = recorded_at where state = 'READY'")
                .update();
        ledger.clock.advance(A_YEAR);
        settings.setProperty("ledgerway.retention.payloads", "90d");

        purge.run();

        assertThat(payloads()).containsExactly("INT-1");
    }

    @Test
    void whatHasNoPayloadAnyMoreIsNotLookedUpAfterARestoredBackup() {
        settled(1, new Outcome.Delivered("L1"));
        ledger.jdbc.sql("delete from delivery_payload").update();

        int rows = ledger.commands.verify(
                "uniconta", ledger.clock.now().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC), "ann");

        assertThat(rows).isZero();
        assertThat(ledger.state("INT-1", 1)).isEqualTo(DeliveryState.DELIVERED);
    }

    private void settled(int entry, Outcome outcome) {
        ledger.record(entry(entry, 1, "a"));
        HubInstance instance = ledger.instance();
        ledger.settle(ledger.claim(instance.ownership().own(ledger.connection).orElseThrow()), outcome);
        instance.giveUpAll();
        instance.die();
    }

    private List<String> payloads() {
        return documents("delivery_payload");
    }

    private List<String> histories() {
        return documents("delivery_attempt");
    }

    private List<String> documents(String table) {
        return ledger.jdbc
                .sql("select d.document from delivery d where d.id in (select delivery_id from " + table
                        + ") order by d.id")
                .query(String.class)
                .list();
    }
}
