package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call that Intempus refuses, with the answer it gives (apis/intempus.md 5). */
final class Refusal extends RuntimeException {

    private final transient Answer answer;

    private Refusal(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Refusal bad(String text) {
        return with(400, Map.of("error", text));
    }

    /** A business rule, told in Danish. */
    static Refusal rule(String text) {
        return with(400, Map.of("error", List.of(text)));
    }

    static Refusal field(String resource, String field, String text) {
        return with(400, Map.of(resource, Map.of(field, List.of(text))));
    }

    static Refusal with(int status, Object body) {
        return new Refusal(Answer.json(status, body));
    }

    static Refusal empty(int status) {
        return new Refusal(Answer.empty(status));
    }

    /** User name or key is wrong. */
    static Refusal credentials() {
        return new Refusal(Answer.empty(401).with("WWW-Authenticate", "CustomBasic realm=\"django-tastypie\""));
    }

    /** A server fault with its incident id, which the vendor's support wants to see. */
    static Refusal fault(String what) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error_message", "Sorry, this request could not be processed: " + what + ". Incident 5f3a-17.");
        body.put("traceback", "Traceback (most recent call last): …");
        return with(500, body);
    }

    static Refusal rate(long seconds) {
        return new Refusal(Answer.empty(429).with("Retry-After", String.valueOf(seconds)));
    }

    static Refusal method(String allowed) {
        return new Refusal(Answer.empty(405).with("Allow", allowed));
    }
}
