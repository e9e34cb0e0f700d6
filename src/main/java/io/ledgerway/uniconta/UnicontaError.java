package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;

/**
 * One error that Uniconta names.
 *
 * @param name its name in the vendor's {@code ErrorCodes}, a number, or a text
 * @param blame who is at fault
 * @param meaning what it means, for people, a whole sentence
 * @param action what to do next, for people
 */
public record UnicontaError(String name, Blame blame, String meaning, String action) {

    /** Who is at fault. */
    public enum Blame {
        /** What was sent. */
        DOCUMENT,
        /** What was sent may be there already: look it up. */
        EXISTS,
        /** Our user's rights or the company in its name. */
        RIGHTS,
        /** The customer's licence. */
        LICENCE,
        /** The session is over: sign in again. */
        SESSION,
        /** Uniconta itself: unknown whether anything was stored. */
        SERVER
    }

    /** Stable code: {@code UNICONTA_FIELD_CANNOT_BE_BLANK}; {@code UNICONTA_ERROR} for what the table does not know. */
    String code() {
        return UnicontaErrors.knows(name)
                ? "UNICONTA_" + name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT)
                : "UNICONTA_ERROR";
    }

    /** The cause for people: where it was met, what Uniconta said about which field, what to do. */
    public Cause cause(String where, AnswerBody.Refusal refusal) {
        String field = refusal.property() == null ? "" : " Field: " + refusal.property() + ".";
        String value = refusal.value() == null ? "" : " Value: '" + refusal.value() + "'.";
        return new Cause(code(), where + " Uniconta answered '" + name + "': " + meaning + field + value, action);
    }
}
