package io.ledgerway.benchmark;

import io.ledgerway.benchmark.LoopCall.Role;
import io.ledgerway.sandbox.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What the hub called, for the plain loop to call again. */
final class CapturedCalls {

    private final List<LoopCall> calls = new ArrayList<>();
    private boolean written;

    /** A page of the source. */
    synchronized void read(Call call) {
        calls.add(LoopCall.of(Role.READ, call, 0));
    }

    /**
     * A call to the target; what is no write and comes after the first one, such as a look-up, the loop leaves out.
     *
     * @param documents how many a call writes; 0 for what writes none
     */
    synchronized void target(Call call, ToIntFunction<Call> documents) {
        int count = documents.applyAsInt(call);
        if (count > 0) {
            written = true;
            calls.add(LoopCall.of(Role.WRITE, call, count));
        } else if (!written) {
            calls.add(LoopCall.of(Role.PREPARE, call, 0));
        }
    }

    synchronized List<LoopCall> all() {
        return List.copyOf(calls);
    }
}
