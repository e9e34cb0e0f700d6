package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.MissingKey;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.TimeEntry;
import java.util.List;

/** An entry that becomes no line, with the outcome that says why. Ends the mapping of this one entry only. */
final class RefusedEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;
    private final boolean byMasterData;

    private RefusedEntry(Outcome outcome, boolean byMasterData) {
        super(null, null, false, false);
        this.outcome = outcome;
        this.byMasterData = byMasterData;
    }

    /** The entry is at fault. */
    static RefusedEntry dead(TimeEntry entry, String code, String what, String action) {
        return new RefusedEntry(new Outcome.Dead(new Cause(code, who(entry) + what, action)), false);
    }

    /** The entry does not fit what Uniconta has, as far as the hub has read it. */
    static RefusedEntry byMasterData(TimeEntry entry, String code, String what, String action) {
        return new RefusedEntry(new Outcome.Dead(new Cause(code, who(entry) + what, action)), true);
    }

    /** The entry is deliberately not transferred. */
    static RefusedEntry skipped(TimeEntry entry, String code, String what) {
        return new RefusedEntry(new Outcome.Skipped(new Cause(code, who(entry) + what, "")), false);
    }

    /** A lookup table has no row for it. */
    static RefusedEntry missing(TimeEntry entry, String file, String table, List<String> keys) {
        Cause cause = new Cause(
                "LOOKUP_MISSING",
                who(entry) + "the lookup table " + file + " has no row for '" + String.join("', '", keys) + "'.",
                "Add a row for one of them; the entry then goes on by itself.");
        return new RefusedEntry(new Outcome.Dead(cause, null, new MissingKey(table, keys)), false);
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether newer master data may change the answer. */
    boolean byMasterData() {
        return byMasterData;
    }

    static String who(TimeEntry entry) {
        return "Entry " + entry.id() + " (employee " + entry.employee() + ", " + entry.date() + "): ";
    }
}
