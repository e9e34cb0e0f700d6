package io.ledgerway.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Canonical documents as JSON: exact decimals, ISO dates, no nulls. */
public final class DocumentJson {

    /** An invoice may carry a document of 25 MB in base64, and comes back from its payload with it. */
    private static final int LONGEST_TEXT = 50_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new DayDeserializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private DocumentJson() {}

    /** As the library reads a date, but where it is one at sight. */
    private static final class DayDeserializer extends LocalDateDeserializer {
        DayDeserializer() {
            super(DateTimeFormatter.ISO_LOCAL_DATE);
        }

        @Override
        protected LocalDate _fromString(JsonParser json, DeserializationContext context, String text)
                throws IOException {
            LocalDate day = IsoDay.of(text);
            return day == null ? super._fromString(json, context, text) : day;
        }
    }

    public static String write(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A canonical document could not be written: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a canonical document.
     *
     * @throws CausedException code {@code PAYLOAD_INVALID}, naming the place, when the text is no such document
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw invalid(type, place, e);
        }
    }

    /**
     * Reads a canonical document from a tree that has its decimals exactly.
     *
     * @throws CausedException code {@code PAYLOAD_INVALID} when the tree is no such document
     */
    static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw invalid(type, "", e);
        }
    }

    private static CausedException invalid(Class<?> type, String place, JsonProcessingException e) {
        return new CausedException(
                new Cause(
                        "PAYLOAD_INVALID",
                        "This is no " + type.getSimpleName() + place + ": " + e.getOriginalMessage(),
                        "Correct the JSON and send it again."),
                e);
    }
}
