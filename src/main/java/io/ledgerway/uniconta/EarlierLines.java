package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Guards entries that changed: a later version is sent only when no earlier one stands in Uniconta, or the hours would
 * be there twice. References of versions are {@code INT-901}, {@code INT-901-R2}, ….
 */
@Component("unicontaEarlierLines")
class EarlierLines {

    private final LineSettingsReader settings;

    EarlierLines(LineSettingsReader settings) {
        this.settings = settings;
    }

    public LineSearch start(JournalRound round) {
        List<ExpectedLine> earlier = round.corrections()
                .flatMap(claim -> references(claim).stream())
                .map(ExpectedLine::unknown)
                .toList();
        return LineSearch.of(settings.read(round.batch()).journal(), earlier);
    }

    public JournalRound settle(LineSearch search, JournalRound round) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        round.corrections().forEach(claim -> {
            List<FoundLine> found = references(claim).stream()
                    .flatMap(reference -> search.found(reference).stream())
                    .toList();
            if (!found.isEmpty()) {
                outcomes.put(claim.deliveryId(), standing(claim, found.get(0)));
            } else if (search.failure() != null) {
                outcomes.put(claim.deliveryId(), search.failure());
            }
        });
        return round.settle(outcomes);
    }

    /** References of all versions before this one. */
    static List<String> references(Claim claim) {
        String first = claim.reference().replaceFirst("-R" + claim.version() + "$", "");
        List<String> references = new ArrayList<>(List.of(first));
        for (int version = 2; version < claim.version(); version++) {
            references.add(first + "-R" + version);
        }
        return references;
    }

    private static Outcome standing(Claim claim, FoundLine found) {
        return new Outcome.Dead(
                new Cause(
                        "EARLIER_VERSION_STANDS",
                        "Entry " + claim.document() + " changed in Intempus after it was transferred: Uniconta still"
                                + " has " + found.reference() + " (" + found.targetId() + ").",
                        "Remove or correct that line in Uniconta; then replay if the new version is to be sent, or"
                                + " discard it."),
                found.targetId(),
                null);
    }
}
