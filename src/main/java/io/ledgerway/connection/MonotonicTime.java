package io.ledgerway.connection;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Time that never jumps, and waiting for it: the seam through which tests move time. */
interface MonotonicTime {

    /** Nanoseconds since some moment. */
    long nanos();

    void sleep(Duration time) throws InterruptedException;

    /** The machine's own. */
    @Component("monotonicTime")
    final class OfMachine implements MonotonicTime {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        }
    }
}
