package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.testing.TestDatabase;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.env.MockEnvironment;

/** Counts the rows and index entries that PostgreSQL itself says it read: they do not grow with what is settled. */
class LongHistoryTest {

    private static final int SETTLED = 30_000;
    private static final int WAITING = 4_000;

    /** A page of 50, or a batch of 100, with what stands beside it; far below what is settled. */
    private static final int FEW = 2_500;

    /** Begins what counts all that waits. */
    private static final String COUNTED = "counted: ";

    private static final String HISTORY = "insert into delivery select n, case when n <= 100 then 'old-flow' else"
            + " 'time-entries' end, 'uniconta', 'INT-' || n, n, 1, 'INT-' || n, true, 'a', n,"
            + " case when n % 1000 = 7 then 'DEAD' when n % 1000 = 3 then 'DISCARDED' else 'DELIVERED' end, 1, 1,"
            + " now(), date '2026-01-01' + n / 100, 7.5, 'HOURS', true, 'L' || n,"
            + " case when n % 1000 = 7 then 'EMPLOYEE_UNKNOWN' end, null, null, null, null,"
            + " now() - interval '1 year' + n * interval '1 second', now() - interval '1 year' + n * interval '1 second'"
            + " from generate_series(1, " + SETTLED + ") n";
    private static final String NOTES =
            "insert into settled_count (flow, connection, state, n) select flow, connection,"
                    + " state, count(*) from delivery where state in ('DELIVERED', 'DISCARDED') group by 1, 2, 3";

    /** Rows that a sequential scan returned, and entries that index scans did, which were not reported yet. */
    private static final String TOUCHED = "select sum(pg_stat_get_xact_tuples_returned(oid)) from pg_class"
            + " where oid in (select indexrelid from pg_index where indrelid in ({tables})) or oid in ({tables})";

    private static final String TABLES =
            "'delivery'::regclass, 'delivery_payload'::regclass," + " 'delivery_attempt'::regclass";

    private static LedgerFixture ledger;
    private static Ownership.Tenure tenure;

    @BeforeAll
    static void aLongHistory() {
        ledger = new LedgerFixture(TestDatabase.POSTGRESQL);
        ledger.jdbc.sql(HISTORY).update();
        ledger.jdbc.sql(NOTES).update();
        ledger.jdbc
                .sql("insert into delivery_payload (delivery_id, payload) select id, '{}' from delivery")
                .update();
        ledger.jdbc.sql("alter sequence delivery_block restart with 1000000").update();
        ledger.record(IntStream.rangeClosed(900_001, 900_000 + WAITING)
                .mapToObj(n -> LedgerFixture.entry(n, 1, "a"))
                .toArray(NewVersion[]::new));
        tenure = ledger.instance().ownership().own(ledger.connection).orElseThrow();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> fewRowsAreReadWithoutStatisticsAndWithThem() {
        Map<String, Runnable> questions = questions();
        return java.util.stream.Stream.of(false, true)
                .flatMap(analysed -> questions.entrySet().stream()
                        .map(question ->
                                DynamicTest.dynamicTest(question.getKey() + (analysed ? ", analysed" : ""), () -> {
                                    if (analysed) {
                                        ledger.jdbc.sql("analyze").update();
                                    }
                                    assertThat(touched(question.getValue()))
                                            .isLessThan(
                                                    question.getKey().startsWith(COUNTED) ? FEW + 3 * WAITING : FEW);
                                })));
    }

    @Test
    void aPurgeThatFindsNothingOldReadsOneBatch() {
        Purge purge = ledger.purge(
                new Retention(new MockEnvironment().withProperty("ledgerway.retention.payloads", "36500d")));
        ledger.jdbc.sql("analyze").update();

        assertThat(touched(purge::run)).isLessThan(FEW);
    }

    @Test
    void whatIsMeasuredWouldShowAScan() {
        assertThat(touched(() -> ledger.jdbc
                        .sql("select count(*) from delivery")
                        .query(Long.class)
                        .single()))
                .isGreaterThanOrEqualTo(SETTLED);
    }

    private static Map<String, Runnable> questions() {
        return Map.ofEntries(
                page("the newest", new DeliveryFilter(null, null, null, null, null)),
                page("a flow long asleep", new DeliveryFilter("old-flow", null, null, null, null)),
                page(
                        "what is delivered",
                        new DeliveryFilter("time-entries", null, DeliveryState.DELIVERED, null, null)),
                page("what is discarded", new DeliveryFilter(null, "uniconta", DeliveryState.DISCARDED, null, null)),
                page("the dead", new DeliveryFilter(null, null, DeliveryState.DEAD, null, null)),
                page("a cause", new DeliveryFilter(null, null, null, "EMPLOYEE_UNKNOWN", null)),
                page("a cause that nothing has", new DeliveryFilter(null, null, null, "NOTHING", null)),
                page("a document", new DeliveryFilter(null, null, null, null, "INT-17")),
                Map.entry(
                        COUNTED + "far down the list",
                        () -> ledger.queries.listBefore(
                                new DeliveryFilter(null, null, DeliveryState.DELIVERED, null, null), 150, 50)),
                Map.entry(COUNTED + "where all stand", () -> ledger.queries.counts()),
                Map.entry(COUNTED + "the oldest that waits", () -> ledger.queries.oldestWaiting()),
                Map.entry(
                        "a batch",
                        () -> ledger.settle(
                                ledger.claim(tenure),
                                new Outcome.Held(new io.ledgerway.cause.Cause("AWAY", "It is away.", ""), null))),
                Map.entry("held ones going on", () -> ledger.commands.goOn("time-entries", "uniconta")),
                Map.entry("a page recorded again", () -> ledger.record(LedgerFixture.entry(17, 100_000, "a"))),
                Map.entry(
                        "a replay of a cause", () -> ledger.commands.replayAll(null, null, "EMPLOYEE_UNKNOWN", "ann")));
    }

    private static Map.Entry<String, Runnable> page(String name, DeliveryFilter filter) {
        return Map.entry(COUNTED + name, () -> {
            ledger.queries.list(filter, 0, 50);
            ledger.queries.total(filter);
        });
    }

    /** What is asked is undone afterwards. */
    private static long touched(Runnable question) {
        return ledger.undone(() -> {
            ledger.jdbc.sql("set local max_parallel_workers_per_gather = 0").update();
            long before = touched();
            question.run();
            return touched() - before;
        });
    }

    private static long touched() {
        return ledger.jdbc
                .sql(TOUCHED.replace("{tables}", TABLES))
                .query(Long.class)
                .single();
    }
}
