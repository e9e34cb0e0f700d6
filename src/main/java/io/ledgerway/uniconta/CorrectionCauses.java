package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.StringJoiner;

/** The words for corrections that a person has to look at. */
final class CorrectionCauses {

    private CorrectionCauses() {}

    /** A bookkeeper changed the line, and the entry changed in Intempus. */
    static Outcome.Dead changed(Correction correction, ExpectedLine sent, FoundLine found) {
        return dead(
                "LINE_CHANGED_IN_TARGET",
                what(correction) + ", but its line " + found.reference() + " (" + found.targetId()
                        + ") is not as the hub sent it: " + String.join(", ", LineComparison.differences(sent, found))
                        + ". Sent: " + side(sent)
                        + ". In Uniconta: " + side(found) + ". In Intempus now: "
                        + (correction.wanted() ? side(correction.expected()) : "not to stand") + ".",
                "Put the line in Uniconta back as it was sent, or make it by hand as it is to be, then replay; or discard"
                        + " this delivery with a reason. If a lookup table changed since the line was sent, it must"
                        + " agree with the table.");
    }

    /** The line to be changed is not in Uniconta any more. */
    static Outcome.Dead gone(Correction correction) {
        return dead(
                "LINE_GONE_IN_TARGET",
                what(correction) + ", but its line is no longer in Uniconta, neither in the journal nor posted."
                        + " In Intempus now: " + side(correction.expected()) + ".",
                "If it is to stand, enter the line in Uniconta by hand with the reference "
                        + correction.claim().reference() + " and replay; else discard this delivery with a reason.");
    }

    static Outcome.Dead invoiced(Correction correction, FoundLine posted) {
        String invoice = posted.invoice().isEmpty() ? "" : " with invoice " + posted.invoice();
        return dead(
                "LINE_INVOICED",
                what(correction) + ", but its line " + posted.reference() + " (" + posted.targetId()
                        + ") was posted and invoiced" + invoice + ". In Uniconta: " + side(posted)
                        + ". In Intempus now: " + (correction.wanted() ? side(correction.expected()) : "not to stand")
                        + ".",
                "Credit the invoice and replay, or discard this delivery with a reason.");
    }

    static Outcome.Dead doubled(Correction correction, List<FoundLine> found) {
        StringJoiner lines = new StringJoiner(", ");
        found.forEach(line -> lines.add(line.reference() + " (" + line.targetId() + ")"));
        return new Outcome.Dead(
                new Cause(
                        "TARGET_DOUBLED",
                        what(correction) + ", and Uniconta has more than one line of it: " + lines + ".",
                        "Remove or reverse all but one in Uniconta, then replay."),
                found.get(0).targetId(),
                null);
    }

    static Outcome.Dead referenceTooLong(Correction correction) {
        return dead(
                "REFERENCE_TOO_LONG",
                what(correction) + ", but the reference " + correction.reversal()
                        + " of the line that would reverse it is longer than " + Correction.LONGEST_REFERENCE
                        + " characters, and references are never cut.",
                "Reverse the line in Uniconta by hand, then discard this delivery with a reason.");
    }

    /** It was to be changed, and somebody posted it meanwhile. */
    static Cause postedMeanwhile(FoundLine old) {
        return new Cause(
                "LINE_POSTED_MEANWHILE",
                "The line " + old.reference() + " was posted while it was to be changed.",
                "Nothing to do: it is reversed instead.");
    }

    /** The old line is reversed already, and the new one was refused. */
    static Cause onlyReversed(Cause refusal) {
        return new Cause(
                refusal.code(), refusal.message() + " The earlier line is reversed already.", refusal.action());
    }

    private static Outcome.Dead dead(String code, String message, String action) {
        return new Outcome.Dead(new Cause(code, message, action));
    }

    private static String what(Correction correction) {
        return "Entry " + correction.claim().document()
                + (correction.wanted() ? " changed in Intempus" : " is no longer to be transferred");
    }

    private static String side(ExpectedLine line) {
        return side(
                line.project(),
                line.employee(),
                line.date(),
                line.qty() == null ? null : Quantity.plain(line.qty()).toPlainString(),
                line.payCategory(),
                line.money());
    }

    private static String side(FoundLine line) {
        return side(
                line.project(),
                line.employee(),
                line.date(),
                line.qty() == null ? "0" : Quantity.plain(line.qty()).toPlainString(),
                line.payCategory(),
                null);
    }

    private static String side(Object project, Object employee, Object date, Object qty, Object pay, Object money) {
        StringJoiner side = new StringJoiner(", ");
        add(side, "project ", project);
        add(side, "employee ", employee);
        add(side, "date ", date);
        add(side, "qty ", qty);
        add(side, "pay category ", pay);
        add(side, "price ", money);
        return side.length() == 0 ? "unknown" : side.toString();
    }

    private static void add(StringJoiner side, String name, Object value) {
        if (value != null) {
            side.add(name + value);
        }
    }
}
