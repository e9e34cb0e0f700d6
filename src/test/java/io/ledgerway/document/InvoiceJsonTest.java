package io.ledgerway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceJsonTest {

    private static final String LEAST = """
            {"type":"INVOICE","number":"F-1","issueDate":"2026-09-27","currency":"DKK","seller":{"name":"S"},"buyer":{"name":"B"},
             "lines":[{"net":100.50,"tax":{"code":"S","rate":25}}],
             "taxes":[{"tax":{"code":"S","rate":25},"taxable":100.50,"amount":25.13}],
             "totals":{"lineNet":100.50,"net":100.50,"gross":125.63,"payable":125.63,"tax":25.13}}
            """;

    @Property(tries = 200)
    void anInvoiceThatTheHubWritesIsOneThatItReads(@ForAll long seed) {
        Invoice invoice = new GeneratedInvoices(new Random(seed)).next();

        assertThat(read(DocumentJson.write(invoice))).isEqualTo(new ReadInvoice(invoice, List.of()));
    }

    @Test
    void aDocumentThatIsCutSaysWhatWasOpen() {
        ReadInvoice cut = read("{\"type\":\"INVOICE\",\n \"lines\":[");

        assertThat(cut.problems().get(0).message())
                .isEqualTo(
                        "This is no JSON at line 2, column 11: Unexpected end-of-input: expected close marker for Array"
                                + " (it begins at line 2, column 10)");
    }

    @Test
    void theLeastInvoiceIsReadWithItsDigits() {
        Invoice invoice = read(LEAST).invoice();

        assertThat(invoice.lines().get(0).net()).isEqualTo(new BigDecimal("100.50"));
        assertThat(invoice.selfBilled()).isFalse();
        assertThat(new InvoiceRules(BigDecimal.ZERO).check(invoice)).noneMatch(InvoiceProblem::refuses);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999999999999999", "-999999999999999.99999999999999999999", "1.00000000000000000000", "0E-20"})
    void aNumberWithinThePublishedLimitsIsRead(String number) {
        Invoice invoice = read(LEAST.replace("\"net\":100.50,\"tax\"", "\"net\":" + number + ",\"tax\""))
                .invoice();

        assertThat(invoice.lines().get(0).net()).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\":\"F-1\", | '' | /number | schema:required | 'number' is missing",
                "\"net\":100.50,\"tax\" | \"net\":\"100.50\",\"tax\" | /lines/0/net | schema:type | string found, number expected",
                "\"net\":100.50,\"tax\" | \"net\":null,\"tax\" | /lines/0/net | schema:type | null found",
                "\"net\":100.50,\"tax\" | \"net\":1E+999999999,\"tax\" | /lines/0/net | LEDGERWAY-RANGE | too large",
                "\"net\":100.50,\"tax\" | \"net\":1000000000000000,\"tax\" | /lines/0/net | LEDGERWAY-RANGE | 15 digits",
                "\"net\":100.50,\"tax\" | \"net\":-1000000000000000,\"tax\" | /lines/0/net | LEDGERWAY-RANGE | 15 digits",
                "\"net\":100.50,\"tax\" | \"net\":0.000000000000000000001,\"tax\" | /lines/0/net | LEDGERWAY-RANGE | 20 after",
                "\"net\":100.50,\"tax\" | \"net\":1,\"net\":2,\"tax\" | '' | JSON | Duplicate field 'net'",
                "\"seller\":{\"name\":\"S\"} | \"seller\":{\"name\":\"T\"},\"seller\":{\"name\":\"S\"} | '' | JSON | Duplicate field 'seller'",
                "\"net\":100.50,\"tax\" | \"nett\":1,\"net\":100.50,\"tax\" | /lines/0/nett | schema:additionalProperties | not known",
                "\"type\":\"INVOICE\" | \"type\":\"invoice\" | /type | schema:enum | INVOICE",
                "2026-09-27 | 2026-09-31 | /issueDate | schema:format | '2026-09-31' is no date",
                "2026-09-27 | 27.09.2026 | /issueDate | schema:format | as in 2026-09-27",
                "DKK | kr | /currency | schema:pattern | ''",
                "F-1 | ' ' | /number | schema:pattern | ''",
                "\"seller\":{\"name\":\"S\"} | \"seller\":[] | /seller | schema:type | object expected",
                "{\"type\" | {\"type | '' | JSON | at line 1",
            })
    void whatIsWrongIsSaidWithItsPlace(String good, String bad, String path, String rule, String words) {
        assertThat(LEAST).contains(good);

        ReadInvoice read = read(LEAST.replace(good, bad));

        assertThat(read.refused()).isTrue();
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.message()).contains(words);
        });
    }

    @Test
    void aTextThatIsTooLargeTooDeepOrTooLongIsRefused() {
        assertThat(refusal(new byte[(int) InvoiceJson.LARGEST + 1])).startsWith("LEDGERWAY-SIZE");
        assertThat(refusal("[".repeat(100_000))).startsWith("JSON").contains("nesting depth");
        assertThat(refusal(LEAST.replace("100.50", "1" + "0".repeat(100)))).contains("length");
        assertThat(refusal("[" + "1,".repeat(1_000_000) + "1]")).contains("oken count");
        assertThat(refusal("")).startsWith("JSON");
        assertThat(refusal("[]")).startsWith("schema:type");
        assertThat(refusal(LEAST + LEAST)).startsWith("JSON");
    }

    @Test
    void brokenBase64IsNamed() {
        String with = LEAST.replace("{\"type\"", "{\"attachments\":[{\"id\":\"1\",\"content\":\"%s\"}],\"type\"");

        assertThat(read(with.formatted("VGVzdA==")).refused()).isFalse();
        assertThat(refusal(with.formatted("VGVzdA="))).startsWith("LEDGERWAY-BASE64");
        assertThat(refusal(with.formatted("VGV?dA=="))).startsWith("schema:pattern");
    }

    @Test
    void theSchemaHasEveryFieldOfTheRecordsAndNoOther() throws Exception {
        JsonNode schema = new ObjectMapper().readTree(InvoiceJson.schema());
        Set<Class<?>> records = new LinkedHashSet<>();
        records(Invoice.class, records);

        assertThat(records).hasSize(14).allSatisfy(type -> {
            JsonNode place = type == Invoice.class ? schema : schema.at("/$defs/" + type.getSimpleName());
            assertThat(place.path("additionalProperties").isBoolean()).isTrue();
            assertThat(place.path("additionalProperties").asBoolean()).isFalse();
            assertThat(place.path("title").asText()).isNotBlank();
            assertThat(place.path("description").asText()).endsWith(".");
            assertThat(place.path("properties").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
            for (RecordComponent component : type.getRecordComponents()) {
                JsonNode property = place.path("properties").path(component.getName());
                assertThat(property.path("description").asText())
                        .as(component.toString())
                        .endsWith(".");
                assertThat(kind(schema, property)).as(component.toString()).isEqualTo(kind(component.getGenericType()));
            }
        });
    }

    /** What the schema says a property is, in the words of {@link #kind(Type)}. */
    private static String kind(JsonNode schema, JsonNode property) {
        if (property.has("$ref")) {
            String name = property.path("$ref").asText().replace("#/$defs/", "");
            JsonNode target = schema.path("$defs").path(name);
            return target.path("type").asText().equals("object") ? name : kind(schema, target);
        }
        return switch (property.path("type").asText()) {
            case "array" -> "list of " + kind(schema, property.path("items"));
            case "object" -> "map of " + kind(schema, property.path("additionalProperties"));
            case "string" ->
                property.has("enum")
                        ? "one of " + property.path("enum")
                        : property.path("format").asText().equals("date") ? "date" : "string";
            default -> property.path("type").asText();
        };
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? "map of " + kind(generic.getActualTypeArguments()[1])
                    : "list of " + kind(generic.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return "one of " + new ObjectMapper().valueToTree(plain.getEnumConstants());
        }
        return Map.<Class<?>, String>of(
                        String.class, "string",
                        BigDecimal.class, "number",
                        Integer.class, "integer",
                        boolean.class, "boolean",
                        LocalDate.class, "date")
                .getOrDefault(plain, plain.getSimpleName());
    }

    private static void records(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(one -> records(one, found));
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(one -> records(one.getGenericType(), found));
        }
    }

    private static String refusal(String json) {
        return refusal(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] json) {
        ReadInvoice read = InvoiceJson.read(json);
        assertThat(read.refused()).isTrue();
        return read.problems().get(0).rule() + " " + read.problems().get(0).message();
    }

    private static ReadInvoice read(String json) {
        return InvoiceJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
