package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.uniconta.Field.Role;

/**
 * Reads a row from a JSON object. Unknown keys and read-only fields are ignored; a wrong type, a text over its limit and,
 * by setting, an explicit null are refused (apis/uniconta.md 2.4, 5).
 */
final class RowReader {

    private final boolean nullsRefused;

    RowReader(boolean nullsRefused) {
        this.nullsRefused = nullsRefused;
    }

    RowDraft read(Entity entity, JsonNode json) {
        if (!json.isObject()) {
            throw new Refused(ErrorCode.ARGUMENT_MISSING, entity.name(), json);
        }
        RowDraft draft = new RowDraft(entity);
        json.properties().forEach(property -> {
            Field field = entity.field(property.getKey());
            if (field != null && (!field.is(Role.READ_ONLY) || field.is(Role.KEY))) {
                read(draft, field, property.getValue());
            }
        });
        return draft;
    }

    private void read(RowDraft draft, Field field, JsonNode value) {
        if (!value.isNull()) {
            draft.set(field, field.read(value));
        } else if (nullsRefused) {
            throw new Refused(ErrorCode.ARGUMENT_MISSING, field.name(), null);
        }
    }
}
