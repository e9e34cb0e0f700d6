package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub may write is in the published contracts of both proven versions. */
class FieldRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"24.200.001", "25.200.001"})
    void everyFieldStandsInTheContractWithItsType(String version) throws IOException {
        JsonNode contract = contract(version);

        FieldRules.all().forEach((record, rules) -> {
            Map<String, String> there = fields(contract, record);
            rules.values()
                    .forEach(rule -> assertThat(
                                    there.getOrDefault(rule.name(), "missing").toUpperCase())
                            .as("%s.%s", record, rule.name())
                            .isEqualTo(rule.type() + "VALUE"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.200.001", "25.200.001"})
    void everyEntityHasItsNamesAndItsRelease(String version) throws IOException {
        JsonNode contract = contract(version);

        for (LedgerEntity entity : LedgerEntity.values()) {
            assertThat(contract.path("paths").has("/" + entity.path + "/" + entity.releaseAction))
                    .as(entity.releaseAction)
                    .isTrue();
            assertThat(fields(contract, entity.path)).containsKeys(entity.party, "ReferenceNbr", "Status", "TaxTotal");
            assertThat(fields(contract, entity.detail()))
                    .containsKeys(entity.subaccount, entity.lineText, entity.price);
        }
    }

    private static JsonNode contract(String version) throws IOException {
        Path file = Path.of("..", "shared", "apis", "contracts", "acumatica-default-" + version + ".json");
        Assumptions.assumeTrue(Files.exists(file), file + " is not there: fields are not checked against it");
        return new ObjectMapper().readTree(file.toFile());
    }

    private static Map<String, String> fields(JsonNode contract, String record) {
        Map<String, String> fields = new TreeMap<>();
        JsonNode schema = contract.path("components").path("schemas").path(record);
        schema.path("allOf")
                .forEach(part -> part.path("properties")
                        .fields()
                        .forEachRemaining(field -> fields.put(
                                field.getKey(),
                                field.getValue().path("$ref").asText().replaceAll(".*/", ""))));
        return fields;
    }
}
