package io.ledgerway.sandbox.intacct;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Master rows from elsewhere: a CSV file, UTF-8, with the columns {@code object}, {@code id}, {@code name} and, where
 * wanted, more that are named as fields of the object, such as {@code TAXID}; blank cells are left alone.
 */
final class MasterFile {

    private static final ObjectReader ROWS = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private MasterFile() {}

    /** @throws IllegalArgumentException when a row cannot be used; @throws UncheckedIOException when the file cannot be read */
    static void load(Path file, Masters masters) {
        try (MappingIterator<Map<String, String>> rows = ROWS.readValues(file.toFile())) {
            rows.forEachRemaining(row -> put(new HashMap<>(row), file, masters));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The master rows of the simulated Intacct cannot be read from " + file
                            + ". Check ledgerway.sandbox.intacct.master-rows.",
                    e);
        }
    }

    private static void put(Map<String, String> row, Path file, Masters masters) {
        String object = String.valueOf(row.remove("object")).strip();
        String id = row.remove("id");
        String name = row.remove("name");
        MasterKind kind = MasterKind.named(object)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no object '" + object + "' in Intacct, as " + file + " says."));
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A row of " + object + " in " + file + " has no id.");
        }
        row.values().removeIf(value -> value == null || value.isBlank());
        if (name != null && !name.isBlank()) {
            row.put(kind.nameField(), name);
        }
        masters.put(kind, id.strip(), row);
    }
}
