package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A journal row as it is to stand: what the entry's change means for it, and nothing else. What a bookkeeper set in
 * other fields stays.
 */
final class ChangedRow {

    private ChangedRow() {}

    /** The row as it was read, without what is blank: an explicit null may be refused. */
    static ObjectNode original(FoundLine found) {
        ObjectNode row = found.row().deepCopy();
        List<String> blank = new ArrayList<>();
        row.properties().forEach(property -> {
            if (property.getValue().isNull()) {
                blank.add(property.getKey());
            }
        });
        row.remove(blank);
        return row;
    }

    /** @param before the line as it was sent; null when that cannot be told: then all of the new line counts */
    static ObjectNode modified(FoundLine found, JournalLine before, JournalLine now) {
        ObjectNode row = original(found);
        for (LineField field : LineField.values()) {
            Object wanted = now.values().get(field);
            if (wanted == null) {
                if (before == null ? madeFromEntry(field) : before.values().containsKey(field)) {
                    row.remove(field.wire());
                }
            } else if (before == null || !Objects.equals(wanted, before.values().get(field))) {
                row.set(field.wire(), UnicontaJson.MAPPER.<JsonNode>valueToTree(wanted));
            }
        }
        return row;
    }

    /** Fields in which an entry's old content would stay behind. */
    private static boolean madeFromEntry(LineField field) {
        return field.kind() == LineField.Kind.OWN || field.kind() == LineField.Kind.NUMBER;
    }
}
