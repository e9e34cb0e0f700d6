package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of an element with fields, by name. A field that was not sent is absent; one that was nil is there as null.
 * Values are String, Integer, Long, BigDecimal, Boolean, LocalDateTime, Values, or a List of these.
 */
final class Values {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Values with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Values copy() {
        return new Values().withAll(this);
    }

    Values withAll(Values others) {
        fields.putAll(others.fields);
        return this;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Object get(String field) {
        return fields.get(field);
    }

    /** Null when absent or nil. */
    String text(String field) {
        return (String) fields.get(field);
    }

    /** 0 when absent or nil. */
    int number(String field) {
        return fields.get(field) instanceof Integer number ? number : 0;
    }

    /** Null when absent or nil. */
    BigDecimal decimal(String field) {
        return (BigDecimal) fields.get(field);
    }

    /** Zero when absent or nil. */
    BigDecimal amount(String field) {
        return fields.get(field) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    /** False when absent or nil. */
    boolean truth(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** Null when absent, nil or .NET's smallest date 0001-01-01. */
    LocalDate date(String field) {
        return fields.get(field) instanceof LocalDateTime time && time.getYear() > 1 ? time.toLocalDate() : null;
    }

    /** Null when absent or nil. */
    Values inner(String field) {
        return (Values) fields.get(field);
    }

    /** Elements with fields; one that is nil counts as empty. */
    List<Values> inners(String field) {
        return this.<Values>list(field).stream()
                .map(each -> each == null ? new Values() : each)
                .toList();
    }

    /** Empty when absent or nil. */
    @SuppressWarnings("unchecked")
    <T> List<T> list(String field) {
        return fields.get(field) instanceof List<?> list ? (List<T>) list : List.of();
    }
}
