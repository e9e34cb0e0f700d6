package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The books of the stand-in: records of all entities, with totals as Acumatica computes them, at 25 %. */
final class StandInRecords {

    private static final Pattern EQUAL = Pattern.compile("(\\w+) eq '((?:[^']|'')*)'");

    final List<ObjectNode> all = new ArrayList<>();
    BigDecimal taxRate = new BigDecimal("0.25");
    private int numbers;

    ObjectNode create(String entity, JsonNode sent) {
        ObjectNode record = sent.deepCopy();
        record.put("id", UUID.randomUUID().toString());
        record.put("entity-of-test", entity);
        put(record, "ReferenceNbr", "AR%06d".formatted(++numbers));
        put(record, "Status", sent.path("Hold").path("value").asBoolean() ? "On Hold" : "Balanced");
        BigDecimal net = BigDecimal.ZERO;
        for (JsonNode line : sent.path("Details")) {
            String price = line.has("UnitPrice") ? "UnitPrice" : "UnitCost";
            net = net.add(AcumaticaJson.number(line, "Qty").multiply(AcumaticaJson.number(line, price)));
        }
        BigDecimal tax = net.multiply(taxRate);
        record.putObject("Amount").put("value", net.add(tax));
        record.putObject("TaxTotal").put("value", tax);
        all.add(record);
        return record;
    }

    Optional<ObjectNode> byId(String id) {
        return all.stream().filter(each -> each.path("id").asText().equals(id)).findFirst();
    }

    /** Equalities joined by {@code and} and {@code or}, perhaps in brackets. */
    List<ObjectNode> matching(String entity, String filter) {
        return all.stream()
                .filter(each -> each.path("entity-of-test").asText().equals(entity))
                .filter(each -> List.of(filter.split(" or ")).stream().anyMatch(part -> holds(each, part)))
                .toList();
    }

    static void put(ObjectNode record, String field, String value) {
        record.putObject(field).put("value", value);
    }

    private static boolean holds(ObjectNode record, String part) {
        Matcher equal = EQUAL.matcher(part);
        boolean all = true;
        boolean any = false;
        while (equal.find()) {
            any = true;
            all &= equal.group(2).replace("''", "'").equals(AcumaticaJson.text(record, equal.group(1)));
        }
        return any && all;
    }
}
