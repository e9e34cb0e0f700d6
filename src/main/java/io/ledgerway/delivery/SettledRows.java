package io.ledgerway.delivery;

import java.util.List;

/** Writes what became of claimed rows. */
interface SettledRows {

    /** Changes those rows that are still in the state and epoch of their claim; answers them, in the given order. */
    List<SettledRow> store(long epoch, List<SettledRow> rows);
}
