package io.ledgerway.compare;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs of the full compare, from the first page to the decision. What a run has seen and misses is in SQL; two runs at
 * once have their own rows. A run that dies decides nothing, and its rows go when the next one begins.
 */
@Component
public class FullCompares {

    /** Longer than any page takes; a reader that is silent for so long is taken for dead. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(730);
    private static final Cause DIED = new Cause(
            "COMPARE_DIED",
            "The hub stopped while this full compare was reading; nothing was decided.",
            "Nothing to do: the next one reads all again.");
    private static final Cause OVERTAKEN = new Cause(
            "COMPARE_OVERTAKEN",
            "This full compare was silent for so long that another took it for dead; nothing was decided.",
            "Nothing to do: the next one reads all again. If it repeats, the machine is overloaded.");

    private final CompareTable compares;
    private final SeenDocuments seen;
    private final MissingDocuments missing;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    FullCompares(
            CompareTable compares,
            SeenDocuments seen,
            MissingDocuments missing,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.compares = compares;
        this.seen = seen;
        this.missing = missing;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Begins a compare; answers its id. Only what was recorded before this moment counts.
     *
     * @param connection the target whose deliveries are compared
     * @param startFrom earlier documents are left out, as the source is asked for them neither
     */
    public long begin(String flow, String connection, LocalDate startFrom) {
        compares.failDead(flow, DIED);
        seen.forgetEnded();
        missing.forgetEnded();
        compares.forgetOlderThan(flow, KEPT);
        return compares.begin(flow, connection, startFrom, PATIENCE);
    }

    /**
     * Keeps what a page of the source showed.
     *
     * @throws CausedException code {@code COMPARE_OVERTAKEN}
     */
    public void seen(long compare, Collection<String> documents) {
        transaction.executeWithoutResult(status -> {
            alive(compares.read(compare, documents.size(), PATIENCE));
            seen.keep(compare, documents);
        });
    }

    /**
     * Decides what a source that was read to its end means: nothing is missing, each missing document is to be
     * confirmed, or a person is to be asked.
     *
     * @throws CausedException code {@code COMPARE_OVERTAKEN}
     */
    public FullCompare decide(long compare, DeletionLimit limit) {
        FullCompare run = compares.get(compare).orElseThrow(() -> new CausedException(OVERTAKEN));
        while (found(run) == MissingDocuments.PAGE) {
            // the next page
        }
        long compared = missing.counted(run);
        transaction.executeWithoutResult(
                status -> decide(run, Math.max(compared, missing.found(compare)), missing.found(compare), limit));
        seen.forget(compare);
        missing.forgetEnded();
        return compares.get(compare).orElseThrow();
    }

    /** Of these documents, those that an earlier compare recorded as deleted. */
    public Set<String> deletedAmong(String connection, Collection<String> documents) {
        return seen.deletedAmong(connection, documents);
    }

    /** Ends a compare that could not read everything: it decides nothing. */
    public void failed(long compare, Cause cause) {
        compares.fail(compare, cause);
        seen.forgetEnded();
        missing.forgetEnded();
    }

    private int found(FullCompare run) {
        return transaction.execute(status -> {
            alive(compares.read(run.id(), 0, PATIENCE));
            return missing.find(run);
        });
    }

    private void decide(FullCompare run, long compared, long absent, DeletionLimit limit) {
        boolean asks = limit.exceededBy(absent, compared);
        Cause question = asks ? limit.question(run.flow(), run.id(), absent, compared) : null;
        CompareState state = absent == 0 ? CompareState.DONE : asks ? CompareState.ASKING : CompareState.CONFIRMING;
        alive(compares.decide(run.id(), state, compared, absent, question));
        int superseded = compares.supersede(run.flow(), run.id());
        boolean asked = superseded > 0;
        if (asks != asked) {
            // a new question is news even where another instance heard the answer to the last one
            events.publishEvent(new DeletionsAnswered(run.flow()));
        }
        if (asks && !asked) {
            events.publishEvent(new DeletionsAsked(run.flow(), question));
        }
    }

    private static void alive(boolean reading) {
        if (!reading) {
            throw new CausedException(OVERTAKEN);
        }
    }
}
