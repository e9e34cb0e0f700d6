package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** The outcomes of documents that stand in Acumatica and need a person, in sentences. */
final class Verdicts {

    private Verdicts() {}

    static Outcome differs(Expected expected, FoundRecord found, List<String> differences) {
        return dead(
                "TARGET_DIFFERS",
                "Acumatica has the " + expected.words() + " as " + found.words() + ", but "
                        + String.join("; ", differences) + ".",
                found.meaning() == DocumentStatus.ON_HOLD
                        ? "Correct the set-up there (taxes, the customer's or vendor's defaults), then replay: a draft that"
                                + " we made is removed and made anew. Or correct it there and discard this one."
                        : "Correct or reverse it there, then replay, or discard this one with a reason.",
                found);
    }

    static Outcome several(Expected expected, List<FoundRecord> found) {
        boolean canceled = found.stream().allMatch(each -> each.meaning() == DocumentStatus.CANCELED);
        String which = found.stream().map(FoundRecord::words).collect(Collectors.joining(", "));
        return canceled
                ? dead(
                        "TARGET_CANCELED",
                        "The " + expected.words() + " was canceled in Acumatica (" + which + ").",
                        "Discard this one, or enter it there by hand: the hub never makes a second one.",
                        found.get(0))
                : dead(
                        "TARGET_AMBIGUOUS",
                        "Acumatica has the " + expected.words() + " more than once (" + which + ").",
                        "Remove or reverse the wrong ones there, then replay: what remains is adopted.",
                        found.get(0));
    }

    static Outcome tooMany(Expected expected) {
        return new Outcome.Dead(new Cause(
                "TARGET_AMBIGUOUS",
                "Acumatica shows " + LookUps.ROWS_EACH + " documents or more with " + expected.keyField() + " '"
                        + expected.key() + "', which may hide the " + expected.words() + ".",
                "Look there by hand, then replay or discard this one."));
    }

    static Outcome nothingSaved(Expected expected) {
        return new Outcome.Dead(new Cause(
                "NOTHING_SAVED",
                "Acumatica answered the " + expected.words() + " with a success and saved nothing (no number).",
                "As a rule the user lacks the right to insert on the form: give its role that right, then replay."));
    }

    static Outcome holdStays(FoundRecord found) {
        return dead(
                "HOLD_NOT_LIFTED",
                "Acumatica has " + found.words() + " and kept it on hold, though it answered with a success.",
                "Give the user's role the right to edit the form, or lift the hold there; then replay.",
                found);
    }

    static Outcome waits(FoundRecord found) {
        return dead(
                "RELEASE_WAITS",
                "Acumatica has " + found.words() + ", and its status is " + found.status() + ".",
                "Approve or mend it there, then replay: it is released then. Or release it there and replay.",
                found);
    }

    static Outcome notReleased(FoundRecord found) {
        return dead(
                "RELEASE_NOT_DONE",
                "Acumatica ended the release of " + found.words() + " without an error, and its status is still "
                        + found.status() + ".",
                "Give the user's role the right to release, or release it there; then replay.",
                found);
    }

    static Outcome refusedAfter(FoundRecord found, Cause cause) {
        return dead(
                cause.code(), cause.message() + " It stands there as " + found.words() + ".", cause.action(), found);
    }

    private static Outcome dead(String code, String what, String action, FoundRecord found) {
        return new Outcome.Dead(new Cause(code, what, action), found.number(), null);
    }
}
