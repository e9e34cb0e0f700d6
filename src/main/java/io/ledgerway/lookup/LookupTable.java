package io.ledgerway.lookup;

import io.ledgerway.lookup.LookupTables.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of one table in memory.
 *
 * @param exact row by source key as written
 * @param caseBlind row by source key in one case; keys that differ by case only and mean different rows are left out
 */
record LookupTable(Map<String, Row> exact, Map<String, Row> caseBlind) {

    private static final String DEFAULT = "*";

    static LookupTable of(Map<String, Row> rows) {
        Map<String, Row> caseBlind = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        rows.forEach((source, row) -> {
            Row other = caseBlind.putIfAbsent(oneCase(source), row);
            if (other != null && !other.equals(row)) {
                ambiguous.add(oneCase(source));
            }
        });
        caseBlind.keySet().removeAll(ambiguous);
        return new LookupTable(Map.copyOf(rows), Map.copyOf(caseBlind));
    }

    Optional<Row> find(List<String> keys) {
        for (String key : keys) {
            if (key == null || key.isBlank()) {
                continue;
            }
            Row row = exact.get(key.strip());
            if (row == null) {
                row = caseBlind.get(oneCase(key.strip()));
            }
            if (row != null) {
                return Optional.of(row);
            }
        }
        return Optional.ofNullable(exact.get(DEFAULT));
    }

    private static String oneCase(String key) {
        return key.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
