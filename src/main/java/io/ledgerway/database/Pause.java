package io.ledgerway.database;

import java.time.Duration;

/** Lets time pass between two tries. */
interface Pause extends AutoCloseable {

    /** Waits; true when the hub is told to stop meanwhile. */
    boolean endedBeforeTime(Duration time);

    @Override
    default void close() {
        // nothing to give back
    }
}
