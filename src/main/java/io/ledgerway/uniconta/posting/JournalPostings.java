package io.ledgerway.uniconta.posting;

import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Connections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks for postings of the project journal, where {@code auto-post} allows them. Whoever asks need not own the
 * connection: its owner posts.
 */
@Component("journalPostings")
public class JournalPostings {

    private static final Logger LOG = LoggerFactory.getLogger(JournalPostings.class);

    private final Connections connections;
    private final PostingTable table;
    private final Audit audit;

    JournalPostings(Connections connections, PostingTable table, Audit audit) {
        this.connections = connections;
        this.table = table;
        this.audit = audit;
    }

    /** The schedule's word: asks for a posting where {@code auto-post} is on, and does nothing elsewhere. */
    public void askBySchedule(String connection) {
        try {
            if (allowed(connection)) {
                table.request(connection, PostingWork.HUB);
            }
        } catch (CausedException unusable) {
            LOG.debug("{} has settings that cannot be used, which is told elsewhere", connection);
        }
    }

    /**
     * Asks for a posting now, in the background.
     *
     * @param actor the user's name
     * @throws CausedException code {@code JOURNAL_UNKNOWN} for a connection without one, {@code AUTO_POST_OFF}
     */
    public PostingView ask(String connection, String actor) {
        requireJournal(connection);
        if (!allowed(connection)) {
            throw new CausedException(new Cause(
                    "AUTO_POST_OFF",
                    "The hub may not post the journal of " + connection + ".",
                    "Post it in Uniconta, or set ledgerway.connections." + connection + ".auto-post to true."));
        }
        PostingView asked = table.request(connection, actor);
        audit.record(actor, "post", "journal of " + connection, "asked for batch " + asked.batch());
        return asked;
    }

    /** A page, newest first. */
    public List<PostingView> list(String connection, int page, int size) {
        requireJournal(connection);
        return table.list(connection, page, size);
    }

    /** Postings on all pages. */
    public long total(String connection) {
        return table.count(connection);
    }

    boolean allowed(String connection) {
        return Boolean.parseBoolean(connections.get(connection).value("auto-post", "false"));
    }

    private void requireJournal(String connection) {
        if (!connections.get(connection).system().equals("uniconta")) {
            throw new CausedException(
                    new Cause("JOURNAL_UNKNOWN", "Connection " + connection + " has no journal to post.", ""));
        }
    }
}
