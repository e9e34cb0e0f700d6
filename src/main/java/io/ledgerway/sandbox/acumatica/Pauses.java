package io.ledgerway.sandbox.acumatica;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How the simulator lets time pass while a request waits or runs. */
@FunctionalInterface
interface Pauses {

    /** Lets real time pass. */
    Pauses REAL = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());

    void pause(Duration duration) throws InterruptedException;
}
