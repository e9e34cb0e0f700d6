package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.util.List;

/**
 * A call that reached its endpoint.
 *
 * @param names the variable parts of the path
 * @param user login id of the caller; null at the endpoints that need no session
 */
record Request(Call call, List<String> names, String user) {

    String name(int position) {
        return names.get(position);
    }

    /** The body; missing when it is empty. */
    JsonNode json() throws JsonProcessingException {
        return Json.MAPPER.readTree(call.body());
    }

    Entity entity() {
        return Entities.named(names.get(names.size() - 1));
    }
}
