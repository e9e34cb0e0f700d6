package io.ledgerway.operations.routes;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.component.direct.DirectConsumer;

/** The start of a {@code direct:} route; knows how many exchanges are in it. */
final class HandOverConsumer extends DirectConsumer {

    private static final long STEP_MILLIS = 5;

    private final AtomicInteger underWay = new AtomicInteger();

    HandOverConsumer(HandOverEndpoint endpoint, Processor processor, String key) {
        super(endpoint, processor, key);
    }

    void enter() {
        underWay.incrementAndGet();
    }

    void leave() {
        underWay.decrementAndGet();
    }

    /** Lets nobody in any more and waits, within the limit, until all who are in have left. */
    void closeAndDrain(Duration limit) throws InterruptedException {
        suspend();
        long end = System.nanoTime() + limit.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }
}
