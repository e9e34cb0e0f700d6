package io.ledgerway.crash;

import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Somebody else's program: posts invoices, and posts each again until the hub has answered that it has it. */
final class InvoiceFeed implements AutoCloseable {

    private static final Set<Integer> TAKEN = Set.of(200, 202);

    private final ExecutorService posting = Executors.newSingleThreadExecutor();
    private volatile String refused;

    private InvoiceFeed() {}

    static InvoiceFeed of(HubProcess hub, GeneratedInvoices invoices, int count) {
        InvoiceFeed feed = new InvoiceFeed();
        feed.posting.submit(() -> {
            for (int index = 0; index < count && !Thread.currentThread().isInterrupted(); index++) {
                feed.post(hub, invoices.json(index));
            }
        });
        feed.posting.shutdown();
        return feed;
    }

    /**
     * Whether the hub has answered for all of them.
     *
     * @throws IllegalStateException when it refused one
     */
    boolean done() {
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
        return posting.isTerminated();
    }

    private void post(HubProcess hub, String json) {
        int status = 0;
        while (!TAKEN.contains(status) && !Thread.currentThread().isInterrupted()) {
            try {
                status = hub.postJson("/api/invoices", json);
            } catch (IOException notAnswered) {
                status = 0;
            }
            if (status >= 400 && status < 500) {
                refused = "The hub answered " + status + " to " + json;
                return;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        posting.shutdownNow();
        posting.awaitTermination(10, TimeUnit.SECONDS);
    }
}
