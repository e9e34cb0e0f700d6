package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.SandboxTimeEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The control door of the simulated Intempus, after {@code /_sandbox}: {@code GET /books}, {@code GET|POST /entries},
 * {@code GET|PATCH|DELETE /entries/{id}}, {@code PUT /credentials}, {@code PUT /limits}, {@code PUT /locking},
 * {@code GET|PUT /misbehaviour}, {@code GET|POST /masters/<resource>}, {@code GET|PATCH|DELETE
 * /masters/<resource>/<number>}.
 */
final class IntempusControl {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String ENTRIES = "/entries/";
    private static final String MASTERS = "/masters/";

    private final IntempusState state;
    private final IntempusBooks books;

    IntempusControl(IntempusState state, IntempusBooks books) {
        this.state = state;
        this.books = books;
    }

    Answer answer(Call call) throws IOException {
        try {
            if (call.path().startsWith(MASTERS)) {
                return masters(call, call.path().substring(MASTERS.length()).split("/", 2));
            }
            return call.path().startsWith(ENTRIES)
                    ? entry(Long.parseLong(call.path().substring(ENTRIES.length())), call)
                    : whole(call);
        } catch (NoSuchElementException e) {
            return json(404, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private Answer whole(Call call) throws IOException {
        return switch (call.method() + " " + call.path()) {
            case "GET /books" -> json(200, summary("true".equals(call.query().get("approved"))));
            case "GET /entries" -> Answer.stream(200, "application/json", this::writeEntries);
            case "POST /entries" ->
                json(201, Map.of("id", books.add(JSON.readValue(call.body(), SandboxTimeEntry.class))));
            case "GET /misbehaviour" -> json(200, state.misbehaviour.get());
            case "PUT /misbehaviour", "PUT /credentials", "PUT /limits", "PUT /locking" -> set(call);
            default -> Answer.empty(404);
        };
    }

    private Answer set(Call call) throws IOException {
        JsonNode body = JSON.readTree(call.body());
        switch (call.path()) {
            case "/misbehaviour" -> state.misbehaviour.set(JSON.treeToValue(body, Misbehaviour.class));
            case "/limits" ->
                state.rateLimit.change(
                        body.path("per-minute").asInt(), body.path("per-day").asInt());
            case "/locking" -> state.lockingOffered.set(body.path("offered").asBoolean());
            default -> credentials(body);
        }
        return Answer.empty(204);
    }

    private void credentials(JsonNode body) {
        if (body.hasNonNull("username")) {
            state.credentials.change(
                    body.get("username").asText(), body.path("api-key").asText());
        } else {
            state.credentials.changeKey(body.path("api-key").asText());
        }
    }

    private Answer entry(long id, Call call) throws JsonProcessingException {
        switch (call.method()) {
            case "GET" -> {
                return json(200, books.entry(id).orElseThrow());
            }
            case "PATCH" -> books.change(id, JSON.readValue(call.body(), FIELDS));
            case "DELETE" -> books.delete(id);
            default -> {
                return Answer.empty(405);
            }
        }
        return Answer.empty(204);
    }

    private Answer masters(Call call, String[] place) throws JsonProcessingException {
        MasterBooks rows = new MasterBooks(state.masters);
        switch (call.method() + " " + place.length) {
            case "GET 1" -> {
                return json(200, rows.rows(place[0]));
            }
            case "GET 2" -> {
                return json(200, rows.rows(place[0], place[1]));
            }
            case "POST 1" -> {
                return json(201, Map.of("resource_uri", rows.add(place[0], JSON.readValue(call.body(), FIELDS))));
            }
            case "PATCH 2" -> rows.change(place[0], place[1], JSON.readValue(call.body(), FIELDS));
            case "DELETE 2" -> rows.delete(place[0], place[1]);
            default -> {
                return Answer.empty(405);
            }
        }
        return Answer.empty(204);
    }

    private Map<String, Object> summary(boolean approvedOnly) {
        List<Total> totals = books.totals(approvedOnly);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("count", totals.stream().mapToLong(Total::count).sum());
        summary.put("amount", totals.stream().map(Total::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        summary.put("logical-timestamp", books.logicalTimestamp());
        summary.put("totals", totals);
        return summary;
    }

    private void writeEntries(OutputStream out) throws IOException {
        try (SequenceWriter rows = JSON.writer().writeValuesAsArray(out)) {
            for (SandboxTimeEntry entry : (Iterable<SandboxTimeEntry>) books.entries()::iterator) {
                rows.write(entry);
            }
        }
    }

    private static Answer json(int status, Object value) throws JsonProcessingException {
        return Answer.json(status, JSON.writeValueAsString(value));
    }
}
