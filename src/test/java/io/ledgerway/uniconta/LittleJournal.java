package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A project journal and its posted lines in memory, as the sheet has them; a bookkeeper may post at any moment. */
final class LittleJournal {

    final List<ObjectNode> lines = new ArrayList<>();
    final List<ObjectNode> posted = new ArrayList<>();
    /** Happens before each call. */
    Runnable between = () -> {};

    private int last;

    void insert(JournalLine line) {
        ObjectNode row = UnicontaJson.MAPPER.valueToTree(line.wire());
        lines.add(row.put("PrimaryKey1Id", 1).put("PrimaryKey2Id", ++last).put("LineNumber", last));
    }

    /** Lines that are no longer in the journal are not found. */
    void send(PlannedLine planned, int inserts) {
        between.run();
        switch (planned.way()) {
            case UPDATE -> {
                JsonNode row = CorrectLines.modified(planned);
                lines.replaceAll(line -> same(line, row) ? row.deepCopy() : line);
            }
            case REMOVE -> lines.removeIf(line -> same(line, CorrectLines.removed(planned)));
            case INSERT -> planned.inserts().stream().limit(inserts).forEach(this::insert);
        }
    }

    void post() {
        for (ObjectNode line : lines) {
            ObjectNode transaction = line.deepCopy();
            transaction.remove(List.of("TimeFrom", "TimeTo", "Journal"));
            posted.add(transaction.put("JournalPostedId", 7));
        }
        lines.clear();
    }

    LineSearch search(Correction correction) {
        LineSearch search = LineSearch.of(
                "INTEMPUS",
                correction.references().stream().map(ExpectedLine::unknown).toList());
        while (search.open()) {
            between.run();
            UnicontaQuery query = search.query();
            List<String> asked = List.of(query.filters().get(0).value().split(";"));
            List<JsonNode> rows = (query.entity().equals(JournalQueries.POSTED) ? posted : lines)
                    .stream()
                            .filter(row ->
                                    asked.contains(row.path("ReferenceNumber").asText()))
                            .map(row -> (JsonNode) row)
                            .toList();
            search = search.after(new QueryResult.Rows(rows));
        }
        return search;
    }

    BigDecimal sum() {
        return Stream.concat(lines.stream(), posted.stream())
                .map(row -> row.path("Qty").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<String> references() {
        return Stream.concat(lines.stream(), posted.stream())
                .map(row -> row.path("ReferenceNumber").asText())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean same(JsonNode line, JsonNode row) {
        return line.path("PrimaryKey2Id").asInt() == row.path("PrimaryKey2Id").asInt();
    }
}
