package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a record as the API shows it: scalars wrapped, an empty field as {@code {}} (apis/acumatica.md 4.1). */
final class RowWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'");

    private final Contract contract;
    private final Company company;
    private final String version;
    private final String root;

    /** @param root path of the endpoint, such as {@code /demo/entity/Default/25.200.001} */
    RowWriter(Contract contract, Company company, String version, String root) {
        this.contract = contract;
        this.company = company;
        this.version = version;
        this.root = root;
    }

    ObjectNode write(EntityType entity, Row row, Selection selection) {
        ObjectNode node = part(entity, row, selection, 1);
        custom(entity, row, selection, node.putObject("custom"));
        ObjectNode links = node.putObject("_links");
        links.put("self", root + "/" + entity.name() + "/" + row.id());
        links.put("files:put", root + "/files/" + entity.graph() + "/Document/" + row.id() + "/{filename}");
        if (selection.expands("files")) {
            ArrayNode files = node.putArray("files");
            row.files()
                    .forEach(file -> files.addObject()
                            .put("id", file.id().toString())
                            .put("filename", file.name())
                            .put("href", root + "/files/" + file.id())
                            .put("comment", file.comment()));
        }
        return node;
    }

    private ObjectNode part(EntityType entity, Row row, Selection selection, int number) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("id", String.valueOf(row.id()));
        node.put("rowNumber", number);
        ObjectNode note = node.putObject("note");
        note.put("value", row.note() == null ? "" : row.note());
        if (row.errors().containsKey("")) {
            node.put("error", row.errors().get(""));
        }
        for (Field field : entity.fields().values()) {
            if (field.in(version)) {
                field(field, row, selection, node);
            }
        }
        return node;
    }

    private void field(Field field, Row row, Selection selection, ObjectNode node) {
        String name = field.name();
        EntityType part = field.scalar() ? null : contract.part(field.entity());
        if (field.scalar()) {
            String error = row.errors().get(name);
            if (selection.shows(name) || error != null) {
                ObjectNode wrapper = node.putObject(name);
                value(wrapper, row.get(name));
                if (error != null) {
                    wrapper.put("error", error);
                }
            }
        } else if (part != null && (selection.expands(name) || wrong(row, name))) {
            if (field.list()) {
                ArrayNode rows = node.putArray(name);
                row.rows(name).forEach(each -> rows.add(part(part, each, selection.inside(name), rows.size() + 1)));
            } else if (row.linked(name) != null) {
                node.set(name, part(part, row.linked(name), selection.inside(name), 1));
            } else {
                node.putNull(name);
            }
        }
    }

    private static boolean wrong(Row row, String name) {
        return row.rows(name).stream().anyMatch(Row::refused)
                || row.linked(name) != null && row.linked(name).refused();
    }

    private void custom(EntityType entity, Row row, Selection selection, ObjectNode node) {
        for (String name : selection.custom()) {
            CustomField known = company.customField(entity.name(), name);
            if (known != null) {
                int dot = name.indexOf('.');
                ObjectNode field = node.withObject("/" + name.substring(0, dot)).putObject(name.substring(dot + 1));
                field.put("type", known.wireType());
                value(field, row.custom().get(name));
            }
        }
    }

    /** All fields without values, the custom ones included. */
    ObjectNode schema(EntityType entity) {
        List<String> names = company.customFields(entity.name()).stream()
                .map(CustomField::name)
                .toList();
        Selection all = new Selection(java.util.Set.of(), entity.fields().keySet(), java.util.Set.copyOf(names));
        return write(entity, Row.fresh(), all);
    }

    private static void value(ObjectNode wrapper, Object value) {
        if (value instanceof BigDecimal decimal) {
            wrapper.put("value", decimal);
        } else if (value instanceof Integer integer) {
            wrapper.put("value", integer);
        } else if (value instanceof Boolean bool) {
            wrapper.put("value", bool);
        } else if (value instanceof LocalDateTime time) {
            wrapper.put("value", time.format(TIME));
        } else if (value != null) {
            wrapper.put("value", value.toString());
        }
    }
}
