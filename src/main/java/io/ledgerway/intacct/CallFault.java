package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.OutsideAnswer;

/** The words for a call that gave no answer of the gateway. */
final class CallFault {

    private static final int BUSY = 429;

    private CallFault() {}

    /** Why there is no usable answer: not sent, lost, busy, cut, or a web page. */
    static Cause of(OutsideAnswer answer, String doing) {
        String where = "While " + doing + ", ";
        return switch (answer.failure()) {
            case NOT_SENT ->
                new Cause(
                        "TARGET_NOT_REACHED",
                        where + "Intacct could not be reached" + because(answer.detail()) + ".",
                        answer.advice().orElse(RefusalWords.BY_ITSELF));
            case LOST ->
                new Cause(
                        "ANSWER_LOST",
                        where + "the answer of Intacct was lost" + because(answer.detail()) + ".",
                        RefusalWords.LOOKED_UP);
            case NONE -> answered(answer, where);
        };
    }

    /** Whether the status alone says that nothing was executed, and to come back later. */
    static boolean busy(OutsideAnswer answer) {
        return answer.answered() && answer.status() == BUSY;
    }

    /** Why a connection is held whose new sessions are refused. */
    static Cause sessionsRefused(String doing) {
        return new Cause(
                "SESSION_REFUSED",
                "While " + doing + ", Intacct refused a session that was signed in a moment before.",
                "Check user and entity in Intacct, then test or resume the connection.");
    }

    private static Cause answered(OutsideAnswer answer, String where) {
        int status = answer.status();
        if (busy(answer)) {
            return new Cause(
                    "BUSY", where + "Intacct answered that it got too many calls (429).", RefusalWords.BY_ITSELF);
        }
        if (answer.looksLikeHtml()) {
            return new Cause(
                    "TARGET_UNAVAILABLE",
                    where + "a web page answered in place of Intacct's gateway (" + status
                            + "), as in maintenance or at a wrong address.",
                    RefusalWords.LOOKED_UP);
        }
        return answer.is2xx()
                ? new Cause(
                        "ANSWER_UNREADABLE",
                        where + "Intacct's answer was empty, cut or not understood (" + status + ").",
                        RefusalWords.LOOKED_UP)
                : new Cause("TARGET_UNAVAILABLE", where + "Intacct answered " + status + ".", RefusalWords.LOOKED_UP);
    }

    private static String because(String detail) {
        return detail == null || detail.isBlank() ? "" : " (" + detail.strip() + ")";
    }
}
