package io.ledgerway.intempus;

import io.ledgerway.document.TimeEntry;
import java.util.List;

/** What a page of work reports held. */
public record ReadEntries(List<TimeEntry> entries, List<RejectedRow> rejected) {

    public ReadEntries {
        entries = List.copyOf(entries);
        rejected = List.copyOf(rejected);
    }

    /** Whether refreshed master lists may mend some rows: refresh, read the page again, and then take it as it is. */
    public boolean awaitsMasterLists() {
        return rejected.stream().anyMatch(RejectedRow::awaitsMasterLists);
    }
}
