package io.ledgerway.trace;

import io.ledgerway.cause.CausedException;
import io.ledgerway.trace.Spans.OpenSpan;
import java.time.Instant;
import java.util.Collection;

/** A piece of work under way: the lines its thread logs say so, and where traces are kept, a span does. */
public final class Work implements AutoCloseable {

    /** What a span is linked to at most; a batch comes of few pages. */
    private static final int MOST_LINKS = 32;

    private static final String OWN = "ledgerway.";

    final Work outer;
    private final Tracing tracing;
    private final String name;
    private final String flow;
    private final String connection;
    private final Instant begun = Instant.now();
    private final LogContext context;
    private volatile OpenSpan span;

    Work(Tracing tracing, Work outer, String name, String flow, String connection) {
        this.tracing = tracing;
        this.outer = outer;
        this.name = name;
        this.flow = flow;
        this.connection = connection;
        this.context = new LogContext().with(LogContext.FLOW, flow).with(LogContext.CONNECTION, connection);
    }

    /** It turns out to be worth a span, which begins when the work began. */
    public Work show() {
        return show(Spans.Kind.INTERNAL, null, begun);
    }

    Work show(Spans.Kind kind, String remote, Instant since) {
        span = tracing.spans().start(name, kind, outer == null ? null : outer.nearestSpan(), remote, since);
        if (span != null) {
            context.with(LogContext.TRACE, span.traceId());
            note("flow", flow);
            note("connection", connection);
        }
        return this;
    }

    /** Whether a span shows it: what only a span needs can be left out elsewhere. */
    public boolean traced() {
        return span != null;
    }

    /** The lines of the log, and the span, are about this document. */
    public Work document(String identity) {
        context.with(LogContext.DOCUMENT, identity);
        return note("document", identity);
    }

    /**
     * A fact for the span, as {@code ledgerway.<key>}; null is left out.
     *
     * @param value text, number, truth value, or a list of texts; never a secret, and no content of a document
     */
    public Work note(String key, Object value) {
        return attribute(OWN + key, value);
    }

    /** A fact under a key of OpenTelemetry's semantic conventions. */
    public Work attribute(String key, Object value) {
        if (span != null && value != null) {
            span.note(key, value);
        }
        return this;
    }

    /** It follows from the work under these marks; the first 32 are told, nulls left out. */
    public Work follows(Collection<String> marks) {
        if (span != null) {
            marks.stream()
                    .filter(mark -> mark != null)
                    .distinct()
                    .limit(MOST_LINKS)
                    .forEach(span::link);
        }
        return this;
    }

    /** It failed, by a code of {@code Cause} or a short word; never a text that may hold anything. */
    public void failed(String code) {
        if (span != null) {
            span.failed(code);
        }
    }

    /** The same by an exception: its cause's code, else its name. */
    public void failed(Throwable why) {
        failed(
                why instanceof CausedException caused
                        ? caused.why().code()
                        : why.getClass().getSimpleName());
    }

    /** It is over, and whatever was begun within it. */
    @Override
    public void close() {
        endSpan();
        tracing.leave(this);
    }

    void left() {
        endSpan();
        context.close();
    }

    OpenSpan nearestSpan() {
        return span != null || outer == null ? span : outer.nearestSpan();
    }

    /** A second time does nothing: the work may be left on one thread and closed on another. */
    private void endSpan() {
        if (span != null) {
            span.end();
        }
    }
}
