package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.PlannedDocument.Key;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One batch on its way into AccountsIQ. Immutable; each step gives a new one.
 *
 * @param waiting documents that no call has taken yet, those of {@code chunk} among them
 * @param settled outcomes of documents
 * @param stopped outcomes of claims of which nothing more is sent
 * @param wanted what is to be read before documents can be checked; null for nothing
 * @param chunk documents of the call under way
 * @param check what a bulk call left open, to be looked up before anything else is sent; null for nothing
 * @param alone documents that are sent by themselves, since a call with others did not say what is wrong with them
 */
record InvoiceRound(
        Batch batch,
        List<PlannedDocument> waiting,
        Map<Key, Outcome> settled,
        Map<Long, Outcome> stopped,
        MasterRead wanted,
        List<PlannedDocument> chunk,
        BulkAnswer check,
        Set<Key> alone) {

    static InvoiceRound of(Batch batch, List<PlannedDocument> documents, Map<Long, Outcome> stopped) {
        return new InvoiceRound(
                batch, List.copyOf(documents), Map.of(), Map.copyOf(stopped), null, List.of(), null, Set.of());
    }

    /** Whether something is to be read first. */
    public boolean reading() {
        return wanted != null;
    }

    /** The call that reads it. */
    public AccountsIqCall read() {
        return wanted.call();
    }

    /** Whether documents are still to be sent. */
    public boolean sending() {
        return !waiting.isEmpty();
    }

    /** Whether it is to be looked up what became of the last call's documents. */
    public boolean checking() {
        return check != null;
    }

    /** Whether some are sent only after a look-up. */
    public boolean lookingUp() {
        return !toLookUp().isEmpty();
    }

    List<PlannedDocument> toLookUp() {
        return waiting.stream().filter(PlannedDocument::lookUpFirst).toList();
    }

    InvoiceRound wants(MasterRead read) {
        return new InvoiceRound(batch, waiting, settled, stopped, read, chunk, check, alone);
    }

    InvoiceRound completed(List<PlannedDocument> documents) {
        return new InvoiceRound(batch, List.copyOf(documents), settled, stopped, null, List.of(), check, alone);
    }

    InvoiceRound take(List<PlannedDocument> documents) {
        return new InvoiceRound(batch, waiting, settled, stopped, wanted, List.copyOf(documents), check, alone);
    }

    /** What became of the last call's documents is to be looked up. */
    InvoiceRound check(BulkAnswer answer) {
        return new InvoiceRound(batch, waiting, settled, stopped, wanted, List.of(), answer, alone);
    }

    /** These are sent again, each by itself. */
    InvoiceRound apart(Set<Key> documents) {
        Set<Key> more = new HashSet<>(alone);
        more.addAll(documents);
        return new InvoiceRound(batch, waiting, settled, stopped, wanted, List.of(), null, Set.copyOf(more));
    }

    /** These have an outcome and are sent no more. */
    InvoiceRound settle(Map<Key, Outcome> outcomes) {
        Map<Key, Outcome> more = new HashMap<>(settled);
        more.putAll(outcomes);
        List<PlannedDocument> rest = waiting.stream()
                .filter(document -> !outcomes.containsKey(document.key()))
                .toList();
        return new InvoiceRound(batch, rest, Map.copyOf(more), stopped, wanted, List.of(), null, alone);
    }

    /** Nothing more is sent: what waits is settled so. */
    InvoiceRound settleWaiting(Outcome outcome) {
        Map<Key, Outcome> outcomes = new HashMap<>();
        waiting.forEach(document -> outcomes.put(document.key(), outcome));
        return settle(outcomes).wants(null);
    }

    /** Nothing of these claims is sent. */
    InvoiceRound stop(Map<Long, Outcome> claims) {
        Map<Long, Outcome> more = new HashMap<>(stopped);
        more.putAll(claims);
        List<PlannedDocument> rest = waiting.stream()
                .filter(document -> !claims.containsKey(document.claim().deliveryId()))
                .toList();
        return new InvoiceRound(batch, rest, settled, Map.copyOf(more), wanted, List.of(), null, alone);
    }

    /** One outcome for each claim of the batch, in its order. */
    public List<Settlement> settlements() {
        return batch.claims().stream()
                .map(claim -> new Settlement(claim.deliveryId(), outcome(claim)))
                .toList();
    }

    private Outcome outcome(Claim claim) {
        Outcome of = stopped.get(claim.deliveryId());
        if (of != null) {
            return of;
        }
        List<Outcome> parts = new ArrayList<>();
        settled.forEach((key, outcome) -> {
            if (key.deliveryId() == claim.deliveryId()) {
                parts.add(outcome);
            }
        });
        boolean unsent = waiting.stream().anyMatch(document -> document.claim().equals(claim));
        if (unsent || parts.isEmpty()) {
            parts.add(new Outcome.Retry(
                    new Cause(
                            "NOT_SENT", "Invoice " + claim.document() + " was mapped, but not sent in this round.", ""),
                    null));
        }
        return PartOutcomes.of(parts);
    }

    /** Cheap: Camel hashes the body for each simple expression upon it, and the documents are many. */
    @Override
    public int hashCode() {
        return 31 * batch.hashCode() + waiting.size();
    }

    /** Counts only: the documents are many. */
    @Override
    public String toString() {
        return "InvoiceRound[" + waiting.size() + " to send, " + settled.size() + " settled]";
    }
}
