package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.IsoDay;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of one work report, each read with its type or refused with words that name the entry. */
final class EntryFields {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,3})?");
    private static final int LARGEST_SIZE = 15;
    private static final int MOST_DECIMALS = 60;

    private final JsonNode row;
    private final String id;
    private final EntryFault fault;

    private EntryFields(JsonNode row, String id) {
        this.row = row;
        this.id = id;
        this.fault = new EntryFault(id);
    }

    static EntryFields of(JsonNode row) {
        String id = row.path("id").asText();
        return new EntryFields(row, ID.matcher(id).matches() ? id : null);
    }

    /** The field as text without blanks around it; null when it is missing, null, blank or no plain value. */
    static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** The exact decimal in a string or number, up to 15 digits before and 60 after the point. */
    static Optional<BigDecimal> decimal(JsonNode value) {
        if (!value.isNumber()
                && !(value.isTextual()
                        && DECIMAL.matcher(value.textValue().strip()).matches())) {
            return Optional.empty();
        }
        BigDecimal decimal = value.isNumber()
                ? value.decimalValue()
                : new BigDecimal(value.textValue().strip());
        boolean sensible = Math.abs((long) decimal.scale()) <= MOST_DECIMALS
                && (long) decimal.precision() - decimal.scale() <= LARGEST_SIZE;
        return sensible ? Optional.of(decimal) : Optional.empty();
    }

    /** The entry's id; null when it has none that is a number. */
    String idOrNull() {
        return id;
    }

    EntryFault fault() {
        return fault;
    }

    JsonNode node(String field) {
        return row.path(field);
    }

    String text(String field) {
        return text(row, field);
    }

    String id() {
        if (id == null) {
            throw fault.invalid(
                    "ENTRY_ID_INVALID", "its id is '" + Excerpt.of(node("id").asText()) + "'.");
        }
        return id;
    }

    long version() {
        String version = node("logical_timestamp").asText();
        if (!ID.matcher(version).matches()) {
            throw fault.invalid(
                    "ENTRY_VERSION_MISSING", "its logical_timestamp is '" + Excerpt.of(version) + "', not a number.");
        }
        return Long.parseLong(version);
    }

    boolean approved() {
        JsonNode approved = node("approved");
        if (!approved.isBoolean()) {
            throw fault.invalid(
                    "APPROVAL_MISSING",
                    "whether it is approved reads '" + Excerpt.of(approved.asText()) + "', not true or false.");
        }
        return approved.booleanValue();
    }

    BigDecimal amount() {
        return decimal(node("amount"))
                .orElseThrow(() -> fault.invalid(
                        "AMOUNT_INVALID",
                        "its amount '" + Excerpt.of(node("amount").asText()) + "' is no decimal number."));
    }

    LocalDate date() {
        LocalDate date = parsed("start_date", "DATE_INVALID", "no date", IsoDay::parse);
        if (date == null) {
            throw fault.invalid("DATE_INVALID", "it has no start date.");
        }
        return date;
    }

    /** The time of day; null when there is none. */
    LocalTime time(String field) {
        return parsed(field, "TIME_INVALID", "no time of day", LocalTime::parse);
    }

    /** The relation; null when the entry has none. */
    Relation relation(String field, String resource) {
        if (node(field).isNull() || node(field).isMissingNode()) {
            return null;
        }
        return Relation.of(node(field), resource)
                .orElseThrow(() -> fault.invalid(
                        "RELATION_INVALID",
                        "its " + field + " '" + Excerpt.of(node(field).asText()) + "' is no " + resource + "."));
    }

    private <T> T parsed(String field, String code, String isNot, Function<String, T> parser) {
        String text = text(field);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeException e) {
            throw invalidText(field, code, isNot, text);
        }
    }

    private CausedException invalidText(String field, String code, String isNot, String text) {
        return fault.invalid(code, "its " + field + " '" + Excerpt.of(text) + "' is " + isNot + ".");
    }
}
