package io.ledgerway.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real time, which ends when the process is told to stop: until the start is over, nothing else would end it. */
final class UntilToldToStop implements Pause {

    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook = new Thread(told::countDown, "stop-waiting");

    UntilToldToStop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean endedBeforeTime(Duration time) {
        try {
            return told.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        if (told.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
