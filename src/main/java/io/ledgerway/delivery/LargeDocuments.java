package io.ledgerway.delivery;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Room in this process for one large document at a time, whichever door or ledger it is at: what is made of a document takes about
 * ten times its size, and two of the largest would not fit into a hub of 256 MB. What is shorter passes by.
 */
@Component
public class LargeDocuments {

    /** Characters, or bytes; a document of more is large. */
    public static final int LARGE = 1_000_000;

    /** Longer than any call with a document takes. */
    private static final long PATIENCE_SECONDS = 600;

    private final Semaphore free = new Semaphore(1, true);

    /** Room that was asked for; given back once, however often it is closed. */
    public static final class Room implements AutoCloseable {

        private final Runnable giveBack;
        private final boolean taken;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Room(Runnable giveBack, boolean taken) {
            this.giveBack = giveBack;
            this.taken = taken;
        }

        /** For what needs none. */
        public static Room none() {
            return new Room(() -> {}, false);
        }

        /** Whether there was room, so that a large document may be begun. */
        public boolean taken() {
            return taken;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                giveBack.run();
            }
        }
    }

    /** Room if there is any now. */
    public Room ask() {
        return free.tryAcquire() ? room() : Room.none();
    }

    /** Waits for room; ten minutes at most, since a document is not refused for lack of memory that may be there. */
    public Room await() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS) ? room() : Room.none();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Room.none();
        }
    }

    private Room room() {
        return new Room(free::release, true);
    }
}
