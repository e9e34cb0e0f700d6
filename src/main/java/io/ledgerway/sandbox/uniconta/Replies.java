package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes in which the Web API answers (apis/uniconta.md 2.2, 2.4). */
final class Replies {

    private static final String JSON = "application/json; charset=utf-8";

    private final Habits habits;
    private volatile Refused last;

    Replies(Habits habits) {
        this.habits = habits;
    }

    /** @param entity as it was asked for: its fields are shown, and no others */
    Answer rows(List<Row> rows, Entity entity) {
        RowWriter writer = new RowWriter(habits.has(Habit.DANISH_LABELS), entity);
        return Answer.stream(200, JSON, out -> {
            try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
                json.writeStartArray();
                for (Row row : rows) {
                    writer.write(json, row);
                }
                json.writeEndArray();
            }
        });
    }

    Answer row(Row row) {
        RowWriter writer = new RowWriter(habits.has(Habit.DANISH_LABELS), row.entity());
        return Answer.stream(200, JSON, out -> {
            try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
                writer.write(json, row);
            }
        });
    }

    /** A JSON text in quotes, and nothing else. */
    Answer bareText(String text) {
        return Answer.json(200, "\"" + text + "\"");
    }

    /** It worked; @param rows what is stored now, shown in one of the shapes only */
    Answer success(List<Row> rows) {
        return switch (habits.successShape()) {
            case SUCCES -> bareText(ErrorCode.SUCCES.text());
            case ZERO -> Answer.json(200, "0");
            case EMPTY -> Answer.empty(200);
            case ROWS -> rows(rows, rows.isEmpty() ? null : rows.get(0).entity());
        };
    }

    Answer refused(Refused refused) {
        last = refused;
        return switch (habits.errorShape()) {
            case BARE_TEXT -> bareText(refused.code().text());
            case BAD_REQUEST -> text(400, refused.code().text());
            case OBJECT -> Answer.json(200, object(refused));
        };
    }

    /** The last error in words when it had this name; blank when it had another. */
    Answer lastError(String name) {
        Refused error = last;
        boolean same = error != null && error.code().text().equals(name);
        return Answer.json(200, Json.MAPPER.getNodeFactory().textNode(same ? error.getMessage() : ""));
    }

    Answer text(int status, String text) {
        return Answer.text(status, "text/plain; charset=utf-8", text);
    }

    private static Map<String, Object> object(Refused refused) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("Err", refused.code().number());
        if (refused.property() != null) {
            object.put("ErrorProperty", refused.property());
        }
        if (refused.value() != null) {
            object.put("ErrorValue", refused.value());
        }
        return object;
    }
}
