package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the answer to one write means (apis/intempus.md 4, 5).
 *
 * @param outcome of the record
 * @param rest what the records that were not written yet meet too; null when they may go on
 */
record WriteVerdict(Outcome outcome, Outcome rest) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String LOOKED_UP = "Nothing to do: it is looked up in Intempus before anything is sent again.";

    /** @param body what was sent */
    static WriteVerdict of(OutsideAnswer answer, RecordClaim claim, ObjectNode body) {
        String doing = "While " + RecordCauses.name(claim) + " was written to Intempus, ";
        if (!answer.answered()) {
            return unanswered(answer, doing);
        }
        return switch (answer.status()) {
            case 401, 403 -> refused(answer, doing);
            case 429 -> {
                Outcome busy = new Outcome.Retry(
                        new Cause(
                                "INTEMPUS_RATE_LIMITED",
                                doing + "Intempus asked for fewer calls.",
                                "It goes on by itself."),
                        answer.retryAfter().orElse(A_MINUTE));
                yield new WriteVerdict(busy, busy);
            }
            case 200, 201, 202 -> alone(written(answer, claim, body, doing));
            case 400, 405, 409 -> alone(atFault(answer, doing));
            case 404 -> alone(words(answer).isEmpty() ? doubt(doing + "it vanished there") : atFault(answer, doing));
            default ->
                alone(doubt(doing + (answer.looksLikeHtml() ? "a web page came" : "Intempus had a fault") + " (status "
                        + answer.status() + ")" + colon(words(answer))));
        };
    }

    private static WriteVerdict unanswered(OutsideAnswer answer, String doing) {
        String because = colon(Excerpt.of(answer.detail(), 200));
        Outcome rest = new Outcome.Retry(
                new Cause(
                        "INTEMPUS_NOT_REACHED",
                        doing + "Intempus could not be reached" + because + ".",
                        answer.advice()
                                .orElse(
                                        "It is tried again by itself; if it lasts, check the connection's url and the network.")),
                null);
        return new WriteVerdict(
                answer.failure() == Failure.NOT_SENT ? rest : doubt(doing + "the answer was lost" + because), rest);
    }

    /** 401 without a body is the key's fault, with one a right's (apis/intempus.md 5). */
    private static WriteVerdict refused(OutsideAnswer answer, String doing) {
        String words = words(answer);
        Cause cause = words.isEmpty()
                ? new Cause(
                        "INTEMPUS_KEY_REFUSED",
                        doing + "Intempus refused the user name or the API key.",
                        "Correct username (upper and lower case matter) and api-key in the settings; the connection"
                                + " then goes on by itself.")
                : new Cause(
                        "INTEMPUS_RIGHT_MISSING",
                        doing + "Intempus refused its user a right or a feature" + colon(words),
                        "Give the key's user this right in Intempus, then test the connection.");
        Outcome held = new Outcome.Held(cause, Fault.CREDENTIALS);
        return new WriteVerdict(held, held);
    }

    private static Outcome atFault(OutsideAnswer answer, String doing) {
        return RecordCauses.dead(
                "INTEMPUS_REFUSED_RECORD",
                doing + "Intempus refused it" + colon(words(answer)),
                "Mend what it names, in Uniconta or in Intempus, then replay.");
    }

    private static Outcome written(OutsideAnswer answer, RecordClaim claim, ObjectNode body, String doing) {
        JsonNode row = Json.containerOrNull(answer.body());
        String id = row == null ? "" : row.path("id").asText();
        if (!id.matches("\\d+")) {
            return doubt(doing + "the answer could not be read; it begins: " + Excerpt.of(answer.body()));
        }
        List<String> differing = new ArrayList<>();
        body.properties().forEach(sent -> {
            String field = sent.getKey();
            String wanted = RecordFields.plain(field, sent.getValue());
            if (row.has(field)
                    && !field.equals("company")
                    && !wanted.equals(RecordFields.plain(field, row.get(field)))) {
                differing.add(
                        field + " is '" + Excerpt.of(row.get(field).asText()) + "', not '" + Excerpt.of(wanted) + "'");
            }
        });
        return differing.isEmpty() ? new Outcome.Delivered(id) : RecordCauses.differs(claim, id, differing);
    }

    private static Outcome doubt(String what) {
        return new Outcome.InDoubt(new Cause("INTEMPUS_WRITE_IN_DOUBT", what + ".", LOOKED_UP));
    }

    private static WriteVerdict alone(Outcome outcome) {
        return new WriteVerdict(outcome, null);
    }

    private static String words(OutsideAnswer answer) {
        JsonNode json = answer.looksLikeHtml() ? null : Json.containerOrNull(answer.body());
        return json == null ? "" : ErrorText.of(json);
    }

    private static String colon(String words) {
        return words.isEmpty() ? "" : ": " + words;
    }
}
