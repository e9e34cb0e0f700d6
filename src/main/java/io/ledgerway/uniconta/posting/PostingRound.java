package io.ledgerway.uniconta.posting;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.Session;
import io.ledgerway.uniconta.LinePages;
import io.ledgerway.uniconta.UnicontaQuery;

/** One posting of the journal while it goes on. Used by one thread at a time. */
final class PostingRound {

    /** What is done next. */
    enum Stage {
        /** An earlier call may have posted: is there a posting with our batch in its comment? */
        FIND,
        JOURNAL,
        LINES,
        CHECK,
        POST,
        /** The posting was accepted: how many lines did it take? */
        CONFIRM,
        ENDED
    }

    private final JournalPosting posting;
    private final String journal;
    private final String date;
    private Stage stage;
    private LinePages pages = LinePages.START;
    private JsonNode row;
    private String lastReference;
    private int lines;
    private int posted;
    private String targetId;
    private boolean doubted;
    private Session session;
    private int refusals;
    private Outcome outcome;

    /** @param date the posting date as it is sent; null to leave it out */
    PostingRound(JournalPosting posting, String journal, String date) {
        this.posting = posting;
        this.journal = journal;
        this.date = date;
        this.doubted = posting.doubted();
        this.stage = doubted ? Stage.FIND : Stage.JOURNAL;
    }

    /** Whether postings are to be looked up. */
    public boolean finding() {
        return stage == Stage.FIND || stage == Stage.CONFIRM;
    }

    /** Whether the journal is to be read further. */
    public boolean reading() {
        return stage == Stage.JOURNAL || stage == Stage.LINES;
    }

    /** Whether a call that checks or posts is to be made. */
    public boolean calling() {
        return stage == Stage.CHECK || stage == Stage.POST;
    }

    /** Whether the call may be made now. */
    public boolean signedIn() {
        return calling() && session != null;
    }

    /** The next query. */
    public UnicontaQuery query() {
        return PostingRequests.query(this);
    }

    void next(Stage following) {
        stage = following;
        session = null;
        refusals = 0;
    }

    void end(Outcome why) {
        stage = Stage.ENDED;
        outcome = why;
    }

    void journal(JsonNode found) {
        row = found;
        next(Stage.LINES);
    }

    /** Adds a page of lines, all of them ours. */
    void read(LinePages following, int more, String last) {
        pages = following;
        lines += more;
        lastReference = last;
    }

    void in(Session live) {
        session = live;
    }

    int sessionRefused() {
        session = null;
        return ++refusals;
    }

    /** The intent is stored: from here on it may be posted. */
    void intended() {
        doubted = true;
    }

    /** Surely nothing was posted under our batch. */
    void notPosted() {
        doubted = false;
    }

    void accepted(String id) {
        targetId = id;
        next(Stage.CONFIRM);
    }

    void posted(String id, int count) {
        targetId = id == null ? targetId : id;
        posted = count;
        end(new Outcome.Delivered(targetId));
    }

    JournalPosting posting() {
        return posting;
    }

    String journal() {
        return journal;
    }

    String date() {
        return date;
    }

    Stage stage() {
        return stage;
    }

    LinePages pages() {
        return pages;
    }

    JsonNode row() {
        return row;
    }

    String lastReference() {
        return lastReference;
    }

    /** Lines that were read and found to be ours. */
    int lines() {
        return lines;
    }

    /** Lines that Uniconta posted, as far as it tells; else as many as were read. */
    int posted() {
        return posted == 0 ? lines : posted;
    }

    boolean doubted() {
        return doubted;
    }

    Session session() {
        return session;
    }

    /** What became of it; null while it goes on. */
    Outcome outcome() {
        return outcome;
    }

    @Override
    public String toString() {
        return "PostingRound[" + journal + ", " + stage + ", " + lines + " lines]";
    }
}
