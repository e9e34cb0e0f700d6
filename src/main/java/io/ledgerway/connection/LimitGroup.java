package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The limits that one connection shares with those that borrow from it. */
final class LimitGroup {

    private final String name;
    private final DayBudget budget;
    private final CallWindow shared;
    private final MonotonicTime time;
    private final Places places = new Places(1);
    private final MinuteWindow window = new MinuteWindow();
    private volatile long pausedUntil;

    LimitGroup(String name, DayBudget budget, CallWindow shared, MonotonicTime time) {
        this.name = name;
        this.budget = budget;
        this.shared = shared;
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
            CallWindow.Entry entry = tryNow(settings);
            for (; !entry.delay().isZero(); entry = tryNow(settings)) {
                long wait = entry.delay().toNanos();
                if (time.nanos() + wait - deadline > 0) {
                    throw late(
                            "the next is free in " + DurationText.of(Duration.ofSeconds(1 + wait / 1_000_000_000))
                                    + " (a Retry-After of the system, or 'calls-per-minute')",
                            patience);
                }
                time.sleep(Duration.ofNanos(wait));
            }
            entered = true;
            return permit(settings.callsPerMinute(), entry);
        } finally {
            if (!entered) {
                places.release();
            }
            if (taken && !entered) {
                budget.putBack();
            }
        }
    }

    private CallWindow.Entry tryNow(ConnectionSettings settings) {
        long now = time.nanos();
        long pause = pausedUntil - now;
        long wait = pause > 0 ? pause : window.enter(now, settings.callsPerMinute());
        return wait > 0 ? new CallWindow.Entry(null, Duration.ofNanos(wait)) : amongAll(settings);
    }

    /** Has a place in this instance's window already; gives it back unless there is one among all instances'. */
    private CallWindow.Entry amongAll(ConnectionSettings settings) {
        boolean taken = false;
        try {
            CallWindow.Entry entry = shared.enter(
                    name, settings.callsPerMinute(), settings.connectTimeout().plus(settings.readTimeout()));
            taken = entry.delay().isZero();
            return entry;
        } finally {
            if (!taken) {
                window.takeBack();
            }
        }
    }

    private Permit permit(int callsPerMinute, CallWindow.Entry entry) {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                window.leave(time.nanos(), callsPerMinute);
                shared.leave(entry);
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
