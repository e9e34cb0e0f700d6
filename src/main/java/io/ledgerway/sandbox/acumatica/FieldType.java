package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Type of a scalar field, with how its {@code value} is read. */
enum FieldType {
    STRING,
    BOOLEAN,
    INT,
    SHORT,
    DECIMAL,
    DATETIME,
    GUID;

    /** Null = the name is none of a scalar. */
    static FieldType named(String name) {
        for (FieldType type : values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return type;
            }
        }
        return null;
    }

    /** Decimals sent as text were accepted (apis/acumatica.md 4.1). @throws IllegalArgumentException when it is no such value */
    Object read(JsonNode value) {
        if (value.isContainerNode()) {
            throw new IllegalArgumentException("is no " + name().toLowerCase(java.util.Locale.ROOT));
        }
        String text = value.asText();
        try {
            return switch (this) {
                case STRING -> text;
                case BOOLEAN -> bool(text);
                case INT, SHORT -> Integer.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case DATETIME -> time(text);
                case GUID -> UUID.fromString(text);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("could not convert '" + text + "'", e);
        }
    }

    private static Boolean bool(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("could not convert '" + text + "' to a boolean");
        }
        return Boolean.valueOf(text);
    }

    static LocalDateTime time(String text) {
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay();
        }
        String iso = text.replace(' ', 'T');
        return iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(iso)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : LocalDateTime.parse(iso);
    }
}
