package io.ledgerway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The schemas of an OpenAPI 3.0 document as JSON Schema 2020-12 of what may be sent: parts put together, no further names, a
 * value in each wrapper, and the lengths of apis/acumatica.md 5.
 */
final class AcumaticaSchemas {

    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("Invoice.CustomerOrder", 40),
            Map.entry("Invoice.Description", 512),
            Map.entry("Invoice.PostPeriod", 6),
            Map.entry("Invoice.Terms", 10),
            Map.entry("Invoice.ReferenceNbr", 15),
            Map.entry("InvoiceDetail.TransactionDescription", 256),
            Map.entry("InvoiceDetail.UOM", 6),
            Map.entry("InvoiceDetail.TaxCategory", 15),
            Map.entry("InvoiceTaxDetail.TaxID", 60),
            Map.entry("SalesInvoice.CustomerOrder", 40),
            Map.entry("SalesInvoice.Description", 512),
            Map.entry("SalesInvoice.Currency", 5),
            Map.entry("SalesInvoiceDetail.TransactionDescr", 256),
            Map.entry("SalesInvoiceDetail.UOM", 6),
            Map.entry("SalesInvoiceDetail.TaxCategory", 15),
            Map.entry("SalesInvoiceTaxDetail.TaxID", 60),
            Map.entry("Bill.VendorRef", 40),
            Map.entry("Bill.Description", 512),
            Map.entry("Bill.PostPeriod", 6),
            Map.entry("Bill.Terms", 10),
            Map.entry("Bill.CurrencyID", 5),
            Map.entry("BillDetail.TransactionDescription", 256),
            Map.entry("BillDetail.UOM", 6),
            Map.entry("BillDetail.TaxCategory", 15),
            Map.entry("BillTaxDetail.TaxID", 60));

    private static final String DATE_OR_TIME =
            "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2}))?$";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AcumaticaSchemas() {}

    static ObjectNode closed(JsonNode published) {
        ObjectNode all = NODES.objectNode();
        published.fields().forEachRemaining(schema -> all.set(schema.getKey(), whole(schema.getKey(), published)));
        ArrayNode custom = NODES.arrayNode();
        published.fieldNames().forEachRemaining(name -> {
            if (name.matches("Custom\\w+Field")) {
                ((ObjectNode) all.path(name).path("properties").path("type")).put("const", name);
                custom.addObject().put("$ref", "#/$defs/" + name);
            }
        });
        all.putObject("CustomField").set("oneOf", custom);
        return all;
    }

    private static ObjectNode whole(String name, JsonNode published) {
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object").put("additionalProperties", false);
        merge(schema, published.path(name), published);
        if (name.endsWith("Value") && schema.path("properties").has("value")) {
            schema.withArray("required").add("value");
        }
        schema.path("properties").fieldNames().forEachRemaining(field -> {
            Integer longest = LENGTHS.get(name + "." + field);
            if (longest != null) {
                ObjectNode property = (ObjectNode) schema.path("properties").path(field);
                property.withObject("properties").putObject("value").put("maxLength", longest);
            }
        });
        return schema;
    }

    private static void merge(ObjectNode into, JsonNode part, JsonNode published) {
        String reference = part.path("$ref").asText("");
        if (!reference.isEmpty()) {
            merge(into, published.path(reference.substring(reference.lastIndexOf('/') + 1)), published);
            return;
        }
        part.path("allOf").forEach(each -> merge(into, each, published));
        part.path("required").forEach(into.withArray("required")::add);
        ObjectNode properties = into.withObject("properties");
        part.path("properties")
                .fields()
                .forEachRemaining(each -> properties.set(each.getKey(), property(each.getValue())));
    }

    private static JsonNode property(JsonNode published) {
        if (published.isArray()) {
            ArrayNode items = NODES.arrayNode();
            published.forEach(each -> items.add(property(each)));
            return items;
        }
        if (!published.isObject()) {
            return published.isTextual()
                    ? NODES.textNode(published.asText().replace("#/components/schemas/", "#/$defs/"))
                    : published;
        }
        ObjectNode schema = NODES.objectNode();
        published.fields().forEachRemaining(each -> schema.set(each.getKey(), property(each.getValue())));
        if (schema.remove("nullable") != null) {
            schema.putArray("type").add(published.path("type").asText()).add("null");
        }
        if (published.path("format").asText().equals("date-time")) {
            schema.remove("format");
            schema.put("pattern", DATE_OR_TIME);
        }
        return schema;
    }
}
