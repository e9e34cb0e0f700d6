package io.ledgerway.compare;

import io.ledgerway.compare.MissingDocument.Outcome;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.delivery.Recorder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Confirms missing documents one by one. A document that is gone is recorded as a withdrawn version in the transaction
 * that marks it. A worker that dies is replaced when its lease is over; its successor reads only what is not marked.
 */
@Component
public class Deletions {

    private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 3;

    private final CompareTable compares;
    private final MissingDocuments missing;
    private final Recorder recorder;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    Deletions(
            CompareTable compares,
            MissingDocuments missing,
            Recorder recorder,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.compares = compares;
        this.missing = missing;
        this.recorder = recorder;
        this.transaction = transaction;
        this.meters = meters;
    }

    /** The first missing document of a compare that is to be confirmed and that nobody works on. */
    public Confirmation next(String flow) {
        String worker = UUID.randomUUID().toString();
        return compares.claim(flow, worker, LEASE)
                .map(id -> next(new Confirmation(compares.get(id).orElseThrow(), worker, null), ""))
                .orElse(Confirmation.NONE);
    }

    /** Nothing to be confirmed. */
    public Confirmation none() {
        return Confirmation.NONE;
    }

    /**
     * Records that the source does not have it any more; answers the next one.
     *
     * @param version makes the withdrawn version from the document and its latest content; null content once purged
     */
    public Confirmation gone(Confirmation one, BiFunction<MissingDocument, String, NewVersion> version) {
        NewVersion withdrawn = version.apply(
                one.missing(),
                missing.payload(one.compare().connection(), one.missing().document())
                        .orElse(null));
        boolean mine;
        try {
            mine = mark(one, withdrawn);
        } catch (DataAccessException | TransactionException collision) {
            // a collector recorded the same document at the same moment: what it recorded is seen now
            mine = mark(one, withdrawn);
        }
        return mine ? next(one, one.missing().document()) : Confirmation.NONE;
    }

    /** The source still has it: left to the collector. */
    public Confirmation there(Confirmation one) {
        return settled(one, Outcome.THERE);
    }

    /** The source will not say: found again by the next compare. */
    public Confirmation undecided(Confirmation one) {
        return settled(one, Outcome.UNDECIDED);
    }

    /** The source could not be asked: it is asked again later, and after three times left to the next compare. */
    public Confirmation unanswered(Confirmation one, Duration pause) {
        if (missing.tried(one.compare().id(), one.missing().document()) >= MOST_TRIES) {
            missing.settle(one.compare().id(), one.missing().document(), Outcome.UNDECIDED);
            count(one, Outcome.UNDECIDED);
        }
        return later(one, pause);
    }

    /** Nobody asks the source for now. */
    public Confirmation later(Confirmation one, Duration pause) {
        compares.keep(one.compare().id(), one.worker(), 0, pause);
        return Confirmation.NONE;
    }

    private boolean mark(Confirmation one, NewVersion withdrawn) {
        return transaction.execute(status -> {
            FullCompare compare = one.compare();
            if (!compares.keep(compare.id(), one.worker(), 0, LEASE)
                    || !missing.settle(compare.id(), withdrawn.document(), Outcome.DELETED)) {
                return false;
            }
            boolean recorded = recorder.record(compare.flow(), compare.connection(), List.of(withdrawn), null)
                            .created()
                    > 0;
            if (!recorded) {
                missing.correct(compare.id(), withdrawn.document(), Outcome.CHANGED);
            }
            compares.keep(compare.id(), one.worker(), recorded ? 1 : 0, LEASE);
            count(one, recorded ? Outcome.DELETED : Outcome.CHANGED);
            return true;
        });
    }

    private Confirmation settled(Confirmation one, Outcome outcome) {
        boolean mine = transaction.execute(status -> compares.keep(one.compare().id(), one.worker(), 0, LEASE)
                && missing.settle(one.compare().id(), one.missing().document(), outcome));
        if (!mine) {
            return Confirmation.NONE;
        }
        count(one, outcome);
        return next(one, one.missing().document());
    }

    private Confirmation next(Confirmation one, String after) {
        return missing.next(one.compare().id(), after)
                .map(document -> new Confirmation(one.compare(), one.worker(), document))
                .orElseGet(() -> end(one));
    }

    private Confirmation end(Confirmation last) {
        long id = last.compare().id();
        if (compares.done(id, last.worker())) {
            FullCompare done = compares.get(id).orElseThrow();
            LOG.info("{}: {}", done.flow(), done.counts());
            missing.forget(id);
        }
        return Confirmation.NONE;
    }

    private void count(Confirmation one, Outcome outcome) {
        meters.counter(
                        "ledgerway.missing",
                        "flow",
                        one.compare().flow(),
                        "outcome",
                        outcome.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
    }
}
