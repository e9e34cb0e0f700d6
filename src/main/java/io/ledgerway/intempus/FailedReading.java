package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import java.time.Duration;

/** Tells why an answer is no success (apis/intempus.md 5). */
final class FailedReading {

    /** The limit counts calls a minute; an answer that names no time is waited out so long. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final String where;
    private final OutsideAnswer answer;

    private FailedReading(String connection, String resource, OutsideAnswer answer) {
        this.where = "reading " + resource + " (connection " + connection + ")";
        this.answer = answer;
    }

    static IntempusReadException of(String connection, String resource, OutsideAnswer answer) {
        FailedReading reading = new FailedReading(connection, resource, answer);
        return answer.answered() ? reading.refused() : reading.notAnswered();
    }

    private IntempusReadException notAnswered() {
        boolean notSent = answer.failure() == Failure.NOT_SENT;
        return passing(
                notSent ? "INTEMPUS_NOT_REACHED" : "INTEMPUS_NO_ANSWER",
                "Intempus " + (notSent ? "could not be reached" : "did not answer") + " when " + where + ": "
                        + Excerpt.of(answer.detail(), 200) + ".",
                answer.advice()
                        .orElse(
                                "It is read again by itself; if it lasts, check the connection's url and the network."));
    }

    private IntempusReadException refused() {
        return switch (answer.status()) {
            case 401 -> unauthorized();
            case 429 -> tooManyCalls();
            default -> answer.looksLikeHtml() ? webPage() : byStatus();
        };
    }

    private IntempusReadException byStatus() {
        int status = answer.status();
        if (status >= 500) {
            return serverFault();
        }
        return switch (status) {
            case 400, 409 ->
                lasting(
                        "INTEMPUS_REQUEST_REFUSED",
                        "Intempus refused the request when " + where + words(),
                        "Ask api@intempus.dk with these words.");
            case 403 -> rightMissing();
            case 404 ->
                lasting(
                        "INTEMPUS_NOT_FOUND",
                        "Intempus knows no such address when " + where + words(),
                        "Check that the connection's url is the origin alone, such as https://intempus.dk.");
            case 405 ->
                lasting(
                        "INTEMPUS_METHOD_REFUSED",
                        "Intempus does not offer this method when " + where + words(),
                        "Ask api@intempus.dk.");
            default ->
                lasting(
                        "INTEMPUS_ANSWER_UNKNOWN",
                        "Intempus answered with status " + status + ", which the hub does not know, when " + where
                                + words(),
                        "Check the connection's url.");
        };
    }

    private IntempusReadException unauthorized() {
        if (json() != null) {
            return rightMissing();
        }
        return new IntempusReadException(
                new Cause(
                        "INTEMPUS_KEY_REFUSED",
                        "Intempus refused the user name or the API key when " + where + ".",
                        "Correct username (upper and lower case matter) and api-key in the settings; the connection then goes on by itself."),
                Fault.CREDENTIALS,
                false,
                null);
    }

    private IntempusReadException rightMissing() {
        return new IntempusReadException(
                new Cause(
                        "INTEMPUS_RIGHT_MISSING",
                        "Intempus accepts the API key but its user lacks a right or a feature when " + where + words(),
                        "Give the key's user this right in Intempus, then test the connection."),
                Fault.CREDENTIALS,
                false,
                null);
    }

    private IntempusReadException tooManyCalls() {
        return new IntempusReadException(
                new Cause(
                        "INTEMPUS_RATE_LIMITED",
                        "Intempus wants fewer calls when " + where + ".",
                        "It goes on by itself; if it happens often, other integrations share this user: give the hub its own."),
                Fault.RATE,
                true,
                answer.retryAfter().orElse(A_MINUTE));
    }

    private IntempusReadException webPage() {
        return passing(
                "INTEMPUS_MAINTENANCE",
                "Intempus answered with a web page (status " + answer.status() + ") when " + where
                        + ": maintenance, or something in between.",
                "It is read again by itself; if it lasts, open the connection's url in a browser.");
    }

    private IntempusReadException serverFault() {
        return passing(
                "INTEMPUS_FAULT",
                "Intempus had a fault (status " + answer.status() + ") when " + where + words(),
                "It is read again by itself; if it lasts, ask api@intempus.dk and name these words with any incident id.");
    }

    private IntempusReadException passing(String code, String message, String action) {
        return new IntempusReadException(
                new Cause(code, message, action),
                null,
                true,
                answer.retryAfter().orElse(null));
    }

    private static IntempusReadException lasting(String code, String message, String action) {
        return IntempusReadException.lasting(new Cause(code, message, action));
    }

    private String words() {
        JsonNode json = json();
        String words = json == null ? "" : ErrorText.of(json);
        return words.isEmpty() ? "." : ": " + words;
    }

    private JsonNode json() {
        return Json.containerOrNull(answer.body());
    }
}
