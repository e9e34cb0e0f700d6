package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Json;
import io.ledgerway.sandbox.uniconta.Field.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntitiesTest {

    private static final Path CONTRACT = Path.of(System.getProperty("ledgerway.shared", "../shared"))
            .resolve("apis/contracts/uniconta-webapi-openapi-trimmed.json");

    /** Described without the fields that they inherit (apis/uniconta.md 5). */
    private static final Set<String> INHERITING = Set.of(Entities.INVOICE, Entities.INVOICE_LINE);

    static Stream<Entity> entities() {
        return Entities.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void everyEntityIsAsTheVendorDescribesIt(Entity entity) throws Exception {
        assumeTrue(Files.exists(CONTRACT), "The vendor's description is not beside the repository");
        JsonNode described = Json.MAPPER
                .readTree(CONTRACT.toFile())
                .path("components")
                .path("schemas")
                .path(entity.name())
                .path("properties");

        described.properties().forEach(property -> {
            String type = property.getValue().path("type").asText("none");
            assertThat(entity.field(property.getKey()) != null)
                    .describedAs(property.getKey())
                    .isEqualTo(!type.equals("array") && !type.equals("none"));
        });
        for (Field field : entity.fields()) {
            JsonNode property = described.path(field.name());
            if (INHERITING.contains(entity.name()) && property.isMissingNode()) {
                continue;
            }
            assertThat(property.isObject()).describedAs(field.name()).isTrue();
            assertThat(type(property)).describedAs(field.name()).isEqualTo(field.type());
            if (property.has("maxLength")) {
                assertThat(field.maxLength())
                        .isEqualTo(property.path("maxLength").intValue());
            }
            if (property.path("readOnly").booleanValue()) {
                assertThat(field.is(Role.READ_ONLY)).describedAs(field.name()).isTrue();
            }
        }
    }

    private static FieldType type(JsonNode property) {
        String format = property.path("format").asText("");
        return switch (property.path("type").asText()) {
            case "boolean" -> FieldType.FLAG;
            case "number" -> FieldType.NUMBER;
            case "integer" -> format.equals("int64") ? FieldType.LONG : FieldType.INTEGER;
            default ->
                switch (format) {
                    case "date-time" -> FieldType.DATE;
                    case "time" -> FieldType.TIME;
                    default -> FieldType.TEXT;
                };
        };
    }
}
