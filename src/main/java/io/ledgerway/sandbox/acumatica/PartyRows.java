package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;
import java.util.HashMap;
import java.util.Map;

/** Customers and vendors as an administrator adds and changes them. */
final class PartyRows {

    private final Company company;

    PartyRows(Company company) {
        this.company = company;
    }

    static Map<String, Object> fields(String entity, String id, String name, String currency, String taxZone) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(entity + "ID", id);
        fields.put(entity + "Name", name);
        fields.put("CurrencyID", currency);
        if (taxZone != null) {
            fields.put("TaxZone", taxZone);
        }
        return fields;
    }

    /** @throws IllegalArgumentException when something is missing, unknown or wrong */
    void put(String entity, Map<String, ?> fields) {
        EntityType type = Contract.shipped()
                .top(entity)
                .filter(found -> entity.equals("Customer") || entity.equals("Vendor"))
                .orElseThrow(
                        () -> new IllegalArgumentException("There are Customer and Vendor, but no " + entity + "."));
        ObjectNode node = Json.MAPPER.createObjectNode();
        fields.forEach((name, value) -> {
            if (type.fields().get(name) == null || !type.fields().get(name).scalar()) {
                throw new IllegalArgumentException(entity + " has no field " + name + ".");
            }
            node.putObject(name).putPOJO("value", value);
        });
        Row sent = read(type, node);
        Row row = company.find(entity, entity + "ID", sent.text(entity + "ID"))
                .map(Row::copy)
                .orElseGet(Row::fresh);
        sent.values().forEach(row::with);
        new PartyRules(company).complete(entity, row);
        if (row.refused()) {
            throw new IllegalArgumentException(entity + ErrorTexts.of(row));
        }
        company.keep(entity, row);
    }

    private Row read(EntityType type, ObjectNode node) {
        try {
            return new RowReader(Contract.shipped(), company, "25.200.001").read(type, RowReader.tree(node.toString()));
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.getMessage(), refusal);
        }
    }
}
