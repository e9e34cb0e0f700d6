package io.ledgerway.connection;

import java.time.Duration;

/** Calls in the last minute that other instances count too. */
interface CallWindow {

    /** Of an instance that has its database for itself: its own count is enough. */
    CallWindow OWN_COUNT_IS_ENOUGH = new CallWindow() {
        @Override
        public Entry enter(String group, int limit, Duration longestCall) {
            return new Entry(null, Duration.ZERO);
        }

        @Override
        public void leave(Entry entry) {
            // nobody else counts
        }
    };

    /**
     * A call that was counted, or why not.
     *
     * @param id null when it was not counted
     * @param delay how long to wait before it is asked for again; zero when the call may be made now
     */
    record Entry(String id, Duration delay) {}

    /**
     * Takes a place where there is one.
     *
     * @param limit calls in any 60 s; 0 = no limit
     * @param longestCall after which the call has ended even if this instance dies
     */
    Entry enter(String group, int limit, Duration longestCall);

    /** The call ended; it counts for 60 s more. */
    void leave(Entry entry);
}
