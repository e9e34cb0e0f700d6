package io.ledgerway.lookup;

import io.ledgerway.cause.CausedException;
import io.ledgerway.lookup.LookupTables.Row;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The first row of a table: which column is the source, which the target, and the names of the others. */
record TableHeader(Path file, List<String> names, int sourceColumn, int targetColumn) {

    static TableHeader of(Path file, long line, String[] cells) {
        List<String> names = List.of(cells);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isBlank() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw InvalidTable.at(
                        file, line, "two columns are named '" + name + "'.", "Rename or remove one of them.");
            }
        }
        int source = position(names, "source");
        int target = position(names, "target");
        if (source < 0 || target < 0) {
            throw missing(file, line);
        }
        return new TableHeader(file, names, source, target);
    }

    static CausedException missing(Path file, long line) {
        return InvalidTable.at(
                file,
                line,
                "the header lacks the columns source and target.",
                "Let the first line read: source,target");
    }

    String source(String[] cells) {
        return cell(cells, sourceColumn);
    }

    Row row(long line, String[] cells) {
        if (source(cells).isEmpty()) {
            throw InvalidTable.at(
                    file, line, "the row has no source.", "Write the key to look up, or * for all others.");
        }
        String target = cell(cells, targetColumn);
        if (target.isEmpty()) {
            throw InvalidTable.at(
                    file, line, "the row has no target.", "Write one, or - for what is deliberately not transferred.");
        }
        return new Row(target, columns(line, cells));
    }

    private Map<String, String> columns(long line, String[] cells) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String value = cell(cells, i);
            if (value.isEmpty() || i == sourceColumn || i == targetColumn) {
                continue;
            }
            if (i >= names.size() || names.get(i).isBlank()) {
                throw InvalidTable.at(
                        file,
                        line,
                        "the row has a value in column " + (i + 1) + ", which has no name in the header.",
                        "Name the column, or quote a cell that holds the separator.");
            }
            columns.put(names.get(i), value);
        }
        return Map.copyOf(columns);
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column].strip() : "";
    }

    private static int position(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
