package io.ledgerway.sandbox.intacct;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The places of requests in process in one company (apis/intacct.md 7), and a barrier behind which tests can hold them.
 * Safe for many threads.
 */
final class WorkPlaces {

    private final Habits habits;
    private int taken;
    private int most;
    private long turnedAway;
    private boolean held;

    WorkPlaces(Habits habits) {
        this.habits = habits;
    }

    /** Takes a place, at the latest after the habitual wait; false when none came free. */
    synchronized boolean enter() throws InterruptedException {
        long end = System.nanoTime() + habits.get().concurrencyWait().toNanos();
        while (taken >= habits.get().concurrency()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                turnedAway++;
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        most = Math.max(most, ++taken);
        return true;
    }

    synchronized void leave() {
        taken--;
        notifyAll();
    }

    /** Functions that write wait here while they are held, and for their work time. */
    void work() throws InterruptedException {
        synchronized (this) {
            while (held) {
                wait();
            }
        }
        Duration time = habits.get().workTime();
        if (!time.isZero()) {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    }

    synchronized void hold(boolean on) {
        held = on;
        notifyAll();
    }

    /** Requests in process now. */
    synchronized int taken() {
        return taken;
    }

    /** The most that were in process at once. */
    synchronized int most() {
        return most;
    }

    /** Requests that found no place in time. */
    synchronized long turnedAway() {
        return turnedAway;
    }

    synchronized void clear() {
        most = taken;
        turnedAway = 0;
        hold(false);
    }
}
