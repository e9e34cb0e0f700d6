package io.ledgerway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InvoiceContentTest {

    /** Dates and enumerations cannot take another letter; addresses and contacts are for people only. */
    private static final String LEFT_OUT = ".*([dD]ate|from|to|/type|contact|email)|/(seller|buyer)/address/.*";

    @Property(tries = 300)
    void zerosAtTheEndAreNoChange(@ForAll long seed) {
        Invoice invoice = new GeneratedInvoices(new Random(seed)).next();
        JsonNode tree = ChangedInvoice.tree(DocumentJson.write(invoice));
        pad(tree);

        Invoice padded = DocumentJson.read(tree, Invoice.class);

        assertThat(padded).isNotEqualTo(invoice);
        assertThat(ContentHash.of(padded)).isEqualTo(ContentHash.of(invoice));
    }

    @Property(tries = 300)
    void anInvoiceComesBackFromJsonAsItWas(@ForAll long seed) {
        Invoice invoice = new GeneratedInvoices(new Random(seed)).next();

        assertThat(DocumentJson.read(DocumentJson.write(invoice), Invoice.class))
                .isEqualTo(invoice);
    }

    @Property(tries = 30)
    void eachFieldThatALedgerMayBeSentIsContent(@ForAll long seed) {
        Invoice invoice = new GeneratedInvoices(new Random(seed)).next();
        String json = DocumentJson.write(invoice);
        Map<String, String> changes = new LinkedHashMap<>();
        changes("", ChangedInvoice.tree(json), changes);
        changes.put("/issueDate", "\"2031-01-01\"");
        changes.put("/dueDate", "\"2031-01-01\"");
        changes.put("/terms/days", "31");

        assertThat(changes)
                .hasSizeGreaterThan(30)
                .allSatisfy((path, value) -> assertThat(ContentHash.of(ChangedInvoice.with(json, path, value)))
                        .isNotEqualTo(ContentHash.of(invoice)));
    }

    @Test
    void whatItIsToOurCompanyIsIdentityAndNoContent() {
        Invoice invoice = new GeneratedInvoices(new Random(1)).next();

        Invoice routed = ChangedInvoice.with(invoice, "/kind", "\"BILL\"");

        assertThat(ContentHash.of(routed)).isEqualTo(ContentHash.of(invoice));
    }

    private static void pad(JsonNode node) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNumber() && !field.getKey().equals("days")) {
                BigDecimal number = value.decimalValue();
                ((ObjectNode) node).set(field.getKey(), DecimalNode.valueOf(number.setScale(number.scale() + 2)));
            }
        });
        node.forEach(InvoiceContentTest::pad);
    }

    /** Another value for each text and decimal. */
    private static void changes(String path, JsonNode node, Map<String, String> changes) {
        if (node.isTextual() && !path.matches(LEFT_OUT)) {
            changes.put(path, "\"another\"");
        } else if (node.isNumber()) {
            changes.put(path, node.decimalValue().add(BigDecimal.ONE).toPlainString());
        }
        node.properties().forEach(field -> changes(path + "/" + field.getKey(), field.getValue(), changes));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            changes(path + "/" + i, node.get(i), changes);
        }
    }
}
