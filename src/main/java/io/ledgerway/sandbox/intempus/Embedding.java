package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** What a row shows of others: embedded objects and names (apis/intempus.md 7.3 to 7.5). */
final class Embedding {

    private final Masters masters;

    Embedding(Masters masters) {
        this.masters = masters;
    }

    /** A relation as URI, or as the object itself in the detail of a work type. */
    JsonNode relation(MasterSpec spec, MasterRow row, String field, boolean detail) {
        JsonNode uri = row.fields().get(field);
        if (!detail || !spec.name().equals("work_type") || uri == null || uri.isNull()) {
            return uri;
        }
        String resource = spec.relations().get(field);
        MasterRow embedded = masters.row(resource, row.relation(field));
        if (embedded == null) {
            return uri;
        }
        ObjectNode whole = embedded.fields().deepCopy();
        whole.put("id", embedded.id());
        whole.put("resource_uri", Uri.of(resource, embedded.id()));
        return whole;
    }

    void writeDerived(String resource, MasterRow row, JsonGenerator json) throws IOException {
        switch (resource) {
            case "case" -> {
                int customer = row.relation("customer");
                json.writeStringField("customer_id", customer == 0 ? null : String.valueOf(customer));
                json.writeStringField("customer_name", masters.text("customer", customer, "name"));
                json.writeStringField("parent_name", masters.text("case", row.relation("parent"), "name"));
            }
            case "work_type" ->
                json.writeStringField(
                        "work_model__name", masters.text("work_model", row.relation("work_model"), "name"));
            case "employee" -> writeContracts(row, json);
            default -> {
                // shows nothing of others
            }
        }
    }

    private void writeContracts(MasterRow employee, JsonGenerator json) throws IOException {
        int active = masters.contract(employee.id());
        json.writeStringField("active_contract", Uri.of("contract", active));
        json.writeArrayFieldStart("contract");
        MasterRow contract = masters.row("contract", active);
        if (contract != null) {
            json.writeStartObject();
            json.writeNumberField("id", contract.id());
            json.writeStringField("resource_uri", Uri.of("contract", contract.id()));
            for (String field : new String[] {"start_date", "end_date", "locked_date", "work_model"}) {
                json.writeStringField(field, contract.text(field));
            }
            json.writeStringField(
                    "work_model_name", masters.text("work_model", contract.relation("work_model"), "name"));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
