package io.ledgerway.deadletter;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ledgerway.cause.Cause;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Takes secrets out of what is kept: values by the name they stand under, and known secrets wherever they stand. */
class Redaction {

    static final String REMOVED = "(removed)";

    /** A shorter one is no secret, and taking it out would spoil every text. */
    private static final int SHORTEST_SECRET = 4;

    private static final String NAMES =
            "authorization|cookie|passw|passphrase|secret|token|credential|renewal|verifier|(?:api|user|partner|access|private)[-_]?key";
    private static final Pattern SECRET_NAME = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "((?:" + NAMES + ")[\\w-]*[\"']?\\s*[=:]\\s*[\"']?)(?:(?:Bearer|Basic)\\s+)?[^\\s\"'&;,<>)]+",
            Pattern.CASE_INSENSITIVE);

    private final List<String> secrets;

    /** @param secrets values that must not be kept */
    Redaction(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret != null && secret.length() >= SHORTEST_SECRET)
                .flatMap(Redaction::spellings)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A secret as it stands in plain text, JSON, XML and addresses. */
    private static Stream<String> spellings(String secret) {
        return Stream.of(
                secret,
                new String(JsonStringEncoder.getInstance().quoteAsString(secret)),
                HtmlUtils.htmlEscape(secret, "UTF-8"),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    boolean secretName(String name) {
        return SECRET_NAME.matcher(name).find();
    }

    /** The text without known secrets. */
    String text(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, REMOVED);
        }
        return clean;
    }

    /** The same for what programs say, which also names secrets unknown to us: {@code password=…}. */
    String message(String message) {
        return ASSIGNMENT.matcher(text(message)).replaceAll("$1" + REMOVED);
    }

    Cause cause(Cause cause) {
        return new Cause(cause.code(), message(cause.message()), message(cause.action()));
    }

    /** The tree without known secrets and without what stands under a secret's name. */
    JsonNode json(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(
                        secretName(field.getKey()) && !field.getValue().isNull()
                                ? TextNode.valueOf(REMOVED)
                                : json(field.getValue()));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, json(array.get(i)));
            }
        }
        return node.isTextual() ? TextNode.valueOf(text(node.textValue())) : node;
    }
}
