package io.ledgerway.sandbox.acumatica;

import java.util.List;

/** All errors of a record in one text, as an exception's message has them. */
final class ErrorTexts {

    private ErrorTexts() {}

    static String of(Row row) {
        StringBuilder text = new StringBuilder();
        add(row, text);
        return text.toString();
    }

    private static void add(Row row, StringBuilder text) {
        row.errors().forEach((field, error) -> {
            if (!field.isEmpty()) {
                text.append("\n").append(field).append(": ").append(error);
            }
        });
        row.values().values().forEach(value -> {
            if (value instanceof Row linked) {
                add(linked, text);
            } else if (value instanceof List<?> list) {
                list.forEach(each -> add((Row) each, text));
            }
        });
    }
}
