package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import java.util.Arrays;

/** What a look-up found is a claim's own document, or that of an earlier version, which is posted and cannot be changed. */
final class AdoptionRule {

    private AdoptionRule() {}

    static Outcome of(Claim claim, Expected expected, Outcome found) {
        if (!(found instanceof Outcome.Delivered delivered) || !isEarlier(claim, delivered.targetId())) {
            return found;
        }
        return new Outcome.Dead(
                new Cause(
                        "ALREADY_POSTED",
                        "AccountsIQ has an earlier version of the " + expected.words() + " as transaction "
                                + delivered.targetId() + ", and a posted document cannot be changed.",
                        "Reverse that one there and replay, or discard this version."),
                delivered.targetId(),
                null);
    }

    private static boolean isEarlier(Claim claim, String id) {
        return claim.earlier().stream()
                .filter(version -> version.targetId() != null)
                .flatMap(version -> Arrays.stream(version.targetId().split("\\+")))
                .anyMatch(id::equals);
    }
}
