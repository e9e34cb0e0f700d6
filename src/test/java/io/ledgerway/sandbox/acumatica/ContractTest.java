package io.ledgerway.sandbox.acumatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    private static final List<String> PARTS = List.of(
            "Invoice",
            "InvoiceDetail",
            "InvoiceTaxDetail",
            "SalesInvoice",
            "SalesInvoiceDetail",
            "SalesInvoiceTaxDetail",
            "SalesInvoiceFinancialDetails",
            "Bill",
            "BillDetail",
            "BillTaxDetail",
            "Customer",
            "Contact",
            "DocContact",
            "SalesInvoiceDocContact",
            "Address",
            "FinancialPeriod",
            "FinancialPeriodDetail");

    @ParameterizedTest
    @ValueSource(strings = {"24.200.001", "25.200.001"})
    void everyFieldStandsInThePublishedContractWithItsType(String version) throws IOException {
        Path file = Path.of("..", "shared", "apis", "contracts", "acumatica-default-" + version + ".json");
        assumeTrue(Files.exists(file), "the published contract is not here: " + file);
        JsonNode schemas = Json.MAPPER.readTree(file.toFile()).at("/components/schemas");

        List<String> wrong = new ArrayList<>();
        for (String name : PARTS) {
            Contract.shipped().part(name).fields().values().stream()
                    .filter(field -> field.in(version))
                    .filter(field -> !type(field).equalsIgnoreCase(published(schemas.path(name), field.name())))
                    .forEach(field -> wrong.add(name + "." + field.name()));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aFieldMayBeginWithAVersionOrBelongToTheCustomersEndpoint() {
        EntityType invoice = Contract.shipped().top("Invoice").orElseThrow();
        EntityType address = Contract.shipped().part("Address");

        assertThat(invoice.field("CurrencyID", "25.200.001")).isNull();
        assertThat(invoice.field("CurrencyID", Contract.CUSTOM)).isNotNull();
        assertThat(address.field("StreetName", "24.200.001")).isNull();
        assertThat(address.field("StreetName", "25.200.001")).isNotNull();
        assertThat(address.field("StreetName", Contract.CUSTOM)).isNotNull();
    }

    private static String type(Field field) {
        return field.scalar() ? field.type().name().toLowerCase(Locale.ROOT) + "value" : field.entity();
    }

    private static String published(JsonNode schema, String field) {
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(parts::add);
        return parts.stream()
                .map(part -> part.path("properties").path(field))
                .filter(found -> !found.isMissingNode())
                .map(found -> found.path(found.has("items") ? "items" : "$ref"))
                .map(found -> found.isObject() ? found.path("$ref").asText() : found.asText())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .findFirst()
                .orElse("none");
    }
}
