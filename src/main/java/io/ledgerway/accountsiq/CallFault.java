package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.document.FreeText;

/** The words for a call that gave no usable answer. */
final class CallFault {

    private static final String BY_ITSELF = "Nothing to do unless it lasts: it is tried again by itself.";

    private CallFault() {}

    /** Why the answer cannot be used: not sent, lost, refused, busy, broken, or a web page. */
    static Cause of(OutsideAnswer answer, String doing) {
        String where = "While " + doing + ", ";
        return switch (answer.failure()) {
            case NOT_SENT ->
                new Cause(
                        "TARGET_NOT_REACHED",
                        where + "AccountsIQ could not be reached" + because(answer.detail()) + ".",
                        answer.advice().orElse(BY_ITSELF));
            case LOST ->
                new Cause(
                        "ANSWER_LOST",
                        where + "the answer of AccountsIQ was lost" + because(answer.detail()) + ".",
                        "Nothing to do: it is looked up in AccountsIQ before anything is sent again.");
            case NONE -> answered(answer, where);
        };
    }

    /** A SOAP fault: malformed XML, an unknown action, or a value that does not fit its type. */
    static Cause fault(String text, String doing) {
        String said = FreeText.cut(text.replaceAll("\\s+", " "), 300);
        return new Cause(
                "SOAP_FAULT",
                "While " + doing + ", AccountsIQ answered with a fault" + because(said) + ".",
                "If it comes again, check the connection's url and version.");
    }

    /** Why a connection is held whose sessions are refused one after the other. */
    static Cause sessionsRefused(String doing) {
        return new Cause(
                "SESSION_REFUSED",
                "While " + doing + ", AccountsIQ refused sessions that were signed in a moment before.",
                "Check that url, version and keys belong together, then resume the connection.");
    }

    private static Cause answered(OutsideAnswer answer, String where) {
        int status = answer.status();
        if (status == 429) {
            return new Cause("TARGET_BUSY", where + "AccountsIQ answered that it got too many calls (429).", BY_ITSELF);
        }
        if (status == 401 || status == 403) {
            return new Cause(
                    "ACCESS_REFUSED",
                    where + "the server refused us access (" + status + ").",
                    "Check the connection's url and whether a proxy stands in between, then resume the connection.");
        }
        if (status == 404 || status == 405) {
            return new Cause(
                    "ADDRESS_WRONG",
                    where + "the address answered that there is no such page (" + status + ").",
                    "Check region host and version in the connection's url: it ends in integration_2_0.asmx or"
                            + " integration_1_1.asmx.");
        }
        if (answer.looksLikeHtml()) {
            return new Cause(
                    "TARGET_UNAVAILABLE",
                    where + "a web page answered in place of AccountsIQ's service (" + status + "), as in maintenance.",
                    BY_ITSELF);
        }
        if (answer.is2xx()) {
            return new Cause(
                    "ANSWER_UNREADABLE",
                    where + "AccountsIQ's answer could not be understood (" + status + ").",
                    BY_ITSELF);
        }
        return new Cause("TARGET_UNAVAILABLE", where + "AccountsIQ answered " + status + ".", BY_ITSELF);
    }

    private static String because(String detail) {
        return detail == null || detail.isBlank() ? "" : " (" + detail.strip() + ")";
    }
}
