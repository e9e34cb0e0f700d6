package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything but lists: details, creates, changes, deletes and the locking of many (apis/intempus.md 4 and 7.2). */
final class Writes {

    private final IntempusState state;

    Writes(IntempusState state) {
        this.state = state;
    }

    Answer answer(Resource resource, Address address, Call call) {
        if (address.bulk()) {
            return bulk(resource, call);
        }
        return address.list() ? create(resource, call) : detail(resource, address.id(), call);
    }

    private static Answer create(Resource resource, Call call) {
        if (!call.method().equals("POST") || !resource.writable()) {
            throw Refusal.method(resource.writable() ? "GET,POST" : "GET");
        }
        Resource.Created created = resource.create(body(call));
        return shown(created.repeated() ? 200 : 201, resource, created.row());
    }

    private static Answer detail(Resource resource, long id, Call call) {
        boolean read = call.method().equals("GET");
        if (!read && !(resource.writable() && List.of("PUT", "PATCH", "DELETE").contains(call.method()))) {
            throw Refusal.method(resource.writable() ? "GET,PUT,PATCH,DELETE" : "GET");
        }
        Row row = resource.table().get(id);
        if (row == null) {
            throw Refusal.empty(404);
        }
        return switch (call.method()) {
            case "PUT" -> shown(200, resource, resource.update(id, body(call)));
            case "PATCH" -> shown(202, resource, resource.update(id, body(call)));
            case "DELETE" -> {
                resource.delete(id);
                yield Answer.empty(204);
            }
            default -> shown(200, resource, row);
        };
    }

    private Answer bulk(Resource resource, Call call) {
        if (resource != state.reports) {
            throw Refusal.empty(404);
        }
        if (!call.method().equals("POST")) {
            throw Refusal.method("POST");
        }
        if (!state.lockingOffered.get()) {
            throw Refusal.with(401, Map.of("error", "Funktionen til låsning af registreringer er ikke slået til."));
        }
        JsonNode body = body(call);
        if (!body.hasNonNull("origin") || !body.path("action").asText().equals("work_report_state")) {
            throw Refusal.bad("The 'origin' and 'action' fields are required.");
        }
        List<Long> ids = new ArrayList<>();
        body.path("ids").forEach(id -> ids.add(id.asLong()));
        state.reports.lock(ids, body.path("immutable").asBoolean());
        return Answer.json(200, Map.of("ids", ids));
    }

    private static JsonNode body(Call call) {
        String type = call.header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Refusal.bad("The format indicated '" + type + "' had no available deserialization method.");
        }
        try {
            JsonNode body = Json.MAPPER.readTree(call.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw Refusal.bad("Request is not valid JSON.");
        }
        throw Refusal.bad("The body must be one object.");
    }

    private static Answer shown(int status, Resource resource, Row row) {
        return Answer.stream(status, "application/json", out -> {
            try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
                resource.write(row, json, true);
            }
        });
    }
}
