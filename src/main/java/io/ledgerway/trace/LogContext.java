package io.ledgerway.trace;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.MDC;

/**
 * What the lines are about that a thread logs until this is closed: {@code flow}, {@code connection}, {@code document} and
 * {@code trace} in the MDC, and so in each line of a structured log. Names only, never a value of a setting.
 */
public final class LogContext {

    static final String FLOW = "flow";
    static final String CONNECTION = "connection";
    static final String DOCUMENT = "document";
    static final String TRACE = "trace";

    /** Exchange property: the lines of the route that gets the exchange are about this. */
    public static final String HANDED_OVER = "ledgerwayLogContext";

    private final Map<String, String> before = new HashMap<>(8);

    LogContext() {}

    /** Lines about one connection. */
    public static LogContext connection(String name) {
        return new LogContext().with(CONNECTION, name);
    }

    /** Lines about one document. */
    public static LogContext document(String identity) {
        return new LogContext().with(DOCUMENT, identity);
    }

    /** What this thread's lines are about now, for another thread that goes on: {@link #HANDED_OVER}. */
    public static Map<String, String> standing() {
        Map<String, String> all = MDC.getCopyOfContextMap();
        return all == null ? Map.of() : all;
    }

    /** Null leaves what stands. */
    LogContext with(String key, String value) {
        if (value != null) {
            String standing = MDC.get(key);
            if (!before.containsKey(key)) {
                before.put(key, standing);
            }
            MDC.put(key, value);
        }
        return this;
    }

    /** These lines, and no more. */
    public void tell(Runnable lines) {
        try {
            lines.run();
        } finally {
            close();
        }
    }

    /** What another thread's lines were about. */
    LogContext with(Map<?, ?> standing) {
        standing.forEach((key, value) -> with(String.valueOf(key), String.valueOf(value)));
        return this;
    }

    /** By the same thread: its lines are about what they were about before. */
    void close() {
        before.forEach((key, value) -> {
            if (value == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        });
    }
}
