package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.LargeDocuments;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Requests that show or replay a large document whole, one after the other: each holds several copies until it is answered. */
@Component
class WholeDocuments {

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * Waits for the turn of a request that will hold this many bytes, which lasts until its answer is written.
     *
     * @throws CausedException code {@code DOCUMENTS_BUSY} when it does not come
     */
    void await(long bytes) {
        if (bytes <= LargeDocuments.LARGE) {
            return;
        }
        if (!acquired()) {
            throw new CausedException(new Cause(
                    "DOCUMENTS_BUSY",
                    "Other documents of some megabytes are shown or replayed just now.",
                    "Ask again in a minute, for one after the other."));
        }
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback(
                        WholeDocuments.class.getName(), turn::release, RequestAttributes.SCOPE_REQUEST);
    }

    private boolean acquired() {
        try {
            return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
