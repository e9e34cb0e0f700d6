package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The limits that one connection shares with those that borrow from it, in this instance. */
final class LimitGroup {

    private final String name;
    private final DayBudget budget;
    private final MonotonicTime time;
    private final Places places = new Places(1);
    private final MinuteWindow window = new MinuteWindow();
    private volatile long pausedUntil;

    LimitGroup(String name, DayBudget budget, MonotonicTime time) {
        this.name = name;
        this.budget = budget;
        this.time = time;
        this.pausedUntil = time.nanos();
    }

    DayBudget budget() {
        return budget;
    }

    void pause(Duration length) {
        long until = time.nanos() + length.toNanos();
        synchronized (this) {
            if (until - pausedUntil > 0) {
                pausedUntil = until;
            }
        }
    }

    Permit acquire(ConnectionSettings settings, Duration patience) {
        long deadline = time.nanos() + patience.toNanos();
        places.resize(settings.concurrency());
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw late("all " + settings.concurrency() + " calls at once ('concurrency') were under way", patience);
            }
            return enter(settings, deadline, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late("the hub is stopping", patience);
        }
    }

    /** Holds a place already; gives it back unless it succeeds. */
    private Permit enter(ConnectionSettings settings, long deadline, Duration patience) throws InterruptedException {
        boolean taken = false;
        boolean entered = false;
        try {
            budget.take(settings.callsPerDay());
            taken = true;
            for (long wait = tryNow(settings); wait > 0; wait = tryNow(settings)) {
                if (time.nanos() + wait - deadline > 0) {
                    throw late(
                            "the next is free in " + DurationText.of(Duration.ofSeconds(1 + wait / 1_000_000_000))
                                    + " (a Retry-After of the system, or 'calls-per-minute')",
                            patience);
                }
                time.sleep(Duration.ofNanos(wait));
            }
            entered = true;
        } finally {
            if (!entered) {
                places.release();
            }
            if (taken && !entered) {
                budget.putBack();
            }
        }
        return permit(settings.callsPerMinute());
    }

    /** 0 when the call may go now, else nanoseconds to wait. */
    private long tryNow(ConnectionSettings settings) {
        long now = time.nanos();
        long pause = pausedUntil - now;
        return pause > 0 ? pause : window.enter(now, settings.callsPerMinute());
    }

    private Permit permit(int callsPerMinute) {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                window.leave(time.nanos(), callsPerMinute);
                places.release();
            }
        };
    }

    private CallRefusedException late(String why, Duration patience) {
        return CallRefusedException.passing(new Cause(
                "CALL_PERMIT_LATE",
                "No call to connection " + name + " within " + DurationText.of(patience) + " ('permit-timeout'): " + why
                        + ".",
                "It is tried again by itself."));
    }
}
