package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the small resources demand of a write (apis/intempus.md 7.3 and 7.4). */
final class MasterRules {

    private static final List<String> ON_BY_DEFAULT = List.of("active", "permit_new_workreports");
    private static final int EMPLOYEE_NUMBERS_END = 1_000_000;

    private final MasterSpec spec;

    MasterRules(MasterSpec spec) {
        this.spec = spec;
    }

    /** Refuses a create that lacks something. */
    void complete(JsonNode body) {
        for (String field : spec.required()) {
            if (body.path(field).isMissingNode() || body.path(field).isNull()) {
                throw Refusal.bad("The '" + field + "' field has no data and doesn't allow a default or null value.");
            }
        }
        if (spec.name().equals("employee")) {
            password(body);
        }
    }

    /** Refuses what must not be stored; fills in what is on unless it is turned off. */
    void check(ObjectNode fields) {
        for (String field : ON_BY_DEFAULT) {
            if (spec.fields().contains(field) && !fields.has(field)) {
                fields.put(field, true);
            }
        }
        if (spec.name().equals("case") && present(fields, "end_date") && !present(fields, "start_date")) {
            throw Refusal.rule("Slutdato kan ikke angives uden startdato.");
        }
        if (spec.name().equals("employee") && present(fields, "number")) {
            JsonNode number = fields.get("number");
            if (!number.isIntegralNumber() || number.asLong() < 1 || number.asLong() >= EMPLOYEE_NUMBERS_END) {
                throw Refusal.field(
                        "employee", "number", "Medarbejdernummer skal være et positivt heltal under 1.000.000.");
            }
        }
    }

    private static void password(JsonNode body) {
        int way = body.path("password_generation").asInt(-1);
        if (way == 1 && !present(body, "email")) {
            throw Refusal.field("employee", "email", "E-mail skal angives, når adgangskoden sendes til brugeren.");
        }
        if (way == 2 && !present(body, "password")) {
            throw Refusal.field("employee", "password", "Adgangskode skal angives.");
        }
        if (way != 1 && way != 2) {
            throw Refusal.field("employee", "password_generation", "Værdien kan ikke bruges til en ny bruger.");
        }
    }

    private static boolean present(JsonNode body, String field) {
        return body.hasNonNull(field) && !body.get(field).asText().isEmpty();
    }
}
