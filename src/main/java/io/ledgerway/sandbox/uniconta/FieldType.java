package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** What a field may hold: how it is read from JSON, and how a filter text is compared with it (apis/uniconta.md 2.3). */
enum FieldType {
    TEXT(String.class, "") {
        @Override
        Object read(JsonNode json) {
            return json.isTextual() ? json.textValue() : null;
        }

        @Override
        Object parse(String text) {
            return text;
        }
    },
    INTEGER(Integer.class, BigDecimal.ZERO) {
        @Override
        Object read(JsonNode json) {
            return json.isIntegralNumber() && json.canConvertToInt() ? json.intValue() : null;
        }

        @Override
        Object parse(String text) {
            return new BigDecimal(text);
        }
    },
    LONG(Long.class, BigDecimal.ZERO) {
        @Override
        Object read(JsonNode json) {
            return json.isIntegralNumber() && json.canConvertToLong() ? json.longValue() : null;
        }

        @Override
        Object parse(String text) {
            return new BigDecimal(text);
        }
    },
    NUMBER(BigDecimal.class, BigDecimal.ZERO) {
        @Override
        Object read(JsonNode json) {
            return json.isNumber() ? json.decimalValue() : null;
        }

        @Override
        Object parse(String text) {
            return new BigDecimal(text);
        }
    },
    DATE(LocalDateTime.class, null) {
        @Override
        Object read(JsonNode json) {
            String text = json.textValue();
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
        }

        @Override
        Object parse(String text) {
            return LocalDate.parse(text, FILTER_DATE);
        }
    },
    TIME(LocalTime.class, null) {
        @Override
        Object read(JsonNode json) {
            String text = json.textValue();
            return text.indexOf('T') > 0 ? LocalDateTime.parse(text).toLocalTime() : LocalTime.parse(text);
        }

        @Override
        Object parse(String text) {
            return LocalTime.parse(text);
        }
    },
    FLAG(Boolean.class, false) {
        @Override
        Object read(JsonNode json) {
            return json.isBoolean() ? json.booleanValue() : null;
        }

        @Override
        Object parse(String text) {
            if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                throw new IllegalArgumentException(text);
            }
            return Boolean.valueOf(text);
        }
    };

    private static final DateTimeFormatter FILTER_DATE =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Class<?> stored;
    private final Object blank;

    FieldType(Class<?> stored, Object blank) {
        this.stored = stored;
        this.blank = blank;
    }

    /** The value to store; null, or any runtime exception, when the JSON is not of this type. */
    abstract Object read(JsonNode json);

    /** A filter text as a value to compare with; any runtime exception when it is no text of this type. */
    abstract Object parse(String filterText);

    /** What a stored value compares as: numbers by amount, dates by day, nothing as the type's blank (null: never matches). */
    Object comparable(Object value) {
        if (value == null) {
            return blank;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return value instanceof LocalDateTime dateTime ? dateTime.toLocalDate() : value;
    }

    boolean holds(Object value) {
        return stored.isInstance(value);
    }
}
