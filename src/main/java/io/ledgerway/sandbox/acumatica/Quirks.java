package io.ledgerway.sandbox.acumatica;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;

/** Which {@link Quirk} the next write meets: those ordered come first, then the dice, which start with the same seed. */
public final class Quirks {

    private final Habits habits;
    private final Deque<Ordered> ordered = new ArrayDeque<>();
    private Random dice = new Random(0);

    Quirks(Habits habits) {
        this.habits = habits;
    }

    /** Orders a quirk for the next write of this operation, such as {@code put Invoice}; null = any. */
    public synchronized void once(String operation, Quirk quirk) {
        ordered.add(new Ordered(operation, quirk));
    }

    synchronized void clear() {
        ordered.clear();
        dice = new Random(0);
    }

    synchronized Quirk next(String operation) {
        for (Iterator<Ordered> each = ordered.iterator(); each.hasNext(); ) {
            Ordered order = each.next();
            if (order.operation == null || order.operation.equals(operation)) {
                each.remove();
                return order.quirk;
            }
        }
        Map<Quirk, Double> shares = habits.settings().quirks();
        double share = shares.isEmpty() ? 1 : dice.nextDouble();
        for (Quirk quirk : Quirk.values()) {
            share -= shares.getOrDefault(quirk, 0.0);
            if (share < 0) {
                return quirk;
            }
        }
        return Quirk.NONE;
    }

    private record Ordered(String operation, Quirk quirk) {}
}
