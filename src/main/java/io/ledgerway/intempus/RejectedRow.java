package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import java.util.Set;

/**
 * A row that cannot be read as a time entry; the other rows of its page go on.
 *
 * @param id the entry's id; null when that is what is wrong
 * @param cause what is wrong, for people
 * @param json the row as it came
 * @param draft the row says that it is not approved: it may still be completed, and nobody needs to act
 */
public record RejectedRow(String id, Cause cause, String json, boolean draft) {

    private static final Set<String> MASTER_LISTS =
            Set.of(EntryFault.CASE_UNKNOWN, EntryFault.WORK_TYPE_UNKNOWN, EntryFault.WORK_MODEL_UNKNOWN);

    /** Whether a newer master list may mend it. */
    public boolean awaitsMasterLists() {
        return MASTER_LISTS.contains(cause.code());
    }
}
