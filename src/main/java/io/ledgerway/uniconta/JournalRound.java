package io.ledgerway.uniconta;

import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.Session;
import io.ledgerway.uniconta.PlannedLine.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One batch on its way into the journal: what is still to be sent, what was answered and is to be checked, what is
 * settled. Immutable; each step gives a new one.
 *
 * @param unsent lines that no call has taken yet, those of {@code chunk} among them
 * @param chunk lines of the call under way
 * @param session the session of the call under way; null before the sign-in
 * @param refusals sessions refused one after the other
 * @param answered lines whose call was answered: stored or not, a look-up tells
 * @param settled outcomes by delivery id
 * @param masterDataWanted whether master data is to be read before the mapping counts
 * @param corrections later versions whose earlier lines are still to be looked up
 */
record JournalRound(
        Batch batch,
        List<PlannedLine> unsent,
        List<PlannedLine> chunk,
        Session session,
        int refusals,
        List<PlannedLine> answered,
        Map<Long, Outcome> settled,
        boolean masterDataWanted,
        List<Correction> corrections) {

    static JournalRound of(
            Batch batch,
            List<PlannedLine> lines,
            List<Correction> corrections,
            Map<Long, Outcome> settled,
            boolean masterDataWanted) {
        return new JournalRound(
                batch,
                List.copyOf(lines),
                List.of(),
                null,
                0,
                List.of(),
                Map.copyOf(settled),
                masterDataWanted,
                List.copyOf(corrections));
    }

    /** The same outcome for every claim of the batch. */
    static JournalRound settledWhole(Batch batch, Outcome outcome) {
        Map<Long, Outcome> settled = new HashMap<>();
        batch.claims().forEach(claim -> settled.put(claim.deliveryId(), outcome));
        return of(batch, List.of(), List.of(), settled, false);
    }

    /** Whether lines are still to be inserted. */
    public boolean hasUnsent() {
        return unsent.stream().anyMatch(line -> line.way() == Way.INSERT);
    }

    /** Whether an earlier version of one of the entries may stand in Uniconta. */
    public boolean hasCorrections() {
        return !corrections.isEmpty();
    }

    /** Whether unposted lines are still to be changed or removed. */
    public boolean hasChanges() {
        return unsent.stream().anyMatch(line -> line.way() != Way.INSERT);
    }

    List<PlannedLine> unsent(Way way) {
        return unsent.stream().filter(line -> line.way() == way).toList();
    }

    /** The corrections are planned: these are to be sent, the others are settled. */
    JournalRound corrected(List<PlannedLine> planned, Map<Long, Outcome> outcomes) {
        List<PlannedLine> all = new ArrayList<>(unsent);
        all.addAll(planned);
        Map<Long, Outcome> more = new HashMap<>(settled);
        more.putAll(outcomes);
        return of(batch, all, List.of(), more, false);
    }

    JournalRound take(List<PlannedLine> lines) {
        return new JournalRound(
                batch, unsent, List.copyOf(lines), session, refusals, answered, settled, false, corrections);
    }

    JournalRound in(Session live) {
        return new JournalRound(batch, unsent, chunk, live, refusals, answered, settled, false, corrections);
    }

    JournalRound sessionRefused() {
        return new JournalRound(batch, unsent, chunk, null, refusals + 1, answered, settled, false, corrections);
    }

    /** The call under way was answered: these lines, instead of the chunk's, are to be checked. */
    JournalRound chunkAnswered(List<PlannedLine> lines) {
        List<PlannedLine> more = new ArrayList<>(answered);
        more.addAll(lines);
        return new JournalRound(
                batch, without(chunk), List.of(), null, 0, List.copyOf(more), settled, false, corrections);
    }

    /** The chunk's lines are settled so. */
    JournalRound settleChunk(Outcome outcome) {
        return settle(chunk, outcome);
    }

    /** Nothing more is sent: what is unsent is settled so. */
    JournalRound settleUnsent(Outcome outcome) {
        return settle(unsent, outcome);
    }

    /** Single outcomes; lines that have one now are not sent. */
    private JournalRound settle(Map<Long, Outcome> outcomes) {
        Map<Long, Outcome> more = new HashMap<>(settled);
        more.putAll(outcomes);
        List<PlannedLine> rest = unsent.stream()
                .filter(line -> !outcomes.containsKey(line.claim().deliveryId()))
                .toList();
        return new JournalRound(batch, rest, List.of(), session, 0, answered, Map.copyOf(more), false, corrections);
    }

    private JournalRound settle(Collection<PlannedLine> lines, Outcome outcome) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        lines.forEach(line -> outcomes.put(line.claim().deliveryId(), outcome));
        return settle(outcomes);
    }

    private List<PlannedLine> without(List<PlannedLine> gone) {
        Set<Long> taken = new HashSet<>();
        gone.forEach(line -> taken.add(line.claim().deliveryId()));
        return unsent.stream()
                .filter(line -> !taken.contains(line.claim().deliveryId()))
                .toList();
    }

    /** Cheap: Camel hashes the body for each simple expression upon it, and the lines are many. */
    @Override
    public int hashCode() {
        return 31 * batch.hashCode() + unsent.size();
    }

    /** Counts only: the lines are many. */
    @Override
    public String toString() {
        return "JournalRound[" + unsent.size() + " to send, " + answered.size() + " answered, " + settled.size()
                + " settled]";
    }
}
