package io.ledgerway.sandbox.intacct;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The habits in force; a change holds from the next function on. */
final class Habits implements Supplier<IntacctHabits> {

    private final AtomicReference<IntacctHabits> now = new AtomicReference<>(IntacctHabits.USUAL);

    @Override
    public IntacctHabits get() {
        return now.get();
    }

    void set(IntacctHabits habits) {
        now.set(habits);
    }

    void change(Map<String, ?> changes) {
        now.updateAndGet(habits -> habits.with(changes));
    }
}
