package io.ledgerway.intempus;

import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch of master records on its way: searched for, planned one after the other, written one a call, since Intempus
 * takes no more at once. Customers go before projects. Goes round in the route; used by one thread at a time.
 */
final class RecordRound {

    private final Batch batch;
    private final RecordRules rules;
    private final List<RecordClaim> claims = new ArrayList<>();
    private final Deque<RecordClaim> unplanned;
    private final Map<Long, Outcome> outcomes = new LinkedHashMap<>();
    private RecordSearch search;
    private RecordPlanner planner;
    private RecordClaim current;
    private RecordPlan plan;

    RecordRound(Batch batch, RecordRules rules) {
        this.batch = batch;
        this.rules = rules;
        for (Claim claim : batch.claims()) {
            try {
                claims.add(RecordClaim.of(claim));
            } catch (CausedException e) {
                outcomes.put(claim.deliveryId(), new Outcome.Dead(e.why()));
            }
        }
        claims.sort(Comparator.comparing((RecordClaim claim) -> claim.record().kind())
                .thenComparing(RecordClaim::id));
        unplanned = new ArrayDeque<>(claims);
    }

    /** Whether a page is still to be read. */
    public boolean isSearching() {
        return search != null && search.isOpen();
    }

    /** Whether a record is still to be written. */
    public boolean isWriting() {
        return current != null;
    }

    Batch batch() {
        return batch;
    }

    RecordRules rules() {
        return rules;
    }

    List<RecordClaim> claims() {
        return claims;
    }

    RecordSearch search() {
        return search;
    }

    RecordRound with(RecordSearch begun) {
        search = begun;
        return this;
    }

    RecordPlanner planner() {
        return planner;
    }

    RecordRound with(RecordPlanner ready) {
        planner = ready;
        return this;
    }

    RecordClaim current() {
        return current;
    }

    RecordPlan plan() {
        return plan;
    }

    /** Goes to the next record that is to be written; those that need no write are settled on the way. */
    RecordRound next() {
        current = null;
        while (current == null && !unplanned.isEmpty()) {
            RecordClaim claim = unplanned.poll();
            if (!outcomes.containsKey(claim.id())) {
                RecordPlan made = planner.plan(claim);
                if (made instanceof RecordPlan.Settled settled) {
                    outcomes.put(claim.id(), settled.outcome());
                } else {
                    current = claim;
                    plan = made;
                }
            }
        }
        return this;
    }

    void settled(RecordClaim claim, Outcome outcome) {
        outcomes.put(claim.id(), outcome);
        if (outcome instanceof Outcome.Delivered delivered) {
            planner.arrived(claim, delivered.targetId());
        }
    }

    /** Ends the round: what has no outcome yet gets this one, and nothing is read or written any more. */
    RecordRound ended(Outcome rest) {
        claims.forEach(claim -> outcomes.putIfAbsent(claim.id(), rest));
        current = null;
        unplanned.clear();
        search = null;
        return this;
    }

    List<Settlement> settlements() {
        return outcomes.entrySet().stream()
                .map(each -> new Settlement(each.getKey(), each.getValue()))
                .toList();
    }

    boolean isDelivered(RecordClaim claim) {
        return outcomes.get(claim.id()) instanceof Outcome.Delivered;
    }
}
