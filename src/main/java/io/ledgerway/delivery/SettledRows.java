package io.ledgerway.delivery;

import java.util.List;

/** Writes what became of claimed rows: the rows, their history, and how many came to where they stay. */
interface SettledRows {

    /**
     * Changes those rows that are still in the state and epoch of their claim, all or none.
     *
     * @return how many
     */
    int store(Batch batch, List<SettledRow> rows);
}
