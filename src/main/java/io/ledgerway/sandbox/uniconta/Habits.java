package io.ledgerway.sandbox.uniconta;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How the simulated Uniconta behaves now. Changeable at any time, from any thread; a change holds from the next call on. */
public final class Habits {

    private final Map<Habit, Boolean> switched = new EnumMap<>(Habit.class);
    private volatile ErrorShape errorShape;
    private volatile SuccessShape successShape;
    private volatile Duration tokenLife;
    private volatile int callsPerDay;
    private volatile Duration slowDown;

    Habits() {
        reset();
    }

    /** Back to the usual: bare texts, tokens of an hour, 5,000 calls a user a day, then 1 s slower. */
    public synchronized void reset() {
        switched.clear();
        errorShape = ErrorShape.BARE_TEXT;
        successShape = SuccessShape.SUCCES;
        tokenLife = Duration.ofHours(1);
        callsPerDay = 5_000;
        slowDown = Duration.ofSeconds(1);
    }

    /** Whether a habit is on. */
    public synchronized boolean has(Habit habit) {
        return switched.getOrDefault(habit, habit.usual());
    }

    /** Switches a habit. */
    public synchronized Habits set(Habit habit, boolean on) {
        switched.put(habit, on);
        return this;
    }

    public ErrorShape errorShape() {
        return errorShape;
    }

    public Habits errorShape(ErrorShape shape) {
        errorShape = Objects.requireNonNull(shape);
        return this;
    }

    public SuccessShape successShape() {
        return successShape;
    }

    public Habits successShape(SuccessShape shape) {
        successShape = Objects.requireNonNull(shape);
        return this;
    }

    public Duration tokenLife() {
        return tokenLife;
    }

    /** How long a bearer token is valid from its issue on; holds for tokens issued after the change. */
    public Habits tokenLife(Duration life) {
        tokenLife = Objects.requireNonNull(life);
        return this;
    }

    public int callsPerDay() {
        return callsPerDay;
    }

    /** Calls a user may make a day at full speed. */
    public Habits callsPerDay(int calls) {
        callsPerDay = calls;
        return this;
    }

    public Duration slowDown() {
        return slowDown;
    }

    /** How much longer each call beyond {@link #callsPerDay()} takes; zero = it only carries the warning. */
    public Habits slowDown(Duration delay) {
        slowDown = Objects.requireNonNull(delay);
        return this;
    }
}
