package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;

/**
 * One run over the pages of a list: read {@link #request()}, {@link #accept} the page, record its rows, until
 * {@link #done()}. A page is accepted before its rows are recorded, so that one that repeats is not. The watermark is
 * stored with the last page and not before: rows of later pages are still unread. Immutable.
 */
public final class CollectRun {

    private final PageRequest first;
    private final PageRequest request;
    private final WatermarkRule rule;
    private final Long watermark;
    private final PageMarks marks;
    private final int pages;
    private final long rows;

    private CollectRun(
            PageRequest first,
            PageRequest request,
            WatermarkRule rule,
            Long watermark,
            PageMarks marks,
            int pages,
            long rows) {
        this.first = first;
        this.request = request;
        this.rule = rule;
        this.watermark = watermark;
        this.marks = marks;
        this.pages = pages;
        this.rows = rows;
    }

    /** A run that begins with this page. */
    public static CollectRun start(PageRequest first, WatermarkRule rule) {
        return new CollectRun(first, first, rule, null, PageMarks.NONE, 0, 0);
    }

    public boolean done() {
        return request == null;
    }

    /** The page to read next. */
    public PageRequest request() {
        if (done()) {
            throw new IllegalStateException("The run is done");
        }
        return request;
    }

    /** The watermark to store once the run is done; null when it leaves the watermark alone (a window). */
    public Long watermark() {
        return first.selection().movesWatermark() ? watermark : null;
    }

    /** Pages accepted so far. */
    public int pages() {
        return pages;
    }

    /** Rows in the accepted pages. */
    public long rows() {
        return rows;
    }

    /**
     * The run after this page. A page that refused the cursor starts the run over, by offset.
     *
     * @throws IntempusReadException codes {@code INTEMPUS_PAGE_REPEATS}, {@code INTEMPUS_WATERMARK_MISSING},
     *     {@code INTEMPUS_COUNTER_WENT_BACK}; the page is not to be recorded, the watermark stands
     */
    public CollectRun accept(Page page) {
        PageRequest current = request();
        if (page.cursorRefused()) {
            return start(current.byOffset(), rule);
        }
        PageRequest following = page.next() == null ? null : current.following(page.next());
        if (marks.repeatedBy(page)) {
            throw repeats();
        }
        if (pages == 0 && first.selection().movesWatermark()) {
            checkTimestamp(page.logicalTimestamp());
        }
        return new CollectRun(
                first,
                following,
                rule,
                rule.next(watermark, page.logicalTimestamp()),
                marks.with(page),
                pages + 1,
                rows + page.rows().size());
    }

    private void checkTimestamp(Long timestamp) {
        if (timestamp == null) {
            throw IntempusReadException.lasting(new Cause(
                    "INTEMPUS_WATERMARK_MISSING",
                    "Intempus' answer when reading " + first.resource()
                            + " lacks the header Logical-Timestamp, without which the next run would not know where to begin.",
                    "Check whether a proxy in between removes headers; else ask api@intempus.dk."));
        }
        long known = first.selection().counterFrom();
        if (timestamp < known) {
            throw IntempusReadException.lasting(new Cause(
                    "INTEMPUS_COUNTER_WENT_BACK",
                    "Intempus' change counter for " + first.resource() + " is " + timestamp
                            + ", but the hub has already read up to " + known
                            + ": the connection leads to another or a restored Intempus.",
                    "Check the connection's url; if it is right, reset the watermark so that all is read again."));
        }
    }

    private IntempusReadException repeats() {
        return IntempusReadException.lasting(new Cause(
                "INTEMPUS_PAGE_REPEATS",
                "Intempus gave a page of " + first.resource() + " a second time (page " + (pages + 1)
                        + " of this run), so the end would never come.",
                "It is read again at the next run; if it lasts, ask api@intempus.dk."));
    }
}
