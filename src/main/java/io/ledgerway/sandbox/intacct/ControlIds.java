package io.ledgerway.sandbox.intacct;

import java.util.HashSet;
import java.util.Set;

/** Control ids of functions that are done or being executed, by sender (apis/intacct.md 5). Safe for many threads. */
final class ControlIds {

    private final Set<Key> done = new HashSet<>();
    private final Set<Key> running = new HashSet<>();

    private record Key(String sender, String controlId) {}

    /** @throws Refused when it was executed, or is being executed */
    synchronized void begin(String sender, String controlId, IntacctHabits habits) {
        Key key = new Key(sender, controlId);
        if (done.contains(key)) {
            throw Errors.alreadyRecorded(habits.replayErrorNumber(), controlId);
        }
        if (!running.add(key)) {
            throw Errors.inProcess(habits.inProcessErrorNumber(), controlId);
        }
    }

    /** Only a success is remembered; a failed function may come again. */
    synchronized void end(String sender, String controlId, boolean success) {
        Key key = new Key(sender, controlId);
        running.remove(key);
        if (success) {
            done.add(key);
        }
    }

    synchronized int remembered() {
        return done.size();
    }

    synchronized void clear() {
        done.clear();
    }
}
