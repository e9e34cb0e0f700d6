package io.ledgerway.uniconta.posting;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SoleWork;
import io.ledgerway.trace.Tracing;
import io.ledgerway.uniconta.posting.PostingView.State;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The two ends of the route that posts: begin a posting that is due, by the connection's owner while no delivery is sent
 * or in doubt; settle it once.
 */
@Component("postingWork")
class PostingWork {

    static final String HUB = "hub";

    private static final Logger LOG = LoggerFactory.getLogger(PostingWork.class);

    private final Connections connections;
    private final Suspensions suspensions;
    private final JournalPostings postings;
    private final SoleWork soleWork;
    private final PostingTable table;
    private final Audit audit;
    private final Alerts alerts;
    private final Tracing tracing;

    PostingWork(
            Connections connections,
            Suspensions suspensions,
            JournalPostings postings,
            SoleWork soleWork,
            PostingTable table,
            Audit audit,
            Alerts alerts,
            Tracing tracing) {
        this.connections = connections;
        this.suspensions = suspensions;
        this.postings = postings;
        this.soleWork = soleWork;
        this.table = table;
        this.audit = audit;
        this.alerts = alerts;
        this.tracing = tracing;
    }

    /** The posting to do now; one that is not due when there is none, or the connection is not free for it. */
    public JournalPosting begin(String connection) {
        boolean may = suspensions.mayWork(connection) && postings.allowed(connection);
        Optional<PostingView> due = may ? table.due(connection) : Optional.empty();
        Optional<SoleWork.Alone> alone = due.isEmpty() ? Optional.empty() : soleWork.begin(connection);
        if (alone.isEmpty()) {
            return JournalPosting.NONE;
        }
        PostingView posting = due.get();
        int attempt = posting.attempts() + 1;
        if (!table.take(posting.id(), attempt)) {
            soleWork.end(alone.get());
            return JournalPosting.NONE;
        }
        tracing.round("post", null, connection).show();
        return new JournalPosting(
                posting.id(),
                connection,
                posting.batch(),
                posting.state() == State.POSTING,
                attempt,
                posting.requestedBy(),
                alone.get());
    }

    /** Settles a posting by the round's outcome. */
    public void settle(JournalPosting posting, PostingRound round) {
        try {
            Outcome outcome = round.outcome();
            if (outcome instanceof Outcome.Delivered done) {
                posted(posting, round, done.targetId());
            } else if (outcome instanceof Outcome.Skipped nothing) {
                table.settle(posting, State.NOTHING, 0, null, nothing.cause());
                alerts.clear(Kind.POSTING, subject(posting));
            } else if (outcome instanceof Outcome.Dead refused) {
                refused(posting, refused.cause());
            } else if (outcome instanceof Outcome.Held held) {
                suspensions.suspend(posting.connection(), held.cause(), held.fault(), HUB);
                await(posting, round.doubted(), held.cause(), null);
            } else if (outcome instanceof Outcome.InDoubt doubt) {
                await(posting, true, doubt.cause(), null);
            } else if (outcome instanceof Outcome.Retry retry) {
                await(posting, round.doubted(), retry.cause(), retry.after());
            } else {
                throw new IllegalStateException("A posting cannot end so: " + round);
            }
        } finally {
            soleWork.end(posting.alone());
            tracing.current().close();
        }
    }

    /** The route failed: tried again, after a look-up where the intent was stored. */
    public void settleAfterFailure(JournalPosting posting, Throwable failure) {
        try {
            LOG.warn("{}: posting {} failed: {}", posting.connection(), posting.batch(), failure.toString());
            LOG.debug("The posting failed here", failure);
            tracing.current().failed(failure);
            await(posting, table.get(posting.id()).state() == State.POSTING, causeOf(failure), null);
        } finally {
            soleWork.end(posting.alone());
            tracing.current().close();
        }
    }

    private void posted(JournalPosting posting, PostingRound round, String number) {
        boolean more = round.lines() > 0 && round.posted() > round.lines();
        Cause others = more ? PostingCauses.moreThanRead(round.journal(), round.posted(), round.lines()) : null;
        String id = number == null || number.isEmpty() ? null : number;
        if (!table.settle(posting, State.POSTED, round.posted(), id, others)) {
            return;
        }
        String what = round.posted() + " lines of journal " + round.journal() + ", posting "
                + (id == null ? "of unknown number" : id) + ", batch " + posting.batch();
        audit.record(HUB, "post", subject(posting), what + ", asked for by " + posting.requestedBy());
        LOG.info("{} is posted: {}", subject(posting), what);
        alerts.clear(Kind.POSTING, subject(posting));
        if (more) {
            alerts.raise(Kind.POSTING, subject(posting), others);
        }
    }

    private void refused(JournalPosting posting, Cause cause) {
        if (table.settle(posting, State.REFUSED, 0, null, cause)) {
            alerts.raise(Kind.POSTING, subject(posting), cause);
        }
    }

    /** Tried again with doubled pauses; where it may have been posted, looked up once that can no longer change. */
    private void await(JournalPosting posting, boolean doubted, Cause cause, Duration atLeast) {
        ConnectionSettings connection = connections.get(posting.connection());
        if (!doubted && posting.attempt() >= connection.maxAttempts()) {
            refused(posting, cause);
            return;
        }
        Duration pause = connection.retryDelay().multipliedBy(1L << Math.min(posting.attempt() - 1, 20));
        pause = pause.compareTo(connection.retryDelayMax()) > 0 ? connection.retryDelayMax() : pause;
        Duration shortest = doubted ? connection.readTimeout().plus(connection.settlingDelay()) : Duration.ZERO;
        table.await(posting, doubted, cause, longest(pause, shortest, atLeast));
    }

    private static Duration longest(Duration one, Duration other, Duration third) {
        Duration two = one.compareTo(other) > 0 ? one : other;
        return third != null && third.compareTo(two) > 0 ? third : two;
    }

    private static String subject(JournalPosting posting) {
        return "journal of " + posting.connection();
    }

    private static Cause causeOf(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CausedException caused) {
                return caused.why();
            }
        }
        return new Cause(
                "ROUTE_FAILED",
                "The posting failed inside the hub: " + failure.getClass().getSimpleName() + ".",
                "Nothing is lost; look at the log, mend the route, and it goes on by itself.");
    }
}
