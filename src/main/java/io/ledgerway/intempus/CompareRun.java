package io.ledgerway.intempus;

/** A full compare as it reads; goes round in the route. Immutable. */
public final class CompareRun {

    private final Long id;
    private final String flow;
    private final String source;
    private final String target;
    private final CollectRun pages;

    CompareRun(Long id, String flow, String source, String target, CollectRun pages) {
        this.id = id;
        this.flow = flow;
        this.source = source;
        this.target = target;
        this.pages = pages;
    }

    /** Whether a page remains to be read. */
    public boolean isReading() {
        return id != null && !pages.done();
    }

    /** The page to read next. */
    public PageRequest getRequest() {
        return pages.request();
    }

    /** Null when there is nothing to do. */
    Long id() {
        return id;
    }

    String flow() {
        return flow;
    }

    String source() {
        return source;
    }

    String target() {
        return target;
    }

    CollectRun pages() {
        return pages;
    }

    CompareRun at(CollectRun next) {
        return new CompareRun(id, flow, source, target, next);
    }
}
