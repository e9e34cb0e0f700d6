package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Writes rows as JSON: blank fields are left out, numbers have no needless zeros, as a double would be written. */
final class RowWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final boolean inDanish;
    private final Entity shown;

    /** @param shown the entity whose fields are written */
    RowWriter(boolean inDanish, Entity shown) {
        this.inDanish = inDanish;
        this.shown = shown;
    }

    void write(JsonGenerator json, Row row) throws IOException {
        json.writeStartObject();
        try {
            row.forEach((field, value) -> {
                if (shown.field(field.name()) != null) {
                    field(json, field, value);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.writeEndObject();
    }

    private void field(JsonGenerator json, Field field, Object value) {
        try {
            json.writeFieldName(field.name());
            if (value instanceof BigDecimal number) {
                json.writeNumber(shortest(number));
            } else if (value instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else if (value instanceof Number whole) {
                json.writeNumber(whole.longValue());
            } else {
                json.writeString(text(field, value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Field field, Object value) {
        if (value instanceof LocalDateTime date) {
            return DATE.format(date);
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        return field.labels() == null ? (String) value : field.labels().shown((String) value, inDanish);
    }

    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
