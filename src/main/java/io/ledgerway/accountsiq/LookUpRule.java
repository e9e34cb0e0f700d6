package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a look-up of both stores means for a document (apis/accountsiq.md 5, algorithm 2): one equal match is adopted; several,
 * or one that differs, are for a person; none means that it may be sent. A look-up that failed never comes here.
 */
final class LookUpRule {

    private LookUpRule() {}

    /**
     * {@link Outcome.Delivered}, {@link Outcome.Dead} or {@link Outcome.NotThere}; still {@link Outcome.InDoubt} where
     * something is there whose supplier cannot be compared, since suppliers' numbers repeat.
     */
    static Outcome of(Expected expected, Collection<FoundDocument> found) {
        Outcome outcome = compared(expected, found);
        boolean guess = expected.account() == null && !expected.kind().sale();
        return guess && !(outcome instanceof Outcome.NotThere) ? unknownAccount(expected) : outcome;
    }

    private static Outcome compared(Expected expected, Collection<FoundDocument> found) {
        List<FoundDocument> posted = matches(expected, found, true);
        if (posted.size() > 1) {
            return several(expected, posted);
        }
        if (posted.size() == 1) {
            return posted.get(0).hasAmount(expected.amount())
                    ? new Outcome.Delivered(id(posted.get(0)))
                    : differs(expected, posted.get(0));
        }
        List<FoundDocument> saved = matches(expected, found, false);
        return saved.isEmpty() ? new Outcome.NotThere() : unposted(expected, saved.get(0));
    }

    /** A posted item invoice stands in both stores: its transaction counts. */
    private static List<FoundDocument> matches(Expected expected, Collection<FoundDocument> found, boolean posted) {
        return found.stream()
                .filter(document -> document.posted() == posted && document.isOf(expected))
                .filter(document -> !document.toldBy(found))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(LookUpRule::id, document -> document, (one, same) -> one, LinkedHashMap::new),
                        byId -> List.copyOf(byId.values())));
    }

    private static Outcome unknownAccount(Expected expected) {
        return new Outcome.InDoubt(new Cause(
                "ACCOUNT_UNKNOWN",
                "AccountsIQ has a " + expected.words() + ", but the lookup table vendors no longer tells whether it is"
                        + " from the supplier of this one.",
                "Mend the lookup table vendors; it is looked up again by itself."));
    }

    private static Outcome several(Expected expected, List<FoundDocument> found) {
        String ids = found.stream().map(LookUpRule::id).collect(Collectors.joining(", "));
        return new Outcome.Dead(
                new Cause(
                        "TARGET_AMBIGUOUS",
                        "AccountsIQ has the " + expected.words() + " more than once (" + ids + ").",
                        "Reverse the wrong ones there, then replay: what remains is adopted."),
                id(found.get(0)),
                null);
    }

    private static Outcome differs(Expected expected, FoundDocument found) {
        String amount = found.amount() == null ? "no amount" : found.amount().toPlainString();
        return new Outcome.Dead(
                new Cause(
                        "TARGET_DIFFERS",
                        "AccountsIQ has the " + expected.words() + " as transaction " + id(found) + " with " + amount
                                + " in place of " + expected.amount().toPlainString() + ".",
                        "Reverse the wrong one there and replay, or discard this one."),
                id(found),
                null);
    }

    private static Outcome unposted(Expected expected, FoundDocument found) {
        return new Outcome.Dead(
                new Cause(
                        "TARGET_UNPOSTED",
                        "AccountsIQ has the " + expected.words() + " as item invoice " + found.id()
                                + ", which is saved and not posted.",
                        "Post it there and discard this one, or cancel it there and replay."),
                id(found),
                null);
    }

    private static String id(FoundDocument found) {
        return found.store() == FoundDocument.Store.TRANSACTIONS
                ? Integer.toString(found.id())
                : "invoice " + found.id();
    }
}
