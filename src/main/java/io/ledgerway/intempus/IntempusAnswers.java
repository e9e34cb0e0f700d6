package io.ledgerway.intempus;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads answers (apis/intempus.md 2, 5, 6). Only status 200 with the promised shape is a success. */
final class IntempusAnswers {

    private IntempusAnswers() {}

    /**
     * One page of a list.
     *
     * @throws IntempusReadException when the answer is no page
     */
    static Page page(ConnectionSettings settings, PageRequest request, OutsideAnswer answer) {
        if (IntempusRequests.byCursor(settings, request) && refusesCursor(answer)) {
            return Page.withoutCursor(request.resource());
        }
        JsonNode body = success(settings.name(), request.resource(), answer);
        JsonNode objects = body.get("objects");
        JsonNode next = body.path("meta").get("next");
        if (objects == null || !objects.isArray()) {
            throw incomplete(settings.name(), request.resource(), "objects", answer);
        }
        if (next == null || !(next.isNull() || next.isTextual())) {
            throw incomplete(settings.name(), request.resource(), "meta.next", answer);
        }
        List<JsonNode> rows = new ArrayList<>(objects.size());
        objects.forEach(rows::add);
        String following =
                next.isNull() ? null : NextLink.resolve(next.textValue(), settings.url(), request.resource());
        return new Page(request.resource(), rows, following, logicalTimestamp(answer), false);
    }

    /**
     * One object; empty when the server says that it is gone (404 without a body).
     *
     * @throws IntempusReadException for any other answer that is no object
     */
    static Optional<JsonNode> detail(ConnectionSettings settings, String resource, OutsideAnswer answer) {
        if (answer.answered() && answer.status() == 404 && answer.body().isBlank()) {
            return Optional.empty();
        }
        JsonNode body = success(settings.name(), resource, answer);
        if (!body.path("id").isValueNode()) {
            throw incomplete(settings.name(), resource, "id", answer);
        }
        return Optional.of(body);
    }

    /** The words decide, not the traceback: its file names hold "paginator" whatever went wrong. */
    private static boolean refusesCursor(OutsideAnswer answer) {
        if (answer.status() != 500) {
            return false;
        }
        JsonNode error = Json.containerOrNull(answer.body());
        String words =
                error == null ? "" : error.path("error_message").asText("").toLowerCase(Locale.ROOT);
        return words.contains("paginat") || words.contains("cursor");
    }

    private static JsonNode success(String connection, String resource, OutsideAnswer answer) {
        if (!answer.answered() || answer.status() != 200 || answer.looksLikeHtml()) {
            throw FailedReading.of(connection, resource, answer);
        }
        try {
            return Json.read(answer);
        } catch (JsonProcessingException e) {
            throw malformed(connection, resource, answer, e.getLocation());
        }
    }

    private static Long logicalTimestamp(OutsideAnswer answer) {
        return answer.header("logical-timestamp")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static IntempusReadException malformed(
            String connection, String resource, OutsideAnswer answer, JsonLocation at) {
        String position = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return IntempusReadException.lasting(new Cause(
                "INTEMPUS_ANSWER_MALFORMED",
                "Intempus' answer when reading " + resource + " (connection " + connection + ") is no JSON" + position
                        + "; it begins: " + Excerpt.of(answer.body()),
                "It is read again at the next run; if it lasts, ask api@intempus.dk."));
    }

    private static IntempusReadException incomplete(
            String connection, String resource, String lacks, OutsideAnswer answer) {
        return IntempusReadException.lasting(new Cause(
                "INTEMPUS_ANSWER_INCOMPLETE",
                "Intempus' answer when reading " + resource + " (connection " + connection + ") lacks " + lacks
                        + "; it begins: " + Excerpt.of(answer.body()),
                "Check that the connection's url leads to Intempus; if it does, ask api@intempus.dk."));
    }
}
