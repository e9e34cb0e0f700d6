package io.ledgerway.trace;

import io.ledgerway.trace.Spans.Kind;
import io.ledgerway.trace.Spans.OpenSpan;

/**
 * What each thread of the hub is at. Lines of the log always say so; spans are kept only where an endpoint for them is set.
 * A round goes from one step of a route to another, on one thread; it ends when it is closed, when the thread begins another
 * round, or with the route in which it began.
 */
public final class Tracing implements AutoCloseable {

    private final Spans spans;
    private final ThreadLocal<Work> current = new ThreadLocal<>();

    Tracing(Spans spans) {
        this.spans = spans;
    }

    /** Keeps no spans; lines of the log say what they are about all the same. */
    public static Tracing off() {
        return new Tracing(Spans.NONE);
    }

    /**
     * Begins a round, which has a span only once it is shown. One that an earlier route left on this thread ends.
     *
     * @param flow null where it is not known yet
     * @param connection null where it is not known yet
     */
    public Work round(String name, String flow, String connection) {
        backTo(null);
        return begin(name, flow, connection);
    }

    /** Begins a part of what is under way on this thread, or work of its own; null leaves flow or connection as they are. */
    public Work part(String name, String flow, String connection) {
        return begin(name, flow, connection).show(Kind.INTERNAL, null, null);
    }

    /** The same for one call to an outside system. */
    public Work call(String operation, String connection) {
        return begin(operation, null, connection).show(Kind.CLIENT, null, null);
    }

    /** The same for what somebody handed in. @param traceparent header of the same name (W3C); null where there is none */
    public Work receive(String name, String traceparent) {
        return begin(name, null, null).show(Kind.SERVER, traceparent, null);
    }

    /** What is under way on this thread; where nothing is, work that nobody sees. */
    public Work current() {
        Work work = current.get();
        return work != null ? work : new Work(this, null, "", null, null);
    }

    /** What later work can follow from, 55 characters; null where nothing is under way or no span is kept. */
    public String mark() {
        Work work = current.get();
        OpenSpan span = work == null ? null : work.nearestSpan();
        return span == null ? null : span.mark();
    }

    @Override
    public void close() {
        spans.close();
    }

    Spans spans() {
        return spans;
    }

    /** Null where nothing is under way. */
    Work standing() {
        return current.get();
    }

    /** Ends what was begun on this thread since then; everything for null. */
    void backTo(Work standing) {
        if (standing == null || underWay(standing)) {
            unwind(standing);
        }
    }

    /** Work of another thread stays there until that thread begins another round. */
    void leave(Work work) {
        if (underWay(work)) {
            unwind(work.outer);
        }
    }

    private Work begin(String name, String flow, String connection) {
        Work work = new Work(this, current.get(), name, flow, connection);
        current.set(work);
        return work;
    }

    private boolean underWay(Work work) {
        Work at = current.get();
        while (at != null && at != work) {
            at = at.outer;
        }
        return at != null;
    }

    private void unwind(Work to) {
        Work at = current.get();
        while (at != null && at != to) {
            at.left();
            at = at.outer;
        }
        if (to == null) {
            current.remove();
        } else {
            current.set(to);
        }
    }
}
