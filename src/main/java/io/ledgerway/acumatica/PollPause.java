package io.ledgerway.acumatica;

import io.ledgerway.connection.ConnectionSettings;
import java.time.Duration;

/**
 * How long to wait before an action's progress is asked for: {@code poll-delay} (1 s), then twice as long each time, up to fifteen
 * times; and when to stop asking, after as long as an answer may take.
 */
record PollPause(Duration step, Duration patience) {

    private static final int LONGEST = 15;

    static PollPause of(ConnectionSettings connection) {
        return new PollPause(step(connection), connection.readTimeout());
    }

    /** {@code poll-delay}; 1 s where it is not set. */
    static Duration step(ConnectionSettings connection) {
        return read(connection, "poll-delay", Duration.ofSeconds(1));
    }

    /** A setting in milliseconds ({@code ms}) or seconds ({@code s}); the fallback where it is not set or no such text. */
    static Duration read(ConnectionSettings connection, String key, Duration fallback) {
        String written = connection.value(key, "");
        if (written.matches("\\d{1,6}ms")) {
            return Duration.ofMillis(Long.parseLong(written.replace("ms", "")));
        }
        return written.matches("\\d{1,3}s") ? Duration.ofSeconds(Long.parseLong(written.replace("s", ""))) : fallback;
    }

    /** @param polls made so far */
    Duration before(int polls) {
        return step.multipliedBy(Math.min(LONGEST, 1L << Math.min(polls, 4)));
    }

    boolean over(int polls) {
        Duration waited = Duration.ZERO;
        for (int poll = 0; poll < polls; poll++) {
            waited = waited.plus(before(poll));
        }
        return waited.compareTo(patience) > 0;
    }
}
