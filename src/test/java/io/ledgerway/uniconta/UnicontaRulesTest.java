package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.TimeEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** Rules that hold whatever comes. */
class UnicontaRulesTest {

    @Property(tries = 300)
    void aQuantityIsTheAmountRoundedHalfUpOnce(
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(10) BigDecimal amount,
            @ForAll @IntRange(min = 0, max = 6) int decimals) {
        TimeEntry entry = TestCompany.with(Map.of("amount", amount));

        Quantity quantity = Quantity.of(entry, null, decimals);

        assertThat(quantity.written()).isEqualByComparingTo(amount.setScale(decimals, RoundingMode.HALF_UP));
        assertThat(UnicontaJson.write(quantity.written())).doesNotContain("E");
        assertThat(quantity.written().subtract(amount).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5").movePointLeft(decimals));
    }

    @Property(tries = 300)
    void listsCoverEachReferenceOnceAndTakeNoMoreThanFortyEach(
            @ForAll @Size(max = 300) Set<@IntRange(min = 1) Integer> ids) {
        List<String> references = ids.stream().map(id -> "INT-" + id).toList();

        List<List<String>> lists = JournalQueries.lists(references);

        List<String> all = new ArrayList<>();
        lists.forEach(all::addAll);
        assertThat(all).isEqualTo(references);
        assertThat(lists).allMatch(list -> !list.isEmpty() && list.size() <= 40);
    }

    @Property(tries = 300)
    void aSearchThatFindsNothingAsksForEachReferenceInBothPlaces(
            @ForAll @Size(min = 1, max = 120) Set<@IntRange(min = 1) Integer> ids) {
        LineSearch search = LineSearch.of(
                "INTEMPUS",
                ids.stream().map(id -> ExpectedLine.unknown("INT-" + id)).toList());
        Map<String, List<String>> asked = new java.util.HashMap<>();

        while (search.open()) {
            UnicontaQuery query = search.query();
            String value = query.filters().stream()
                    .filter(filter -> "ReferenceNumber".equals(filter.property()))
                    .findFirst()
                    .orElseThrow()
                    .value();
            if (!value.contains("..")) {
                asked.computeIfAbsent(query.entity(), entity -> new ArrayList<>())
                        .addAll(List.of(value.split(";")));
            }
            search = search.after(new QueryResult.Rows(List.of()));
        }

        assertThat(asked.get(JournalQueries.JOURNAL_LINES)).containsExactlyInAnyOrderElementsOf(search.references());
        assertThat(asked.get(JournalQueries.POSTED)).containsExactlyInAnyOrderElementsOf(search.references());
    }

    @Property(tries = 100)
    void isolationSendsEachLineExactlyOnceWhateverIsSuspected(
            @ForAll @IntRange(min = 1, max = 120) int lines, @ForAll @IntRange(min = 0, max = 120) int suspected) {
        Isolation isolation = new Isolation();
        List<PlannedLine> unsent = TestCompany.batch(lines).claims().stream()
                .map(claim -> new PlannedLine(claim, null, null, null))
                .toList();
        isolation.suspect("uniconta", unsent.subList(0, Math.min(suspected, lines)));

        List<PlannedLine> sent = new ArrayList<>();
        while (sent.size() < lines) {
            List<PlannedLine> call = isolation.nextCall(
                    "uniconta",
                    unsent.stream().filter(line -> !sent.contains(line)).toList());
            assertThat(call).isNotEmpty();
            sent.addAll(call);
        }

        assertThat(sent).containsExactlyInAnyOrderElementsOf(unsent);
    }
}
