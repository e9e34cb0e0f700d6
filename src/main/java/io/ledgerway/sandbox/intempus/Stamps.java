package io.ledgerway.sandbox.intempus;

import java.util.function.LongFunction;
import java.util.function.Supplier;

/** The one counter that every create and change takes its {@code logical_timestamp} from. */
final class Stamps {

    private static final long FIRST = 9_123_456_000L;

    private volatile long highest = FIRST;

    /** Makes one change under the next value; the value shows only once the change stands. */
    synchronized <T> T commit(LongFunction<T> change) {
        long next = highest + 1;
        T changed = change.apply(next);
        highest = next;
        return changed;
    }

    /** Makes a change that takes no value. */
    synchronized <T> T silently(Supplier<T> change) {
        return change.get();
    }

    /** The highest committed value. */
    long highest() {
        return highest;
    }
}
