package io.ledgerway.uniconta.posting;

import io.ledgerway.cause.Cause;
import java.util.List;

/** Why a journal is not posted, in words for people. */
final class PostingCauses {

    private static final String AGAIN = ", then post again or wait for the schedule.";

    private PostingCauses() {}

    static Cause nothing(String journal) {
        return new Cause("JOURNAL_EMPTY", "Journal " + journal + " holds no lines that are to be posted.", "");
    }

    static Cause refused(String journal, String message) {
        return new Cause(
                "JOURNAL_REFUSED",
                message,
                "Nothing was posted. Check journal " + journal + " in Uniconta, correct what it names" + AGAIN);
    }

    static Cause unknown(String journal) {
        return new Cause(
                "JOURNAL_MISSING",
                "Uniconta has no project journal " + journal + ".",
                "Correct the setting 'journal' of the connection" + AGAIN);
    }

    static Cause blocked(String journal) {
        return new Cause(
                "JOURNAL_BLOCKED", "Journal " + journal + " is blocked in Uniconta.", "Release it there" + AGAIN);
    }

    /** Such a journal would be posted again each night. */
    static Cause keepsLines(String journal) {
        return new Cause(
                "JOURNAL_KEEPS_LINES",
                "Journal " + journal + " keeps its lines when it is posted, so posting it twice would double them.",
                "Tick 'delete lines' on the journal in Uniconta" + AGAIN);
    }

    /** @param lines the first of them, in words */
    static Cause otherLines(String journal, List<String> lines) {
        return new Cause(
                "JOURNAL_HAS_OTHER_LINES",
                "Journal " + journal + " holds lines that this hub did not deliver: " + String.join(", ", lines) + ".",
                "Nothing was posted. Post or move these lines yourself, and settle those that have dead deliveries"
                        + AGAIN);
    }

    static Cause doubled(String journal, String reference) {
        return new Cause(
                "TARGET_DOUBLED",
                "Journal " + journal + " holds " + reference + " more than once.",
                "Nothing was posted. Remove all but one in Uniconta" + AGAIN);
    }

    static Cause moreThanRead(String journal, int posted, int read) {
        return new Cause(
                "POSTED_OTHER_LINES",
                "Journal " + journal + " was posted with " + posted + " lines, though it held " + read
                        + " lines of ours a moment before.",
                "Look at the posting in Uniconta: somebody added lines while it was posted.");
    }

    static Cause ownerChanged(String journal) {
        return new Cause(
                "OWNER_LOST",
                "Journal " + journal + " was not posted: this instance no longer owns the connection.",
                "Nothing to do: it is posted by the instance that does.");
    }
}
