package io.ledgerway.trace;

import java.time.Instant;

/** Where spans go. */
interface Spans extends AutoCloseable {

    /** Nowhere: none is made. */
    Spans NONE = (name, kind, within, remote, since) -> null;

    /** What a span is to those outside. */
    enum Kind {
        INTERNAL,
        CLIENT,
        SERVER
    }

    /**
     * Begins a span; null where none are kept.
     *
     * @param within the span it is part of; null for one that stands alone or goes on with a remote one
     * @param remote the W3C {@code traceparent} of who called; null, and anything that is none, for nobody
     * @param since when it began; null for now
     */
    OpenSpan start(String name, Kind kind, OpenSpan within, String remote, Instant since);

    /** Sends what is left. */
    @Override
    default void close() {}

    /** A span that has begun. */
    interface OpenSpan {

        /** 32 hexadecimal digits. */
        String traceId();

        /** As a W3C {@code traceparent}, 55 characters; null when this trace is not kept. */
        String mark();

        /** @param value text, number, truth value, or a list of texts */
        void note(String key, Object value);

        /** It follows from what another span did. */
        void link(String mark);

        void failed(String code);

        void end();
    }
}
