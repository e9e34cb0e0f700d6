package io.ledgerway.sandbox.accountsiq;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;

/** Which {@link Quirk} the next call meets: those ordered come first, then the dice, which start with the same seed. */
public final class Quirks {

    private final Habits habits;
    private final Deque<Ordered> ordered = new ArrayDeque<>();
    private Random dice = new Random(0);

    Quirks(Habits habits) {
        this.habits = habits;
    }

    /** Orders a quirk for the next call of this operation, such as {@code PostPayAndAllocateSalesInvoice}; null = any. */
    public synchronized void once(String operation, Quirk quirk) {
        ordered.add(new Ordered(operation, quirk, null));
    }

    /** Orders a {@code Failure} with any code; the call is not executed. */
    public synchronized void refuseOnce(String operation, String code) {
        ordered.add(new Ordered(operation, null, code));
    }

    synchronized void clear() {
        ordered.clear();
        dice = new Random(0);
    }

    /** Null = nothing odd. */
    synchronized Ordered next(String operation) {
        for (Iterator<Ordered> each = ordered.iterator(); each.hasNext(); ) {
            Ordered order = each.next();
            if (order.operation == null || order.operation.equals(operation)) {
                each.remove();
                return order;
            }
        }
        Map<Quirk, Double> shares = habits.settings().quirks();
        if (shares.isEmpty()) {
            return null;
        }
        double share = dice.nextDouble();
        for (Quirk quirk : Quirk.values()) {
            share -= shares.getOrDefault(quirk, 0.0);
            if (share < 0) {
                return new Ordered(operation, quirk, null);
            }
        }
        return null;
    }

    /** @param quirk null = refused with the code */
    record Ordered(String operation, Quirk quirk, String code) {}
}
