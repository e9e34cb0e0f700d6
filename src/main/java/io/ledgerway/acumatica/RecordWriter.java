package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.acumatica.FieldRule.Type;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.FreeText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/**
 * Writes one record, or one row of it, with its values wrapped, and checks each name, type and length first. Absent values are
 * left out.
 */
final class RecordWriter {

    private final String record;
    private final String words;
    private final boolean open;
    private final ObjectNode node = AcumaticaJson.object();

    /**
     * @param record the contract's name of the record, such as {@code InvoiceDetail}
     * @param words where it belongs, for people: {@code invoice INV-1, line 3}
     * @param open whether fields that are not known go too: a customer's own endpoint may have them
     */
    RecordWriter(String record, String words, boolean open) {
        this.record = record;
        this.words = words;
        this.open = open;
    }

    /** @throws CausedException code {@code FIELD_TOO_LONG}: a business value is never cut */
    RecordWriter put(String field, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        FieldRule rule = rule(field);
        String text = value.strip();
        if (rule.longest() > 0 && text.length() > rule.longest()) {
            throw refused(
                    "FIELD_TOO_LONG",
                    rule.name() + " would be '" + FreeText.cut(text, 60) + "', and Acumatica takes " + rule.longest()
                            + " characters.",
                    "Shorten it in the lookup table or the document, then replay.");
        }
        return wrap(rule, text);
    }

    /** Free text: cut at a word where it is too long. */
    RecordWriter free(String field, String value) {
        FieldRule rule = rule(field);
        return value == null || value.isBlank()
                ? this
                : put(field, rule.longest() > 0 ? FreeText.cut(value, rule.longest()) : value);
    }

    RecordWriter put(String field, BigDecimal value) {
        if (value != null) {
            node.putObject(rule(field).name()).put("value", value);
        }
        return this;
    }

    RecordWriter put(String field, LocalDate value) {
        return value == null ? this : wrap(rule(field), value.toString());
    }

    RecordWriter put(String field, boolean value) {
        node.putObject(rule(field).name()).put("value", value);
        return this;
    }

    /** A user-defined field, or one that the endpoint does not map: {@code View.Field} (apis/acumatica.md 4.1). */
    RecordWriter custom(String viewAndField, String value) {
        if (viewAndField != null && value != null && !value.isBlank()) {
            String[] parts = viewAndField.split("\\.", 2);
            node.withObjectProperty("custom")
                    .withObjectProperty(parts[0])
                    .putObject(parts[1])
                    .put("type", "CustomStringField")
                    .put("value", value.strip());
        }
        return this;
    }

    /**
     * Fields from columns of lookup rows; they win over what was put before.
     *
     * @throws CausedException code {@code FIELD_UNKNOWN} or {@code FIELD_INVALID}
     */
    RecordWriter columns(Map<String, String> columns) {
        columns.forEach((name, value) -> {
            if (name.contains(".")) {
                custom(name, value);
            } else if (!value.isBlank()) {
                column(rule(name), value.strip());
            }
        });
        return this;
    }

    ObjectNode node() {
        return node;
    }

    private void column(FieldRule rule, String value) {
        try {
            switch (rule.type()) {
                case STRING -> put(rule.name(), value);
                case DECIMAL -> put(rule.name(), new BigDecimal(value));
                case DATETIME -> put(rule.name(), LocalDate.parse(value));
                case BOOLEAN -> put(rule.name(), Boolean.parseBoolean(value));
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw refused(
                    "FIELD_INVALID",
                    rule.name() + " would be '" + FreeText.cut(value, 60) + "', which is no "
                            + (rule.type() == Type.DECIMAL ? "number" : "date") + ".",
                    "Correct the column of the lookup table, then replay.");
        }
    }

    private RecordWriter wrap(FieldRule rule, String text) {
        node.putObject(rule.name()).put("value", text);
        return this;
    }

    private FieldRule rule(String field) {
        return FieldRules.of(record, field)
                .or(() ->
                        open ? java.util.Optional.of(new FieldRule(field, Type.STRING, 0)) : java.util.Optional.empty())
                .orElseThrow(() -> refused(
                        "FIELD_UNKNOWN",
                        "Acumatica's " + record + " has no field '" + field + "' that the hub may set.",
                        "Correct the column's name in the lookup table (or name a user-defined field as View.Field),"
                                + " then replay."));
    }

    private CausedException refused(String code, String what, String action) {
        return new CausedException(new Cause(code, words + ": " + what, action));
    }
}
