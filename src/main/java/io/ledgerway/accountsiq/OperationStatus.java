package io.ledgerway.accountsiq;

import io.ledgerway.document.FreeText;
import java.util.Optional;

/**
 * The status envelope of one result (apis/accountsiq.md 3).
 *
 * @param status as written; empty where the element is absent
 * @param code the error code as written; {@code SUCCESS} or empty when there is none
 * @param message for people, from AccountsIQ; empty when there is none
 * @param expired whether {@code HasExpired} says that the token is gone
 */
record OperationStatus(String status, String code, String message, boolean expired) {

    /** What a status means, before the error code is looked at. */
    enum Meaning {
        DONE,
        /** Nothing was changed: the error code says why. */
        REFUSED,
        /** Unknown whether it was carried out. */
        UNCLEAR
    }

    static OperationStatus of(Element result) {
        return new OperationStatus(
                result.value("Status").orElse(""),
                result.value("ErrorCode").orElse(""),
                result.value("ErrorMessage").orElse(""),
                result.isTrue("HasExpired"));
    }

    /** Success is a whitelist; a status that is not known is unclear. */
    Meaning meaning() {
        return switch (status) {
            case "Success", "Created" -> Meaning.DONE;
            case "Failure", "NotCreated", "Conflicted" ->
                errorClass() == ErrorClass.AMBIGUOUS ? Meaning.UNCLEAR : Meaning.REFUSED;
            default -> Meaning.UNCLEAR;
        };
    }

    /** How the error code is classed; a stale row has a status of its own. */
    ErrorClass errorClass() {
        return status.equals("Conflicted") ? ErrorClass.STALE : ErrorCodes.classOf(code);
    }

    /** Whether the token is over, by flag or by code: looked at before the status. */
    boolean tokenOver() {
        return expired || !done() && ErrorCodes.classOf(code) == ErrorClass.TOKEN;
    }

    boolean done() {
        return meaning() == Meaning.DONE;
    }

    /** Code and message as AccountsIQ gave them, at most 300 characters; what there is of both. */
    String said() {
        String words = Optional.of(message.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty() && !text.equals(code))
                .map(text -> FreeText.cut(text, 300).replaceFirst("[.\\s]+$", ""))
                .orElse("");
        String named =
                code.isEmpty() || code.equals("SUCCESS") ? "status " + (status.isEmpty() ? "missing" : status) : code;
        return words.isEmpty() ? named : named + ": " + words;
    }
}
