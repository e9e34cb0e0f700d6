package io.ledgerway.intempus;

import io.ledgerway.cause.CausedException;
import io.ledgerway.compare.Confirmation;
import io.ledgerway.compare.Deletions;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.flow.FlowSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Entries that a full compare missed, one by one: the route reads each, this says what the answer means. An entry that
 * is there, approved or not, is left to the collector, which sees every change of what is there.
 */
@Component("deletedEntries")
public class DeletedEntries {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Deletions deletions;
    private final Suspensions suspensions;
    private final FlowSettings flows;

    DeletedEntries(Deletions deletions, Suspensions suspensions, FlowSettings flows) {
        this.deletions = deletions;
        this.suspensions = suspensions;
        this.flows = flows;
    }

    /** The first entry to be confirmed; a closed one when there is none, the flow is off, or the source is suspended. */
    public Confirmation next(String flow, String source) {
        return flows.enabled(flow) && suspensions.mayWork(source) ? deletions.next(flow) : deletions.none();
    }

    /** The entry's id in Intempus. */
    public String id(Confirmation one) {
        return EntryVersions.id(one.missing().document());
    }

    /** Settles what was read; answers the next one. */
    public Confirmation settle(Confirmation one, EntryPresence presence) {
        return presence == EntryPresence.GONE ? deletions.gone(one, EntryVersions::deleted) : deletions.there(one);
    }

    /**
     * What an answer that says nothing means; answers the next one where reading goes on.
     *
     * @throws Exception a failure that is not the source's, for the dead-letter channel
     */
    public Confirmation unread(Confirmation one, String source, Exception thrown) throws Exception {
        Exception failure = TimeEntryCollector.known(thrown);
        if (failure instanceof IntempusReadException read) {
            if (read.fault().isPresent()) {
                suspensions.suspend(source, read.why(), read.fault().get(), "hub");
                return deletions.later(one, Duration.ZERO);
            }
            return read.passing()
                    ? deletions.unanswered(one, read.retryAfter().orElse(PAUSE))
                    : deletions.undecided(one);
        }
        Confirmation later = deletions.later(one, PAUSE);
        if (failure instanceof CausedException) {
            return later;
        }
        throw failure;
    }
}
