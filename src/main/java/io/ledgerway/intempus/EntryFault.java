package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;

/** What can be wrong with a time entry, in words that name it. */
final class EntryFault {

    static final String CASE_UNKNOWN = "CASE_UNKNOWN";
    static final String WORK_TYPE_UNKNOWN = "WORK_TYPE_UNKNOWN";
    static final String WORK_MODEL_UNKNOWN = "WORK_MODEL_UNKNOWN";

    private static final String CORRECT = "Correct it in Intempus; the entry is then read again.";
    private static final String COMPARE = "Check in Intempus that it exists and that the API key's user may see it.";

    private final String entry;

    EntryFault(String id) {
        this.entry = id == null ? "A time entry without a usable id" : "Time entry " + id;
    }

    CausedException invalid(String code, String words) {
        return with(code, words, CORRECT);
    }

    CausedException unknown(String code, String words) {
        return with(code, words, COMPARE);
    }

    CausedException with(String code, String words, String action) {
        return new CausedException(new Cause(code, entry + ": " + words, action));
    }
}
