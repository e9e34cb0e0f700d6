package io.ledgerway.intacct;

import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One batch on its way to Intacct. Immutable; each step gives a new one.
 *
 * @param unsent documents that no call has taken yet, those of {@code chunk} among them
 * @param chunk documents of the call under way
 * @param alone whether each goes in a call of its own: a request was refused for its form, and one of them is why
 * @param session of the call under way; null before the sign-in, and where the password goes along
 * @param refusals sessions refused one after the other
 * @param toLookUp documents that may stand in Intacct already, and what said so
 * @param settled outcomes by delivery id
 */
record InvoiceRound(
        Batch batch,
        List<PlannedDocument> unsent,
        List<PlannedDocument> chunk,
        boolean alone,
        GatewaySession session,
        int refusals,
        List<Suspect> toLookUp,
        Map<Long, Outcome> settled) {

    InvoiceRound {
        unsent = List.copyOf(unsent);
        chunk = List.copyOf(chunk);
        toLookUp = List.copyOf(toLookUp);
        settled = Map.copyOf(settled);
    }

    static InvoiceRound of(
            Batch batch, List<PlannedDocument> documents, List<Suspect> toLookUp, Map<Long, Outcome> settled) {
        return new InvoiceRound(batch, documents, List.of(), false, null, 0, toLookUp, settled);
    }

    /** The same outcome for every claim of the batch. */
    static InvoiceRound settledWhole(Batch batch, Outcome outcome) {
        Map<Long, Outcome> settled = new HashMap<>();
        batch.claims().forEach(claim -> settled.put(claim.deliveryId(), outcome));
        return of(batch, List.of(), List.of(), settled);
    }

    /** Whether documents are still to be sent. */
    public boolean hasUnsent() {
        return !unsent.isEmpty();
    }

    /** One outcome for each claim that has one; the others are in doubt. */
    public List<Settlement> settlements() {
        return settled.entrySet().stream()
                .map(each -> new Settlement(each.getKey(), each.getValue()))
                .toList();
    }

    InvoiceRound take(List<PlannedDocument> documents, GatewaySession live) {
        return new InvoiceRound(batch, unsent, documents, alone, live, refusals, toLookUp, settled);
    }

    InvoiceRound sessionRefused() {
        return new InvoiceRound(batch, unsent, List.of(), alone, null, refusals + 1, toLookUp, settled);
    }

    InvoiceRound oneByOne() {
        return new InvoiceRound(batch, unsent, List.of(), true, session, 0, toLookUp, settled);
    }

    /** The call under way was answered: these are settled, those are looked up. */
    InvoiceRound answered(Map<Long, Outcome> outcomes, List<Suspect> doubted) {
        Map<Long, Outcome> more = new HashMap<>(settled);
        more.putAll(outcomes);
        List<Suspect> lookUps = new ArrayList<>(toLookUp);
        lookUps.addAll(doubted);
        return new InvoiceRound(batch, without(chunk), List.of(), alone, null, 0, lookUps, more);
    }

    InvoiceRound settleChunk(Outcome outcome) {
        return answered(alike(chunk, outcome), List.of());
    }

    /** Nothing more is sent: what is unsent is settled so. */
    InvoiceRound settleUnsent(Outcome outcome) {
        Map<Long, Outcome> more = new HashMap<>(settled);
        more.putAll(alike(unsent, outcome));
        return new InvoiceRound(batch, List.of(), List.of(), alone, null, 0, toLookUp, more);
    }

    /** The look-ups are done: these may be sent, the others are settled. */
    InvoiceRound lookedUp(List<PlannedDocument> toSend, Map<Long, Outcome> outcomes) {
        List<PlannedDocument> all = new ArrayList<>(unsent);
        all.addAll(toSend);
        Map<Long, Outcome> more = new HashMap<>(settled);
        more.putAll(outcomes);
        return new InvoiceRound(batch, all, List.of(), alone, null, 0, List.of(), more);
    }

    private static Map<Long, Outcome> alike(Collection<PlannedDocument> documents, Outcome outcome) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        documents.forEach(document -> outcomes.put(document.claim().deliveryId(), outcome));
        return outcomes;
    }

    private List<PlannedDocument> without(List<PlannedDocument> gone) {
        Set<Long> taken = new HashSet<>();
        gone.forEach(document -> taken.add(document.claim().deliveryId()));
        return unsent.stream()
                .filter(document -> !taken.contains(document.claim().deliveryId()))
                .toList();
    }

    /** Cheap: Camel hashes the body for each simple expression upon it. */
    @Override
    public int hashCode() {
        return 31 * batch.hashCode() + unsent.size();
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "InvoiceRound[" + unsent.size() + " to send, " + toLookUp.size() + " to look up, " + settled.size()
                + " settled]";
    }
}
