package io.ledgerway.delivery;

import static io.ledgerway.delivery.LedgerFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.ownership.HubInstance;
import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the ledger answers about references and days, on both databases, however many rows it has. */
class SentReferencesTest {

    private LedgerFixture ledger;
    private HubInstance instance;

    @AfterEach
    void close() {
        instance.die();
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aReferenceIsKnownByItsDocumentVersionAndReversal(TestDatabase database) {
        open(database);
        deliver(entry(1, 10, "a"), entry(2, 10, "a"));
        ledger.record(entry(2, 11, "b"), entry(3, 10, "a"));

        Map<String, SentReference> known = references()
                .of(
                        "uniconta",
                        List.of("INT-1", "INT-1-N", "INT-2", "INT-2-R2", "INT-2-R9", "INT-3", "INT-4", "Løn; *", ""),
                        "HOURS");

        assertThat(known).containsOnlyKeys("INT-1", "INT-1-N", "INT-2", "INT-2-R2", "INT-3");
        assertThat(known.get("INT-1").delivered()).isTrue();
        assertThat(known.get("INT-1").unit()).isEqualTo("HOURS");
        assertThat(known.get("INT-1").quantity()).isEqualByComparingTo("7.5");
        assertThat(known.get("INT-1").payload()).contains("\"id\"");
        assertThat(known.get("INT-1-N").reversal()).isTrue();
        assertThat(known.get("INT-1-N").delivered())
                .as("a first version makes no reversal")
                .isFalse();
        assertThat(known.get("INT-2-R2").version()).isEqualTo(2);
        assertThat(known.get("INT-2-R2").delivered()).isFalse();
        assertThat(known.get("INT-3").delivered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aReversalIsOursOnceTheVersionThatMadeItIsDelivered(TestDatabase database) {
        open(database);
        deliver(entry(1, 10, "a"));
        deliver(entry(1, 11, "b"));

        assertThat(references().of("uniconta", List.of("INT-1-R2-N"), null).get("INT-1-R2-N"))
                .satisfies(reversal -> assertThat(reversal.version()).isEqualTo(1))
                .satisfies(reversal -> assertThat(reversal.delivered()).isTrue())
                .satisfies(reversal -> assertThat(reversal.payload()).isNull());
        assertThat(references().of("other", List.of("INT-1"), null)).isEmpty();
        assertThat(references().of("uniconta", List.of(), null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void spansAndReferencesAreFoundByIndexHoweverLongTheHistory(TestDatabase database) {
        open(database);
        fill();

        assertThat(plan(Reconciliation.SUMS
                        .replace(":flow", "'time-entries'")
                        .replace(":from", "date '2026-02-01'")
                        .replace(":to", "date '2026-02-03'")))
                .containsIgnoringCase("delivery_day");
        assertThat(planOfReferences()).containsIgnoringCase("delivery_version");
    }

    /** 20,000 deliveries of two years, day after day; every fiftieth came a month late. */
    private void fill() {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(new Object[] {i, "INT-" + i, "INT-" + i, i / 27 - (i % 50 == 0 ? 30 : 0)});
        }
        new JdbcTemplate(ledger.dataSource)
                .batchUpdate(
                        "insert into delivery (id, flow, connection, document, number, version, reference, wanted,"
                                + " content_hash, source_version, state, attempts, epoch, due_at, document_day, quantity,"
                                + " unit, ever_sent, recorded_at) values (?, 'time-entries', 'uniconta', ?, 'n', 1, ?,"
                                + " true, 'h', 1, 'DELIVERED', 1, 1, current_timestamp,"
                                + " date '2026-01-01' + cast(? as integer), 1, 'HOURS', true, current_timestamp)",
                        rows);
        ledger.jdbc.sql("analyze").update();
    }

    private String planOfReferences() {
        String sql = SentReferences.versions(Dialect.of(ledger.dataSource))
                .replace("cast(? as varchar[])", "array['INT-7','INT-9']")
                .replace("cast(? as varchar array)", "array['INT-7','INT-9']")
                .replaceFirst("d\\.unit = \\?", "d.unit = 'DAYS'")
                .replaceFirst("d\\.connection = \\?", "d.connection = 'uniconta'");
        return plan(sql);
    }

    private String plan(String sql) {
        return String.join(
                " ", ledger.jdbc.sql("explain " + sql).query(String.class).list());
    }

    private SentReferences references() {
        return new SentReferences(new JdbcTemplate(ledger.dataSource), Dialect.of(ledger.dataSource));
    }

    private void open(TestDatabase database) {
        ledger = new LedgerFixture(database);
        instance = ledger.instance();
    }

    private void deliver(NewVersion... rows) {
        ledger.record(rows);
        Ownership.Tenure tenure = instance.ownership().own(ledger.connection).orElseThrow();
        ledger.settle(ledger.claim(tenure), new Outcome.Delivered("journal:1"));
    }
}
