package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that looks up what an insert really stored, and settles every claim of the round once. */
@Component("unicontaCheckLines")
class CheckLines {

    private final Connections connections;

    CheckLines(Connections connections) {
        this.connections = connections;
    }

    /** A search for the lines whose calls were answered; it has ended at once when there are none. */
    public LineSearch start(JournalRound round) {
        return LineSearch.of(
                connections.get(round.batch().connection()).value("journal", ""),
                round.answered().stream()
                        .flatMap(line -> line.searched().stream())
                        .toList());
    }

    /** One outcome for each claim of the batch, in its order. */
    public List<Settlement> settle(LineSearch search, JournalRound round) {
        Map<Long, Outcome> outcomes = new HashMap<>(round.settled());
        round.answered().forEach(line -> outcomes.put(line.claim().deliveryId(), verdict(line, search)));
        return round.batch().claims().stream()
                .map(claim -> new Settlement(
                        claim.deliveryId(), outcomes.computeIfAbsent(claim.deliveryId(), id -> notSent(claim))))
                .toList();
    }

    private static Outcome verdict(PlannedLine line, LineSearch search) {
        return line.change() == null
                ? LineVerdict.of(line.expected(), search).orElseGet(() -> absent(line))
                : CorrectionVerdict.of(line, search);
    }

    private static Outcome absent(PlannedLine line) {
        return line.refusal() == null ? new Outcome.NotThere() : new Outcome.Dead(line.refusal());
    }

    /** Only when a route checks a round that was not sent. */
    private static Outcome notSent(Claim claim) {
        return new Outcome.Retry(
                new Cause("NOT_SENT", "Entry " + claim.document() + " was mapped, but not sent in this round.", ""),
                null);
    }
}
