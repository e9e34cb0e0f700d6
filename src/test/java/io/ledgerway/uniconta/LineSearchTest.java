package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSearchTest {

    @Test
    void aHundredReferencesAreAskedForByOneRangeOfTheJournalAndTheDays() {
        LineSearch search = LineSearch.of("INTEMPUS", expected(100));

        assertThat(search.query().filters())
                .extracting(UnicontaQuery.Filter::property, UnicontaQuery.Filter::value)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("Journal", "INTEMPUS"),
                        org.assertj.core.groups.Tuple.tuple("ReferenceNumber", "INT-1000..INT-1099"),
                        org.assertj.core.groups.Tuple.tuple("Date", "27-09-2025..28-09-2025"));
        assertThat(search.after(rows(search.references())).open()).isFalse();
    }

    @Test
    void fewReferencesAreAskedForByListAtOnce() {
        assertThat(LineSearch.of("INTEMPUS", expected(40)).stage()).isEqualTo(LineSearch.Stage.JOURNAL);
        assertThat(LineSearch.of("INTEMPUS", expected(41)).stage()).isEqualTo(LineSearch.Stage.RANGE);
        assertThat(LineSearch.of("INTEMPUS", List.of()).open()).isFalse();
    }

    @Test
    void onlyWhatTheRangeLacksIsAskedForByListAndThenAmongThePosted() {
        LineSearch search = LineSearch.of("INTEMPUS", expected(100));
        List<String> all = List.copyOf(search.references());

        search = search.after(rows(all.subList(0, 98)));
        assertThat(search.query().entity()).isEqualTo("ProjectJournalLineClient");
        assertThat(search.query().filters().get(0).value()).isEqualTo("INT-1098;INT-1099");
        search = search.after(rows(List.of("INT-1098")));
        assertThat(search.query().entity()).isEqualTo("ProjectTransClient");
        assertThat(search.query().filters().get(0).value()).isEqualTo("INT-1099");
        search = search.after(rows(List.of()));

        assertThat(search.open()).isFalse();
        assertThat(LineVerdict.of(expected(1, 1099), search)).isEmpty();
        assertThat(LineVerdict.of(expected(1, 1098), search)).isPresent();
    }

    @Test
    void aSearchThatBrokeOffLeavesTheRestInDoubtAndKeepsWhatItFound() {
        LineSearch search = LineSearch.of("INTEMPUS", expected(100));
        Cause busy = new Cause("TARGET_UNAVAILABLE", "Busy.", "");
        search = search.after(rows(List.of("INT-1000"))).after(new QueryResult.Failed(new Outcome.Retry(busy, null)));

        assertThat(search.open()).isFalse();
        assertThat(LineVerdict.of(expected(1, 1000), search)).get().isInstanceOf(Outcome.Delivered.class);
        assertThat(LineVerdict.of(expected(1, 1001), search)).contains(new Outcome.InDoubt(busy));
    }

    @Test
    void aLineThatIsThereTwiceIsToldAndNotAdopted() {
        LineSearch search = LineSearch.of("INTEMPUS", expected(1)).after(rows(List.of("INT-1000", "INT-1000")));

        Outcome.Dead dead =
                (Outcome.Dead) LineVerdict.of(expected(1, 1000), search).orElseThrow();

        assertThat(dead.cause().code()).isEqualTo("TARGET_DOUBLED");
        assertThat(dead.cause().message()).contains("2 times");
    }

    @ParameterizedTest
    @CsvSource({
        "Project, '\"9\"', project 9 instead of 2636",
        "Employee, '\"9\"', employee 9 instead of 17",
        "Employee, 'null', employee none instead of 17",
        "Date, '\"2025-09-28T00:00:00\"', date 2025-09-28 instead of 2025-09-27",
        "Qty, '7', qty 7 instead of 7.5",
        "Qty, 'null', qty 0 instead of 7.5",
        "PayrollCategory, '\"11\"', pay category 11 instead of 10"
    })
    void aLineThatDiffersIsShownWithBothSides(String property, String value, String words) throws Exception {
        Outcome.Dead dead = (Outcome.Dead) verdict(property, value);

        assertThat(dead.cause().code()).isEqualTo("TARGET_DIFFERS");
        assertThat(dead.cause().message()).contains(words);
        assertThat(dead.targetId()).isEqualTo("journal:INTEMPUS/3");
    }

    @ParameterizedTest
    @CsvSource({
        "Qty, 7.50",
        "Qty, 7.500000000000001",
        "Qty, '\"7.5\"'",
        "PayrollCategory, null",
        "TimeFrom, 420",
        "Text, '\"changed\"'",
        "Date, '\"2025-09-27\"'",
        "CostPrice, 12"
    })
    void whatMeansTheSameIsEqual(String property, String value) throws Exception {
        assertThat(verdict(property, value)).isEqualTo(new Outcome.Delivered("journal:INTEMPUS/3"));
    }

    @Test
    void anAmountOfMoneyIsComparedByItsPrice() throws Exception {
        ExpectedLine money = new ExpectedLine(
                "INT-1000",
                "2636",
                "17",
                LocalDate.of(2025, 9, 27),
                new BigDecimal("7.5"),
                "10",
                LineField.COST_PRICE,
                new BigDecimal("149.50"));

        assertThat(LineComparison.differences(money, found("CostPrice", "149.5")))
                .isEmpty();
        assertThat(LineComparison.differences(money, found("CostPrice", "149")))
                .containsExactly("CostPrice 149 instead of 149.5");
    }

    @Test
    void aReferenceWithSignsOfTheFilterIsNeverSearchedFor() {
        for (String reference : List.of("INT-1;INT-2", "INT*", "1..2", "")) {
            LineSearch search = LineSearch.of("J", List.of(ExpectedLine.unknown(reference)));
            assertThatThrownBy(search::query).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Outcome verdict(String property, String value) throws Exception {
        LineSearch search = LineSearch.of("INTEMPUS", List.of(expected(1, 1000)))
                .after(new QueryResult.Rows(List.of(row("INT-1000", property, value))));
        return LineVerdict.of(expected(1, 1000), search).orElseThrow();
    }

    private static FoundLine found(String property, String value) throws Exception {
        return FoundLine.inJournal(row("INT-1000", property, value), "INTEMPUS");
    }

    private static JsonNode row(String reference, String property, String value) throws Exception {
        var row =
                (com.fasterxml.jackson.databind.node.ObjectNode) UnicontaJson.MAPPER.readTree("{\"ReferenceNumber\":\""
                        + reference + "\",\"LineNumber\":3.0,\"Project\":\"2636\",\"Employee\":\"17\","
                        + "\"Date\":\"2025-09-27T00:00:00\",\"Qty\":7.5,\"PayrollCategory\":\"10\"}");
        row.set(property, UnicontaJson.MAPPER.readTree(value));
        return row;
    }

    private static QueryResult rows(java.util.Collection<String> references) {
        List<JsonNode> rows = new ArrayList<>();
        for (String reference : references) {
            rows.add(UnicontaJson.MAPPER.valueToTree(Map.of(
                    "ReferenceNumber", reference,
                    "Project", "2636",
                    "Employee", "17",
                    "Date", "2025-09-27T00:00:00",
                    "Qty", 7.5)));
        }
        return new QueryResult.Rows(rows);
    }

    private static List<ExpectedLine> expected(int count) {
        return IntStream.range(1000, 1000 + count)
                .mapToObj(id -> expected(id == 1000 ? 2 : 1, id))
                .toList();
    }

    private static ExpectedLine expected(int day, int id) {
        return new ExpectedLine(
                "INT-" + id, "2636", "17", LocalDate.of(2025, 9, 26 + day), new BigDecimal("7.5"), "10", null, null);
    }
}
