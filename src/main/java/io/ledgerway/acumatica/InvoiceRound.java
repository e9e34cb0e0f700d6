package io.ledgerway.acumatica;

import io.ledgerway.acumatica.Progress.Step;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One batch on its way into Acumatica. Immutable; each step gives a new one. Look-ups come first and together; then each document
 * goes all its way before the next begins.
 *
 * @param documents in the batch's order; those that ended among them
 * @param stopped outcomes of claims of which nothing is sent
 */
record InvoiceRound(Batch batch, List<Progress> documents, Map<Long, Outcome> stopped) {

    InvoiceRound {
        documents = List.copyOf(documents);
        stopped = Map.copyOf(stopped);
    }

    /** Whether another call is to be made. */
    public boolean working() {
        return documents.stream().anyMatch(Progress::open);
    }

    /** Name of the next call's step. */
    public String step() {
        return next().get(0).step().name();
    }

    /** The documents of the next call: several only where they are looked up together. */
    List<Progress> next() {
        Progress begun = null;
        Progress first = null;
        for (Progress each : documents) {
            if (each.open() && each.step() == Step.LOOK_UP) {
                return together(each);
            }
            if (each.open() && begun == null && each.step() != Step.CREATE) {
                begun = each;
            }
            if (each.open() && first == null) {
                first = each;
            }
        }
        return List.of(begun == null ? Objects.requireNonNull(first) : begun);
    }

    /** Looked up with the first one: as many as one address holds. */
    private List<Progress> together(Progress first) {
        if (first.alone()) {
            return List.of(first);
        }
        List<Progress> alike = documents.stream()
                .filter(each -> each.open() && each.step() == Step.LOOK_UP && !each.alone())
                .filter(each -> each.expected().entity() == first.expected().entity())
                .toList();
        return alike.subList(
                0, LookUps.fitting(alike.stream().map(Progress::expected).toList()));
    }

    /** These are so far now. */
    InvoiceRound with(List<Progress> changed) {
        Map<Long, Progress> byId = new HashMap<>();
        changed.forEach(each -> byId.put(each.claim().deliveryId(), each));
        List<Progress> all = new ArrayList<>(documents);
        all.replaceAll(each -> each.open() ? byId.getOrDefault(each.claim().deliveryId(), each) : each);
        return new InvoiceRound(batch, all, stopped);
    }

    /** Nothing more is sent in this round, for a reason that every further call would meet. */
    InvoiceRound stop(Outcome ofUnsent, Cause cause) {
        return with(documents.stream()
                .filter(Progress::open)
                .map(each -> each.ends(
                        each.doubted() || each.standing() != null && !batch.lookUp()
                                ? new Outcome.InDoubt(cause)
                                : ofUnsent))
                .toList());
    }

    /** One outcome for each claim of the batch, in its order. */
    public List<Settlement> settlements() {
        Map<Long, Outcome> outcomes = new HashMap<>(stopped);
        documents.forEach(each -> outcomes.put(each.claim().deliveryId(), each.outcome()));
        return batch.claims().stream()
                .filter(claim -> outcomes.get(claim.deliveryId()) != null)
                .map(claim -> new Settlement(claim.deliveryId(), outcomes.get(claim.deliveryId())))
                .toList();
    }

    /** Cheap: Camel hashes the body for each simple expression upon it, and the documents are many. */
    @Override
    public int hashCode() {
        return 31 * batch.hashCode() + documents.size();
    }

    /** Counts only: the documents are many. */
    @Override
    public String toString() {
        return "InvoiceRound[" + documents.size() + " documents, " + stopped.size() + " stopped]";
    }
}
