package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The fields of a form or of a flat JSON object. */
final class Form {

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @throws Refusal 415 for another type of content, 400 when it cannot be read */
    static Form jsonOrForm(Call call) {
        if (isForm(call)) {
            return form(call.body());
        }
        if (!type(call).startsWith("application/json")) {
            throw Refusal.plain(415, "The request entity's media type is not supported for this resource.");
        }
        try {
            Map<String, String> fields = new LinkedHashMap<>();
            JsonNode node = Json.MAPPER.readTree(call.body());
            node.properties()
                    .forEach(each -> fields.put(each.getKey(), each.getValue().asText(null)));
            return new Form(fields);
        } catch (JsonProcessingException e) {
            throw Refusal.unreadable("credentials", "The body is no JSON object.");
        }
    }

    static boolean isForm(Call call) {
        return type(call).startsWith("application/x-www-form-urlencoded");
    }

    static Form form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    /** Null = absent. */
    String get(String name) {
        return fields.get(name);
    }

    boolean has(String name) {
        String value = fields.get(name);
        return value != null && !value.isEmpty();
    }

    private static String type(Call call) {
        String type = call.header("content-type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
