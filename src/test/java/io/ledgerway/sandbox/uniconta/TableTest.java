package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TableTest {

    private static final Entity LINE = Entities.named(Entities.JOURNAL_LINE);

    @Property(tries = 300)
    void theIndexFindsWhatALookAtEveryRowWouldFind(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 40) Integer> inserted,
            @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 30) Integer> deleted,
            @ForAll @IntRange(min = 1, max = 40) int low,
            @ForAll @IntRange(min = 1, max = 40) int high,
            @ForAll @IntRange(min = 1, max = 40) int single) {
        Table table = new Table(LINE);
        List<Row> rows = new ArrayList<>();
        inserted.forEach(n ->
                rows.add(table.insert(new RowDraft(LINE).set("PrimaryKey1Id", 1).set("ReferenceNumber", "R" + n))));
        deleted.stream().filter(n -> n <= rows.size()).distinct().forEach(n -> {
            table.delete(rows.get(n - 1));
            rows.set(n - 1, null);
        });

        Query query =
                Query.of(Condition.parse(LINE.known("ReferenceNumber"), "R" + low + "..R" + high + ";R" + single, 40));

        assertThat(table.select(query))
                .isEqualTo(rows.stream()
                        .filter(row -> row != null && query.fits(row))
                        .toList());
        Map<String, Long> counts = rows.stream()
                .filter(row -> row != null)
                .collect(Collectors.groupingBy(row -> row.text("ReferenceNumber"), Collectors.counting()));
        assertThat(table.indexed().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                        (long) entry.getValue().size())))
                .isEqualTo(counts);
    }

    @Property(tries = 100)
    void aChangedRowIsFoundUnderItsNewReferenceOnly(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 5) Integer> now) {
        Table table = new Table(LINE);
        Row row = table.insert(new RowDraft(LINE).set("PrimaryKey1Id", 1).set("ReferenceNumber", "start"));

        for (int reference : now) {
            row = table.replace(row, RowDraft.of(row).set("ReferenceNumber", "R" + reference));
        }

        assertThat(table.indexed()).isEqualTo(Map.of("R" + now.get(now.size() - 1), List.of(row)));
        assertThat(table.find(1, 1)).contains(row);
        assertThat(table.find(2, 1)).isEmpty();
    }
}
