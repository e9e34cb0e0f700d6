package io.ledgerway.crash;

import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Somebody else's program: posts invoices, and posts each again until the hub has answered that it has it. */
final class InvoiceFeed implements AutoCloseable {

    private static final Set<Integer> TAKEN = Set.of(200, 202);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ExecutorService posting = Executors.newSingleThreadExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<HubProcess> hubs;
    private volatile String refused;

    private InvoiceFeed(List<HubProcess> hubs) {
        this.hubs = hubs;
    }

    static InvoiceFeed of(HubProcess hub, GeneratedInvoices invoices, int count) {
        return of(List.of(hub), invoices, count);
    }

    /** @param hubs of which one is asked until it fails, then the next */
    static InvoiceFeed of(List<HubProcess> hubs, GeneratedInvoices invoices, int count) {
        InvoiceFeed feed = new InvoiceFeed(hubs);
        feed.posting.submit(() -> {
            int hub = 0;
            for (int index = 0; index < count && feed.open(); index++) {
                hub = feed.post(hub, invoices.json(index));
            }
            return null;
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

    /** Answers which hub took it. */
    private int post(int first, String json) throws InterruptedException {
        for (int hub = first; open(); hub = (hub + 1) % hubs.size()) {
            int status = status(hubs.get(hub), json);
            if (TAKEN.contains(status)) {
                return hub;
            }
            if (status >= 400 && status < 500) {
                refused = "The hub answered " + status + " to " + json;
                return hub;
            }
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return first;
    }

    private boolean open() {
        return closed.getCount() > 0 && refused == null;
    }

    private static int status(HubProcess hub, String json) {
        try {
            return hub.postJson("/api/invoices", json);
        } catch (IOException notAnswered) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        posting.shutdownNow();
        posting.awaitTermination(10, TimeUnit.SECONDS);
    }
}
