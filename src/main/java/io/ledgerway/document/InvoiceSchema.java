package io.ledgerway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.format.DateFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The JSON Schema of the canonical invoice, and what it says about a tree, in words. */
final class InvoiceSchema {

    static final String TEXT = text();

    /** Keywords that tell and never refuse. */
    private static final List<String> WORDS = List.of("title", "description", "default", "readOnly", "contentEncoding");

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    factory -> factory.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                            .format(new DayFormat())
                            .build()))
            .getSchema(
                    whatRefuses(),
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .formatAssertionsEnabled(true)
                            .typeLoose(false)
                            .locale(Locale.ENGLISH)
                            .build());

    private InvoiceSchema() {}

    /** As the library says what a date is, but where it is one at sight. */
    private static final class DayFormat extends DateFormat {
        @Override
        public boolean matches(ExecutionContext context, String value) {
            return IsoDay.of(value) != null || super.matches(context, value);
        }
    }

    /**
     * One problem a place and property, named by the schema's keyword.
     *
     * @param tree whose numbers are {@link NumberLimits#sensible sensible}
     */
    static void check(JsonNode tree, ProblemList problems) {
        Set<String> told = new HashSet<>();
        for (ValidationMessage message : SCHEMA.validate(tree)) {
            String place = message.getInstanceLocation().toString();
            String path = message.getProperty() == null ? place : place + "/" + message.getProperty();
            if (told.add(path)) {
                problems.error(path, "schema:" + message.getType(), sentence(message));
            }
        }
    }

    private static String sentence(ValidationMessage message) {
        return switch (message.getType()) {
            case "required" -> "'" + message.getProperty() + "' is missing.";
            case "additionalProperties" -> "'" + message.getProperty() + "' is not known here.";
            case "format" -> "'" + message.getInstanceNode().asText() + "' is no date; write it as in 2026-09-27.";
            default -> "The value is not as it must be: " + message.getError() + ".";
        };
    }

    /**
     * The schema as the validator gets it, which visits each keyword at each place of each document: without words, with
     * definitions in place of references to them, and without the limits of numbers, which {@link NumberLimits} knows to be
     * kept.
     */
    private static JsonNode whatRefuses() {
        try {
            ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(TEXT);
            ((ObjectNode) schema.at("/$defs/decimal")).remove(List.of("exclusiveMinimum", "exclusiveMaximum"));
            simplify(schema, schema);
            schema.remove("$defs");
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void simplify(JsonNode part, JsonNode schema) {
        if (part instanceof ObjectNode object) {
            object.remove(WORDS);
            JsonNode reference = object.remove("$ref");
            if (reference != null) {
                object.setAll(
                        (ObjectNode) schema.at(reference.asText().substring(1)).deepCopy());
                object.remove(WORDS);
            }
            object.path("properties").forEach(property -> simplify(property, schema));
            simplify(object.path("items"), schema);
            simplify(object.path("additionalProperties"), schema);
        }
    }

    private static String text() {
        try (InputStream in = InvoiceSchema.class.getResourceAsStream("invoice.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
