package io.ledgerway.delivery;

import static io.ledgerway.delivery.LedgerFixture.entry;
import static io.ledgerway.delivery.LedgerFixture.sized;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Foreseen.Step;
import io.ledgerway.delivery.Reconciliation.Sum;
import io.ledgerway.delivery.ownership.HubInstance;
import io.ledgerway.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is told of the ledger without changing it, on any database. */
class ForesightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eachRowIsForeseenAsItWouldBeRecorded(TestDatabase database) {
        try (LedgerFixture ledger = new LedgerFixture(database)) {
            deliver(ledger, entry(1, 10, "a"), entry(2, 10, "a"), entry(3, 10, "a"));
            ledger.record(entry(4, 10, "a"), entry(5, 10, "a"));
            List<NewVersion> rows = List.of(
                    entry(1, 10, "a"),
                    entry(2, 11, "b"),
                    entry(3, 11, "-", false),
                    entry(4, 10, "a"),
                    entry(5, 11, "b"),
                    entry(6, 10, "a"),
                    entry(7, 10, "a", false));

            List<Foreseen> foreseen = foresight(ledger).of("uniconta", rows);

            assertThat(foreseen)
                    .extracting(Foreseen::step)
                    .containsExactly(
                            Step.EXISTS, Step.SEND, Step.SEND, Step.WAITS, Step.SEND, Step.SEND, Step.UNWANTED);
            assertThat(foreseen.get(1).claim().earlier())
                    .extracting(SentVersion::reference)
                    .containsExactly("INT-2");
            assertThat(foreseen.get(2).claim().wanted()).isFalse();
            assertThat(foreseen.get(2).claim().corrects()).isTrue();
            assertThat(foreseen.get(4).claim().corrects()).isFalse();
            assertThat(foreseen.get(4).claim().reference()).isEqualTo("INT-5-R2");
            assertThat(foreseen.get(4).supersedes()).isEqualTo(ledger.id("INT-5", 1));
            assertThat(foreseen.get(5).claim().reference()).isEqualTo("INT-6");
            assertThat(ledger.queries.total(new DeliveryFilter(null, null, null, null, null)))
                    .as("nothing was recorded")
                    .isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void waitingDeliveriesComePageByPage(TestDatabase database) {
        try (LedgerFixture ledger = new LedgerFixture(database)) {
            deliver(ledger, entry(1, 10, "a"));
            ledger.record(entry(1, 11, "b"), entry(2, 10, "a"), entry(3, 10, "a"));

            List<Foreseen> first = foresight(ledger).waiting("time-entries", "uniconta", 0, 2);
            List<Foreseen> second = foresight(ledger)
                    .waiting("time-entries", "uniconta", first.get(1).claim().deliveryId(), 2);

            assertThat(first).extracting(Foreseen::step).containsExactly(Step.SEND, Step.SEND);
            assertThat(second).singleElement().satisfies(last -> {
                assertThat(last.document()).isEqualTo("INT-3");
                assertThat(last.claim().payload()).isEqualTo("{\"id\":\"3\"}");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void noMoreWaitingDeliveriesComeThanFitIntoASmallMemory(TestDatabase database) {
        try (LedgerFixture ledger = new LedgerFixture(database)) {
            ledger.record(sized("1", 3_000_000), sized("2", 600_000), sized("3", 600_000));

            List<String> pages = new ArrayList<>();
            List<Foreseen> page = foresight(ledger).waiting("time-entries", "uniconta", 0, 500);
            while (!page.isEmpty()) {
                pages.add(page.stream().map(Foreseen::document).collect(Collectors.joining(",")));
                long last = page.get(page.size() - 1).claim().deliveryId();
                page = foresight(ledger).waiting("time-entries", "uniconta", last, 500);
            }

            assertThat(pages).containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasCollectedIsAccountedForByDay(TestDatabase database) {
        try (LedgerFixture ledger = new LedgerFixture(database)) {
            deliver(ledger, entry(1, 10, "a"), entry(2, 10, "a"), entry(3, 10, "a"));
            ledger.record(entry(1, 11, "b"), entry(2, 11, "-", false), entry(4, 10, "a"), entry(5, 10, "a"));
            ledger.commands.discard(ledger.id("INT-5", 1), "anna", "a duplicate");

            List<Reconciliation.Day> days = new Reconciliation(ledger.jdbc).days("time-entries", DAY, DAY);

            assertThat(days)
                    .containsExactly(new Reconciliation.Day(
                            DAY,
                            "HOURS",
                            sum(4, "30"),
                            sum(1, "7.5"),
                            sum(2, "15"),
                            Sum.NONE,
                            sum(1, "7.5"),
                            null,
                            null,
                            null));
            assertThat(new Reconciliation(ledger.jdbc).days("time-entries", DAY.plusDays(1), DAY.plusDays(9)))
                    .isEmpty();
            assertThat(new Reconciliation(ledger.jdbc).days("other", DAY, DAY)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aVersionThatTheTargetAlreadyHadCountsAsDelivered(TestDatabase database) {
        try (LedgerFixture ledger = new LedgerFixture(database)) {
            deliver(ledger, entry(1, 10, "a"));
            ledger.record(entry(1, 11, "b"));
            ledger.record(entry(1, 12, "a"));

            assertThat(new Reconciliation(ledger.jdbc).days("time-entries", DAY, DAY))
                    .singleElement()
                    .satisfies(day -> assertThat(day.delivered()).isEqualTo(sum(1, "7.5")));
        }
    }

    private static void deliver(LedgerFixture ledger, NewVersion... rows) {
        HubInstance instance = ledger.instance();
        ledger.record(rows);
        ledger.settle(
                ledger.claim(instance.ownership().own(ledger.connection).orElseThrow()),
                new Outcome.Delivered("target-1"));
        instance.die();
    }

    private static Foresight foresight(LedgerFixture ledger) {
        return new Foresight(
                ledger.jdbc,
                new KnownVersions(new JdbcTemplate(ledger.dataSource), Dialect.of(ledger.dataSource)),
                ledger.earlier);
    }

    private static Sum sum(long count, String sum) {
        return new Sum(count, new BigDecimal(sum));
    }
}
