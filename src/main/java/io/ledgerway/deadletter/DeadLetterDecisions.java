package io.ledgerway.deadletter;

import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.time.Clock;
import java.util.UUID;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about a dead letter. Each decision and its audit entry are stored together. */
class DeadLetterDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterDecisions.class);

    private final DeadLetterStore store;
    private final FailedExchangeReader reader;
    private final Replay replay;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadLetterDecisions(
            DeadLetterStore store,
            FailedExchangeReader reader,
            Replay replay,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.replay = replay;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    DeadLetter replay(DeadLetter letter, String actor) {
        requireOpen(letter);
        if (!new KeptBody("", letter.bodyType()).whole()) {
            throw refused(
                    "DEAD_LETTER_CUT",
                    letter,
                    " is over 10 MB and was not kept whole.",
                    "Send it from its source again, then discard it here.");
        }
        Route route = replay.route(letter);
        String claim = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            requireDone(store.claim(letter.id(), claim, clock.instant()), letter);
            audit.record(actor, "replay", subject(letter), "");
        });
        try {
            replay.send(letter, route);
            store.replayed(letter.id(), claim, actor, clock.instant());
        } catch (Exception failure) {
            LOG.debug("Dead letter {} failed again", letter.id(), failure);
            Cause cause = reader.cause(failure, letter.route());
            LOG.warn("Dead letter {} failed again: {}", letter.id(), cause.sentence());
            store.failedAgain(letter.id(), letter.route(), cause, clock.instant());
        }
        return store.find(letter.id()).orElseThrow();
    }

    DeadLetter discard(DeadLetter letter, String actor, String reason) {
        requireOpen(letter);
        if (reason == null || reason.isBlank()) {
            throw refused("REASON_MISSING", letter, " is discarded only with a reason.", "Say why.");
        }
        transaction.executeWithoutResult(status -> {
            requireDone(store.discarded(letter.id(), actor, reason, clock.instant()), letter);
            audit.record(actor, "discard", subject(letter), reason);
        });
        return store.find(letter.id()).orElseThrow();
    }

    private static void requireOpen(DeadLetter letter) {
        if (letter.state() != DeadLetterState.OPEN) {
            throw refused(
                    "DEAD_LETTER_SETTLED",
                    letter,
                    " is " + letter.state() + " since " + letter.settledAt() + ", by " + letter.settledBy() + ".",
                    "");
        }
    }

    /** Somebody else was faster: he settled it, or his replay is under way. */
    private void requireDone(boolean done, DeadLetter letter) {
        if (!done) {
            requireOpen(store.find(letter.id()).orElseThrow());
            throw refused("DEAD_LETTER_BUSY", letter, " is being replayed.", "Wait for the end of it.");
        }
    }

    private static String subject(DeadLetter letter) {
        return "dead letter " + letter.id() + " of route " + letter.route();
    }

    private static CausedException refused(String code, DeadLetter letter, String message, String action) {
        return new CausedException(new Cause(code, "Dead letter " + letter.id() + message, action));
    }
}
