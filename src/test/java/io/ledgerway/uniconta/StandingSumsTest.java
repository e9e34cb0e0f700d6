package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.DaySpan;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Reconciliation.Sum;
import io.ledgerway.delivery.SentReference;
import io.ledgerway.delivery.TargetSums;
import io.ledgerway.delivery.TargetSums.DaySum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in Uniconta, summed in the units of the documents. */
class StandingSumsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 27);

    private final Map<String, SentReference> ledger = new HashMap<>();
    private final LineAmount amount = new LineAmount(4, LineField.COST_PRICE);
    private final StandingSums sums =
            new StandingSums("uniconta", new DaySpan("time-entries", DAY.minusDays(1), DAY.plusDays(30)));

    @Test
    void theDaysOfBothEntitiesAreAskedForPageByPage() {
        assertThat(sums.query().entity()).isEqualTo("ProjectJournalLineClient");
        assertThat(UnicontaJson.write(sums.query().filters()))
                .isEqualTo("[{\"PropertyName\":\"Date\",\"FilterValue\":\"26-09-2025..27-10-2025\"},"
                        + "{\"PropertyName\":\"ReferenceNumber\",\"OrderBy\":true,\"Skip\":0,\"Take\":1000}]");
        List<JsonNode> full = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            full.add(line("OTHER-" + i, "1"));
        }

        add(full);
        assertThat(sums.query().filters().get(1).skip()).isEqualTo(1000);
        add(List.of(line("OTHER-1000", "1")));
        assertThat(sums.query().entity()).isEqualTo("ProjectTransClient");
        assertThat(sums.query().filters().get(1).skip()).isZero();
        add(List.of());

        assertThat(sums.open()).isFalse();
        assertThat(sums.result().sums()).isEmpty();
    }

    @Test
    void journalAndPostedLinesAreOneSumAndLinesOfOthersAreNotInIt() {
        know("INT-1", "7.5", "HOURS");
        know("INT-2", "2", "HOURS");
        know("INT-3", "12", "KILOMETRES");

        add(List.of(line(null, "99"), line("INT-1", "7.5"), line("INT-3", "12"), line("OTHER", "99")));
        add(List.of(line("INT-2", "2")));

        assertThat(sums.result().sums()).containsExactlyInAnyOrder(sum("HOURS", 2, "9.5"), sum("KILOMETRES", 1, "12"));
    }

    @Test
    void aReversedAndReplacedDocumentCountsOnceWithItsNewAmount() {
        know("INT-1", "7.5", "HOURS");
        ledger.put("INT-1-N", new SentReference("INT-1-N", "INT-1", 1, true, true, of("7.5"), "HOURS", null));
        know("INT-1-R2", "6", "HOURS");

        add(List.of(line("INT-1", "7.5"), line("INT-1-N", "-7.5"), line("INT-1-R2", "6")));
        add(List.of());

        assertThat(sums.result().sums()).containsExactly(sum("HOURS", 1, "6"));
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, 7.12345, 7.1235, , , 7.12345",
        "HOURS, 7.12345, -7.1235, , , -7.12345",
        "HOURS, 7.12345, 7.12, , , 7.12",
        "HOURS, -2, -2, , , -2",
        "HOURS, 7.5, , , , 0",
        "PIECES, 3, 4, , , 4",
        "KRONER, 99.955, 1, 99.96, , 99.955",
        "KRONER, 99.955, -1, 99.96, , -99.955",
        "KRONER, 99.955, 1, 100, , 100",
        "KRONER, 99.955, 1, , , 0",
        "DAYS, 0.5, 3.7, , 3.7, 0.5",
        "DAYS, 0.5, -3.7, , 3.7, -0.5",
        "DAYS, 1, 3.7, , 7.4, 0.5",
        "DAYS, 0.5, 3.7, , , 3.7"
    })
    void aLineCountsInTheUnitOfItsDocument(
            String unit, String exact, String qty, String price, String hours, String counts) {
        SentReference sent = new SentReference("INT-1", "INT-1", 1, false, true, of(exact), unit, null);
        FoundLine line = new FoundLine("INT-1", "", null, null, DAY, of(qty), null, of(price), of("525"), false, null);

        assertThat(amount.of(line, sent, of(hours))).isEqualByComparingTo(counts);
    }

    @Test
    void sumsThatBrokeOffAreNoneAndSayWhy() {
        know("INT-1", "7.5", "HOURS");
        add(List.of(line("INT-1", "7.5")));
        Cause busy = new Cause("TARGET_BUSY", "Busy.", "");

        sums.fail(new Outcome.Retry(busy, null));

        assertThat(sums.open()).isFalse();
        assertThat(sums.result()).isEqualTo(TargetSums.missing(busy));
    }

    private void add(List<JsonNode> rows) {
        sums.add(rows, this::known, (line, sent) -> amount.of(line, sent, null));
    }

    private Map<String, SentReference> known(Collection<String> references) {
        Map<String, SentReference> known = new HashMap<>(ledger);
        known.keySet().retainAll(references);
        return known;
    }

    private void know(String reference, String quantity, String unit) {
        ledger.put(reference, new SentReference(reference, reference, 1, false, true, of(quantity), unit, null));
    }

    private static DaySum sum(String unit, long count, String sum) {
        return new DaySum(DAY, unit, new Sum(count, of(sum)));
    }

    private static JsonNode line(String reference, String qty) {
        String named = reference == null ? "" : "\"ReferenceNumber\":\"" + reference + "\",";
        return TestCompany.rows("[{" + named + "\"Date\":\"2025-09-27T00:00:00\",\"Qty\":" + qty + "}]")
                .get(0);
    }

    private static BigDecimal of(String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
