package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.FoundDocument.Store;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A search of both stores while it goes on. Immutable; each step gives a new one.
 *
 * @param waiting calls still to be made
 * @param found what they gave
 * @param unanswered references that could not be looked up, which says nothing of them, with the reason
 * @param failure why the search ended before its end; null when it did not
 * @param look the look-up of accounts among its calls; null where there is none
 */
record Search(
        List<SearchStep> waiting,
        List<FoundDocument> found,
        Map<String, Cause> unanswered,
        Outcome failure,
        AccountsLook look) {

    /** A backlog goes forward in time: a look-up serves the batches after it if it looks ahead. */
    private static final int DAYS_AHEAD = 31;

    static Search ofReferences(Collection<String> references) {
        return new Search(steps(references), List.of(), Map.of(), null, null);
    }

    /**
     * Two calls for the documents of some accounts, two for each reference.
     *
     * @param look at accounts; null for none
     * @param known what is known already, of other documents
     */
    static Search of(AccountsLook look, Collection<String> references, List<FoundDocument> known) {
        List<SearchStep> steps = new ArrayList<>();
        if (look != null) {
            steps.add(look.in(Store.TRANSACTIONS));
            steps.add(look.in(Store.INVOICES));
        }
        steps.addAll(steps(references));
        return new Search(List.copyOf(steps), List.copyOf(known), Map.of(), null, look);
    }

    /** The look-up that shows all of these; null for none. */
    static AccountsLook look(Collection<PlannedDocument> documents, Instant now) {
        List<Integer> accounts = documents.stream()
                .map(PlannedDocument::accountId)
                .distinct()
                .sorted()
                .toList();
        List<LocalDate> days = documents.stream()
                .map(document -> document.document().date())
                .sorted()
                .toList();
        return accounts.isEmpty()
                ? null
                : new AccountsLook(
                        accounts, days.get(0), days.get(days.size() - 1).plusDays(DAYS_AHEAD), now);
    }

    private static List<SearchStep> steps(Collection<String> references) {
        List<SearchStep> steps = new ArrayList<>();
        for (String reference : new TreeSet<>(references)) {
            steps.add(new SearchStep.ByReference(Store.TRANSACTIONS, reference));
            steps.add(new SearchStep.ByReference(Store.INVOICES, reference));
        }
        return steps;
    }

    /** Whether another call is to be made. */
    public boolean open() {
        return failure == null && !waiting.isEmpty();
    }

    /** The next call. */
    public AccountsIqCall call() {
        return waiting.get(0).call();
    }

    /** What a document is in AccountsIQ; in doubt where it could not be looked up. */
    Outcome outcome(Expected expected) {
        if (failure != null) {
            return new Outcome.InDoubt(new Reply.Failed(failure).cause());
        }
        return unanswered.containsKey(expected.reference())
                ? new Outcome.InDoubt(unanswered.get(expected.reference()))
                : LookUpRule.of(expected, found);
    }

    /** The next call gave these rows. */
    Search with(List<FoundDocument> rows) {
        List<FoundDocument> all = new ArrayList<>(found);
        all.addAll(rows);
        List<SearchStep> rest = new ArrayList<>(waiting.subList(1, waiting.size()));
        if (waiting.get(0) instanceof SearchStep.ByAccounts page && rows.size() >= LookUps.pageRows(page.store())) {
            rest.add(0, page.after(rows.size()));
        }
        return new Search(List.copyOf(rest), List.copyOf(all), unanswered, null, look);
    }

    /** The next call could not be answered for its reference. */
    Search without(String reference, Cause why) {
        Map<String, Cause> more = new HashMap<>(unanswered);
        more.put(reference, why);
        return new Search(waiting.subList(1, waiting.size()), found, Map.copyOf(more), null, look);
    }

    Search failed(Outcome why) {
        return new Search(waiting, found, unanswered, why, look);
    }

    /** Cheap: Camel hashes it for each simple expression upon it, and the rows are many. */
    @Override
    public int hashCode() {
        return 31 * waiting.size() + found.size();
    }

    /** Counts only: the rows are many. */
    @Override
    public String toString() {
        return "Search[" + waiting.size() + " calls to make, " + found.size() + " found]";
    }
}
