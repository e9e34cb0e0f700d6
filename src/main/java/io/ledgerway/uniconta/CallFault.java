package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.OutsideAnswer;

/** The words for a call that gave no usable answer. */
public final class CallFault {

    private static final String BY_ITSELF = "Nothing to do unless it lasts: it is tried again by itself.";

    private CallFault() {}

    /** Why the answer cannot be used: not sent, lost, refused, busy, broken, or a web page. */
    public static Cause of(OutsideAnswer answer, String doing) {
        String where = "While " + doing + ", ";
        return switch (answer.failure()) {
            case NOT_SENT ->
                new Cause(
                        "TARGET_NOT_REACHED",
                        where + "Uniconta could not be reached" + because(answer.detail()) + ".",
                        answer.advice().orElse(BY_ITSELF));
            case LOST ->
                new Cause(
                        "ANSWER_LOST",
                        where + "the answer of Uniconta was lost" + because(answer.detail()) + ".",
                        "Nothing to do: it is looked up in Uniconta before anything is sent again.");
            case NONE -> answered(answer, where);
        };
    }

    /** Why a connection is held whose sessions are refused one after the other. */
    public static Cause sessionsRefused(String doing) {
        return new Cause(
                "SESSION_REFUSED",
                "While " + doing + ", Uniconta refused sessions that were signed in a moment before.",
                "Check that nothing else signs in with the same server user, then resume the connection.");
    }

    private static Cause answered(OutsideAnswer answer, String where) {
        int status = answer.status();
        if (status == 429) {
            return new Cause("TARGET_BUSY", where + "Uniconta answered that it got too many calls (429).", BY_ITSELF);
        }
        if (status == 403) {
            return new Cause(
                    "ACCESS_REFUSED",
                    where + "Uniconta refused our user the right (403).",
                    "Give the server user the right in Uniconta, then resume the connection.");
        }
        if (status == 404 || status == 405) {
            return new Cause(
                    "ADDRESS_WRONG",
                    where + "the address answered that there is no such page (" + status + ").",
                    "Check the connection's url; Uniconta's is https://api.uniconta.com.");
        }
        if (answer.looksLikeHtml()) {
            return new Cause(
                    "TARGET_UNAVAILABLE",
                    where + "a web page answered in place of Uniconta's API (" + status + "), as in maintenance.",
                    BY_ITSELF);
        }
        if (answer.is2xx()) {
            return new Cause(
                    "ANSWER_UNREADABLE",
                    where + "Uniconta's answer could not be understood (" + status + ").",
                    BY_ITSELF);
        }
        return new Cause("TARGET_UNAVAILABLE", where + "Uniconta answered " + status + ".", BY_ITSELF);
    }

    private static String because(String detail) {
        return detail == null || detail.isBlank() ? "" : " (" + detail.strip() + ")";
    }
}
