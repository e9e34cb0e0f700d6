package io.ledgerway.uniconta;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ledgerway.document.IsoDay;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** How this room reads and writes JSON: decimals exact and plain, nulls left out, unknown properties ignored. */
public final class UnicontaJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private UnicontaJson() {}

    /** The value as JSON. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be written as JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * The value that JSON holds.
     *
     * @throws JsonProcessingException when it is none of that type
     */
    public static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    /** A text property; null when it is absent, null or blank, which Uniconta does not tell apart. */
    public static String text(JsonNode row, String property) {
        String text = row.path(property).asText("").strip();
        return text.isEmpty() || row.path(property).isNull() ? null : text;
    }

    /** A number, also when it comes as text; null when it is absent or no number. */
    public static BigDecimal number(JsonNode row, String property) {
        JsonNode value = row.path(property);
        if (value.isNumber()) {
            return value.decimalValue();
        }
        try {
            return value.isTextual() ? new BigDecimal(value.asText().strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The day of a date or date-time; null when it is absent or the empty date 0001-01-01. */
    public static LocalDate date(JsonNode row, String property) {
        String text = row.path(property).asText("");
        try {
            LocalDate date = text.length() < 10 ? null : IsoDay.parse(text.substring(0, 10));
            return date == null || date.getYear() <= 1 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** True, false, or null when absent. */
    public static Boolean flag(JsonNode row, String property) {
        JsonNode value = row.path(property);
        return value.isMissingNode() || value.isNull() ? null : (Boolean) value.asBoolean();
    }
}
