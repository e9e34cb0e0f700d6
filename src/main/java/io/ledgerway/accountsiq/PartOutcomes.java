package io.ledgerway.accountsiq;

import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One outcome for a claim of its parts' outcomes. Nearly every claim has one part; a contra makes two. */
final class PartOutcomes {

    /** The first of these that a part has is the claim's; only where all are delivered, the claim is. */
    private static final List<Class<? extends Outcome>> WORST_FIRST = List.of(
            Outcome.InDoubt.class,
            Outcome.Held.class,
            Outcome.Dead.class,
            Outcome.Retry.class,
            Outcome.NotThere.class,
            Outcome.Skipped.class);

    private PartOutcomes() {}

    static Outcome of(List<Outcome> parts) {
        Optional<Outcome> worst = WORST_FIRST.stream()
                .flatMap(type -> parts.stream().filter(type::isInstance))
                .findFirst();
        String there = parts.stream()
                .filter(Outcome.Delivered.class::isInstance)
                .map(part -> ((Outcome.Delivered) part).targetId())
                .collect(Collectors.joining("+"));
        if (worst.isEmpty()) {
            return new Outcome.Delivered(there);
        }
        return worst.get() instanceof Outcome.Dead dead && dead.targetId() == null && !there.isEmpty()
                ? new Outcome.Dead(dead.cause(), there, dead.missing())
                : worst.get();
    }
}
