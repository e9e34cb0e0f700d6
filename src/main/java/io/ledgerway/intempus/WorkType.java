package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A work type.
 *
 * @param number its number; null when it has none
 * @param name its name; null when it has none
 * @param model id of its agreement; null when it belongs to none
 * @param factor hours per day, where it counts days; null when unset
 */
record WorkType(String number, String name, String model, BigDecimal factor) {

    static WorkType of(JsonNode row) {
        return new WorkType(
                EntryFields.text(row, "number"),
                EntryFields.text(row, "name"),
                Relation.of(row.path("work_model"), PageRequest.WORK_MODEL)
                        .map(Relation::id)
                        .orElse(null),
                EntryFields.decimal(row.path("factor")).orElse(null));
    }
}
