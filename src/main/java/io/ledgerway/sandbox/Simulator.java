package io.ledgerway.sandbox;

import java.time.Duration;

/** The behaviour of one simulated system; {@link SimulatorServer} gives it a port and its faults. */
public interface Simulator {

    /** What the call does, as it is counted and as faults are ordered for it, such as {@code list work_report}. */
    String operation(Call call);

    /** Executes the call. An exception becomes a 500. */
    Answer answer(Call call) throws Exception;

    /** Ends the session the call comes with; nothing where the system has none. */
    default void expireSession(Call call) {}

    /** The system's own shape of a 429. */
    default Answer tooManyRequests(Duration retryAfter) {
        return Answer.empty(429).with("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }

    /** The system's own shape of a server fault. */
    default Answer serverError(int status) {
        return Answer.html(status, "<html><body><h1>Server Error (" + status + ")</h1></body></html>");
    }

    /**
     * A call through the control door ({@code /_sandbox/…}, not part of the API). The path comes without that prefix
     * ({@code /books}). {@code calls} and {@code faults} are answered before this is asked.
     */
    default Answer control(Call call) throws Exception {
        return Answer.empty(404);
    }
}
