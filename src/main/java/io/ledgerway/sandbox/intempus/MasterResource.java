package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** One of the small resources: stores the fields it knows, ignores the others. */
final class MasterResource implements Resource {

    private static final String CREATION_ID = "creation_id";

    private final MasterSpec spec;
    private final Table<MasterRow> table;
    private final Masters masters;
    private final MasterRules rules;
    private final Embedding embedding;

    MasterResource(MasterSpec spec, Table<MasterRow> table, Masters masters) {
        this.spec = spec;
        this.table = table;
        this.masters = masters;
        this.rules = new MasterRules(spec);
        this.embedding = new Embedding(masters);
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public Table<MasterRow> table() {
        return table;
    }

    @Override
    public Filters filters() {
        return spec.filters();
    }

    @Override
    public boolean cursor() {
        return spec.cursor();
    }

    @Override
    public Set<String> mandatory() {
        return spec.mandatory();
    }

    @Override
    public boolean writable() {
        return spec.writable();
    }

    @Override
    public synchronized Created create(JsonNode body) {
        Optional<MasterRow> before = createdWith(body.path(CREATION_ID).asText(""));
        if (before.isPresent()) {
            return new Created(before.get(), true);
        }
        rules.complete(body);
        ObjectNode fields = Json.MAPPER.createObjectNode();
        take(body, fields, true);
        fields.set(CREATION_ID, body.path(CREATION_ID).isTextual() ? body.get(CREATION_ID) : null);
        rules.check(fields);
        return new Created(insert(fields), false);
    }

    @Override
    public synchronized MasterRow update(long id, JsonNode body) {
        MasterRow before = table.get(id);
        ObjectNode fields = before.fields().deepCopy();
        take(body, fields, false);
        rules.check(fields);
        table.put(id, (row, stamp) -> new MasterRow(row, stamp, fields));
        masters.changed();
        return new MasterRow(id, before.stamp(), fields);
    }

    @Override
    public void delete(long id) {
        if (spec.name().equals("employee")) {
            throw Refusal.with(409, java.util.Map.of("error", java.util.List.of("Medarbejderen har en brugerprofil.")));
        }
        table.remove(id);
        masters.changed();
    }

    /** Stores a row without asking any rule. */
    MasterRow insert(ObjectNode fields) {
        MasterRow row = table.insert((id, stamp) -> new MasterRow(id, stamp, fields));
        masters.changed();
        return row;
    }

    @Override
    public void write(Row row, JsonGenerator json, boolean detail) throws IOException {
        MasterRow master = (MasterRow) row;
        json.writeStartObject();
        json.writeNumberField("id", row.id());
        json.writeStringField("resource_uri", Uri.of(spec.name(), row.id()));
        json.writeNumberField("logical_timestamp", row.stamp());
        for (String field : spec.fields()) {
            write(json, field, master.fields().get(field));
        }
        for (String field : spec.relations().keySet()) {
            write(json, field, embedding.relation(spec, master, field, detail));
        }
        write(json, CREATION_ID, master.fields().get(CREATION_ID));
        embedding.writeDerived(spec.name(), master, json);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String field, JsonNode value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeTree(value);
        }
    }

    private Optional<MasterRow> createdWith(String creationId) {
        return creationId.isEmpty()
                ? Optional.empty()
                : table.all()
                        .filter(row -> creationId.equals(row.text(CREATION_ID)))
                        .findFirst();
    }

    private void take(JsonNode body, ObjectNode fields, boolean creating) {
        for (String field : spec.fields()) {
            if (body.has(field)) {
                fields.set(field, body.get(field));
            }
        }
        spec.relations().forEach((field, resource) -> {
            if (body.has(field)) {
                long id = Relation.id(body.get(field), field, masters.resource(resource), creating);
                fields.put(field, Uri.of(resource, id));
            }
        });
    }
}
