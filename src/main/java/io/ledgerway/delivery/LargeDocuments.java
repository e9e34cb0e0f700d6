package io.ledgerway.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Room in this process for one large document at a time, whichever door or ledger it is at: what is made of a document takes about
 * ten times its size, and two of the largest would not fit into a hub of 256 MB. What is shorter passes by.
 */
@Component
public class LargeDocuments {

    /** Characters, or bytes; a document of more is large. */
    public static final int LARGE = 1_000_000;

    /** Room held for so long was lost, say by a step that took all properties from an exchange: large documents go on. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(LargeDocuments.class);

    /** Longer than any call with a document takes. */
    private static final long PATIENCE_SECONDS = 600;

    private final Semaphore free = new Semaphore(1, true);
    private final LongSupplier nanoTime;
    private Room held;

    public LargeDocuments() {
        this(System::nanoTime);
    }

    LargeDocuments(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Room that was asked for; given back once, however often it is closed. */
    public static final class Room implements AutoCloseable {

        private final LargeDocuments of;
        private final long since;

        private Room(LargeDocuments of, long since) {
            this.of = of;
            this.since = since;
        }

        /** For what needs none. */
        public static Room none() {
            return new Room(null, 0);
        }

        /** Whether there was room, so that a large document may be begun. */
        public boolean taken() {
            return of != null;
        }

        @Override
        public void close() {
            if (of != null) {
                of.giveBack(this);
            }
        }
    }

    /** Room if there is any now and nobody waits for it. */
    public Room ask() {
        return within(0);
    }

    /** Waits for room; ten minutes at most, since a document is not refused for lack of memory that may be there. */
    public Room await() {
        return within(PATIENCE_SECONDS);
    }

    /** With a time, though it be none: otherwise a claim that asks the moment after could always pass a door that waits. */
    private Room within(long seconds) {
        takeBackWhatWasLost();
        try {
            return free.tryAcquire(seconds, TimeUnit.SECONDS) ? room() : Room.none();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Room.none();
        }
    }

    private synchronized Room room() {
        held = new Room(this, nanoTime.getAsLong());
        return held;
    }

    private synchronized void giveBack(Room room) {
        if (held == room) {
            held = null;
            free.release();
        }
    }

    private synchronized void takeBackWhatWasLost() {
        if (held != null && nanoTime.getAsLong() - held.since > LONGEST.toNanos()) {
            LOG.warn(
                    "A large document was begun over an hour ago and has not ended; others are worked on beside it now");
            giveBack(held);
        }
    }
}
