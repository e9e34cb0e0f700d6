package io.ledgerway.delivery;

import io.ledgerway.trace.Work;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a trace tells of a round: which documents, from which recordings they follow, and what became of how many. */
final class DeliveryTrace {

    private DeliveryTrace() {}

    static void claimed(Work round, Batch batch) {
        if (!round.show().traced()) {
            return;
        }
        round.note("look-up", batch.lookUp())
                .note("documents", batch.claims().stream().map(Claim::document).toList())
                .follows(batch.claims().stream().map(Claim::trace).toList());
    }

    static void settled(Work round, Collection<Outcome> outcomes) {
        if (!round.traced()) {
            return;
        }
        Map<String, Long> counts = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT), Collectors.counting()));
        counts.forEach((outcome, count) -> round.note("outcome." + outcome, count));
    }
}
