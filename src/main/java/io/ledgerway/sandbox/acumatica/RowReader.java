package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads what was sent for a record (apis/acumatica.md 4.1). What has no place in the contract goes to the dropped ones. */
final class RowReader {

    private static final Set<String> PLAIN = Set.of("rowNumber", "error", "files", "_links", "_workflowActions");

    private final Contract contract;
    private final Company company;
    private final String version;

    RowReader(Contract contract, Company company, String version) {
        this.contract = contract;
        this.company = company;
        this.version = version;
    }

    /** @throws Refusal 400 when the body is no JSON object or a value is not of its type */
    Row read(EntityType entity, String body) {
        JsonNode node = tree(body);
        if (!node.isObject()) {
            throw Refusal.unreadable("entity", "The body is no JSON object.");
        }
        return read(entity, node);
    }

    static JsonNode tree(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw Refusal.unreadable("entity", "The body is no JSON.");
        }
    }

    Row read(EntityType entity, JsonNode node) {
        return read(entity, node, "entity");
    }

    private Row read(EntityType entity, JsonNode node, String path) {
        if (!node.isObject()) {
            throw Refusal.unreadable(path, "Input parsing error: an object was expected.");
        }
        Row row = new Row(null);
        node.properties().forEach(each -> {
            String where = path + "." + each.getKey();
            switch (each.getKey()) {
                case "id" -> row.id((UUID) scalar(FieldType.GUID, each.getValue(), where));
                case "delete" -> row.delete(each.getValue().asBoolean());
                case "note" -> row.note((String) wrapped(FieldType.STRING, each.getValue(), where));
                case "custom" -> custom(entity, each.getValue(), row, where);
                default -> field(entity, each.getKey(), each.getValue(), row, where);
            }
        });
        return row;
    }

    private void field(EntityType entity, String name, JsonNode value, Row row, String where) {
        Field field = entity.field(name, version);
        EntityType part = field == null || field.scalar() ? null : contract.part(field.entity());
        if (field == null || !field.scalar() && part == null) {
            if (!PLAIN.contains(name)) {
                company.dropped(entity.name(), name);
            }
        } else if (field.list()) {
            row.with(name, list(part, value, where));
        } else if (!field.scalar()) {
            row.with(name, read(part, value, where));
        } else if (!value.isObject()) {
            throw Refusal.unreadable(where, "A field must be an object with a value.");
        } else if (value.has("value")) {
            row.with(name, wrapped(field.type(), value, where));
        }
    }

    private List<Row> list(EntityType part, JsonNode value, String where) {
        if (!value.isArray()) {
            throw Refusal.unreadable(where, "Input parsing error: an array was expected.");
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode each : value) {
            rows.add(read(part, each, where + "[" + rows.size() + "]"));
        }
        return rows;
    }

    private void custom(EntityType entity, JsonNode views, Row row, String where) {
        views.properties()
                .forEach(view -> view.getValue().properties().forEach(each -> {
                    String name = view.getKey() + "." + each.getKey();
                    CustomField known = company.customField(entity.name(), name);
                    if (known == null) {
                        company.dropped(entity.name(), "custom." + name);
                        return;
                    }
                    JsonNode type = each.getValue().path("type");
                    if (!type.isMissingNode() && !known.wireType().equals(type.asText())) {
                        throw Refusal.unreadable(where + "." + name, "The field is a " + known.wireType() + ".");
                    }
                    row.custom().put(name, wrapped(known.type(), each.getValue(), where + "." + name));
                }));
    }

    private static Object wrapped(FieldType type, JsonNode wrapper, String where) {
        JsonNode value = wrapper.path("value");
        return value.isMissingNode() || value.isNull() ? null : scalar(type, value, where);
    }

    private static Object scalar(FieldType type, JsonNode value, String where) {
        try {
            return type.read(value);
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable(where, String.valueOf(e.getMessage()));
        }
    }
}
