package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.OutsideAnswer;

/** What Acumatica's answers mean, in sentences for people. */
final class Causes {

    /** The answer did not come, and whether the request was carried out is not known. */
    static final String LOST = "ANSWER_LOST";

    private static final String BY_ITSELF = "Nothing to do unless it lasts: it is tried again by itself.";
    private static final String LOOKED_UP =
            "Nothing to do: it is looked up in Acumatica before anything is sent again.";

    private Causes() {}

    static Cause of(Meaning meaning, OutsideAnswer answer, String doing, String said) {
        String where = "While " + doing + ", ";
        String words = said == null || said.isBlank() ? "" : " (" + said.strip() + ")";
        String status = " (" + answer.status() + ")";
        return switch (meaning) {
            case NOT_SENT ->
                new Cause(
                        "TARGET_NOT_REACHED",
                        where + "Acumatica could not be reached" + words + ".",
                        answer.advice().orElse(BY_ITSELF));
            case LOST ->
                new Cause(
                        LOST,
                        where + "the answer of Acumatica was lost" + words + "; it may still be working on it.",
                        LOOKED_UP);
            case SESSION_OVER ->
                new Cause("SESSION_OVER", where + "Acumatica said that nobody is signed in (401).", LOOKED_UP);
            case NO_RIGHT ->
                new Cause(
                        "ACCESS_REFUSED",
                        where + "Acumatica refused the right to the form" + words + status + ".",
                        "Give the user's role access to it (and check that its feature is enabled), then resume the"
                                + " connection.");
            case NO_SUCH_ADDRESS ->
                new Cause(
                        "ADDRESS_WRONG",
                        where + "Acumatica knows no such entity or action" + words + status + ".",
                        "Check url, endpoint-name and endpoint-version of the connection, then resume it.");
            case FORM_BUSY ->
                new Cause(
                        "TARGET_BUSY",
                        where + "another operation was running on the same form" + status + ".",
                        BY_ITSELF);
            case CONDITION ->
                new Cause("CONDITION_FAILED", where + "a condition of the request did not hold (412).", LOOKED_UP);
            case REFUSED ->
                new Cause(
                        "ACUMATICA_REFUSED",
                        where + "Acumatica refused it" + (words.isEmpty() ? "" : ": " + said) + status,
                        "Correct what it names, in Acumatica, the lookup tables or the document, then replay.");
            case DUPLICATE ->
                new Cause(
                        "DOCUMENT_EXISTS",
                        where + "Acumatica said that it is there already" + words + ".",
                        "Look for it there. Where it is the same document, discard this one; else correct the number and"
                                + " replay.");
            case PERIOD_CLOSED ->
                new Cause(
                        "PERIOD_CLOSED",
                        where + "Acumatica refused the financial period" + words + ".",
                        "Open the period, or generate it in the master calendar, then replay.");
            case TOO_MANY_CALLS ->
                new Cause(
                        "TARGET_BUSY",
                        where + "Acumatica had too many requests to take this one (429).",
                        "It is tried again after a minute. If it comes often, lower calls-per-minute to what License"
                                + " Monitoring Console (SM604000) shows, less what others use.");
            case NO_SEAT -> loginLimit(where, said);
            case NOT_FOUND ->
                new Cause("RECORD_NOT_FOUND", where + "Acumatica had no such record" + words + ".", LOOKED_UP);
            case QUERY_REFUSED ->
                new Cause(
                        "QUERY_REFUSED",
                        where + "Acumatica could not answer the query" + words + ".",
                        "Check that reference-field is a field of this endpoint, then resume the connection.");
            case SETUP ->
                new Cause(
                        "ACUMATICA_SETUP",
                        where + "Acumatica is not set up for it" + words + ".",
                        "Correct what it names there or in the connection's settings, then resume the connection.");
            case CHANGED_MEANWHILE ->
                new Cause(
                        "CHANGED_MEANWHILE", where + "somebody else changed the same record" + words + ".", LOOKED_UP);
            case TROUBLE -> trouble(answer, where, words);
        };
    }

    /** @param where what went on, ending with a comma */
    static Cause loginLimit(String where, String said) {
        boolean ofUser = said != null && said.toLowerCase(java.util.Locale.ROOT).contains("concurrent api logins");
        return ofUser
                ? new Cause(
                        "LOGIN_LIMIT",
                        where
                                + "Acumatica said that the user has as many API sessions as the form Users (SM201010) allows.",
                        "Raise the number there, or use a user of its own. It is tried again in ten minutes.")
                : new Cause(
                        "LOGIN_LIMIT",
                        where + "Acumatica had no API session left to give (API Login Limit): other programs hold them,"
                                + " or one that nobody signed out is closed after ten minutes.",
                        "It is tried again in ten minutes by itself. If it lasts, free a session or add API users to the"
                                + " licence.");
    }

    /** The session ended and the one after it too. */
    static Cause sessionsRefused(String doing) {
        return new Cause(
                "SESSION_REFUSED",
                "While " + doing + ", Acumatica refused a session that was signed in a moment before.",
                "See whether something else signs in with the same user and a limit ends its sessions, then resume the"
                        + " connection.");
    }

    private static Cause trouble(OutsideAnswer answer, String where, String words) {
        if (answer.looksLikeHtml() || answer.status() / 100 == 3) {
            return new Cause(
                    "TARGET_UNAVAILABLE",
                    where + "a web page answered in place of Acumatica's API (" + answer.status()
                            + "), as while the site starts or is maintained.",
                    "Nothing to do unless it lasts; then check url (with its path) and what stands in between.");
        }
        return answer.is2xx()
                ? new Cause(
                        "ANSWER_UNREADABLE",
                        where + "Acumatica's answer could not be understood (" + answer.status() + ").",
                        LOOKED_UP)
                : new Cause(
                        "TARGET_UNAVAILABLE",
                        where + "Acumatica failed (" + answer.status() + ")" + words + ".",
                        "Nothing to do unless it lasts: it is looked up before anything is sent again.");
    }
}
