package io.ledgerway.sandbox.accountsiq;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the simulated AccountsIQ behaves now. Changeable at any time, from any thread; a change holds from the next call on. */
public final class Habits {

    private volatile HabitSettings now = HabitSettings.of(Map.of());

    Habits() {}

    /** All of them. */
    public HabitSettings settings() {
        return now;
    }

    /** Whether a habit is on. */
    public boolean has(Habit habit) {
        return now.has(habit);
    }

    /** Switches a habit. */
    public Habits set(Habit habit, boolean on) {
        return set("habits." + habit.setting(), on);
    }

    /**
     * Changes one by its name and value as in a settings file, such as {@code visible-after} and {@code 2s}.
     *
     * @throws RuntimeException when the name is unknown or the value cannot be read
     */
    public Habits set(String name, Object value) {
        return set(Map.of(name, value));
    }

    /** Changes several at once, or none when one cannot be read. */
    synchronized Habits set(Map<String, ?> values) {
        Map<String, Object> changed = new LinkedHashMap<>(now.asMap());
        changed.putAll(values);
        now = HabitSettings.of(changed);
        return this;
    }

    /** Takes others, all at once. */
    public synchronized void apply(HabitSettings others) {
        now = others;
    }

    /** Back to the usual. */
    public void reset() {
        apply(HabitSettings.of(Map.of()));
    }
}
