package io.ledgerway.sandbox.intacct;

import java.util.Map;

/**
 * A row of master records.
 *
 * @param recordNo the server's key, unique within its object
 * @param fields the other fields by their upper-case names; blank ones are not there
 */
public record MasterRow(MasterKind kind, String id, long recordNo, Map<String, String> fields) {

    public MasterRow {
        fields = Map.copyOf(fields);
    }

    /** A field, the key and {@code RECORDNO} included; null when blank. */
    public String get(String field) {
        if (field.equals(kind.key())) {
            return id;
        }
        return switch (field) {
            case "RECORDNO" -> String.valueOf(recordNo);
            case "STATUS" -> active() ? "active" : "inactive";
            default -> fields.get(field);
        };
    }

    /** Whether documents may name it. */
    public boolean active() {
        return !"inactive".equalsIgnoreCase(fields.get("STATUS"));
    }

    boolean flag(String field) {
        return "true".equalsIgnoreCase(fields.get(field));
    }
}
