package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/**
 * The licence's queue of requests (apis/acumatica.md 2.4): so many run at once; from half of a minute's allowance on each
 * waits (seconds left) / (requests left); declined only when too many wait or one waits too long.
 */
final class RequestQueue {

    private final Habits habits;
    private final Clock clock;
    private final Pauses pauses;
    private int running;
    private int waiting;
    private Instant minute = Instant.EPOCH;
    private int thisMinute;
    private long declined;

    RequestQueue(Habits habits, Clock clock, Pauses pauses) {
        this.habits = habits;
        this.clock = clock;
        this.pauses = pauses;
    }

    /**
     * Runs a request in its turn.
     *
     * @param counts whether it counts in the minute's allowance
     * @throws Refusal 429 when it is declined
     */
    Answer inTurn(boolean counts, Callable<Answer> request) throws Exception {
        enter();
        try {
            if (counts) {
                slowDown();
            }
            start();
        } finally {
            left();
        }
        try {
            return request.call();
        } finally {
            end();
        }
    }

    /** Lets a request run as long as requests do. */
    void process() throws InterruptedException {
        pause(habits.settings().processingTime());
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return waiting;
    }

    synchronized long declined() {
        return declined;
    }

    synchronized void clear() {
        declined = 0;
        thisMinute = 0;
    }

    private synchronized void enter() {
        boolean mayWait = running >= limit() || waiting > 0;
        if (mayWait && waiting >= habits.settings().queueLength()) {
            declined++;
            throw Refusal.tooMany();
        }
        waiting++;
    }

    private synchronized void left() {
        waiting--;
    }

    private void slowDown() throws InterruptedException {
        Duration delay = delay();
        if (delay.compareTo(habits.settings().queuePatience()) > 0) {
            uncount();
            decline();
        }
        pause(delay);
    }

    private synchronized Duration delay() {
        int allowance = habits.settings().requestsPerMinute();
        Instant now = clock.instant();
        Instant current = Instant.ofEpochSecond(now.getEpochSecond() / 60 * 60);
        if (!current.equals(minute)) {
            minute = current;
            thisMinute = 0;
        }
        int used = thisMinute++;
        if (allowance == 0 || used * 2 < allowance) {
            return Duration.ZERO;
        }
        Duration rest = Duration.between(now, minute.plusSeconds(60));
        return used >= allowance ? rest : rest.dividedBy(allowance - used);
    }

    private synchronized void uncount() {
        thisMinute--;
    }

    private synchronized void start() throws InterruptedException {
        long until = System.nanoTime() + habits.settings().queuePatience().toNanos();
        while (running >= limit()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                decline();
            }
            wait(Math.min(left, 1000));
        }
        running++;
    }

    private synchronized void decline() {
        declined++;
        throw Refusal.tooMany();
    }

    private synchronized void end() {
        running--;
        notifyAll();
    }

    private int limit() {
        int limit = habits.settings().concurrentRequests();
        return limit == 0 ? Integer.MAX_VALUE : limit;
    }

    private void pause(Duration duration) throws InterruptedException {
        if (!duration.isZero()) {
            pauses.pause(duration);
        }
    }
}
