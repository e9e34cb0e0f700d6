package io.ledgerway.operations.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.LargeDocuments;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class WholeDocumentsTest {

    private final WholeDocuments whole = new WholeDocuments();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void requestsForLargeDocumentsAreAnsweredOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CompletableFuture<?>[] requests = new CompletableFuture<?>[100];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = CompletableFuture.runAsync(() -> request(LargeDocuments.LARGE + 1), threads);
        }
        CompletableFuture.allOf(requests).get(60, TimeUnit.SECONDS);
        threads.shutdown();

        assertThat(most).hasValue(1);
    }

    @Test
    void aShortOneNeedsNoTurn() {
        ServletRequestAttributes slow = begin();
        whole.await(LargeDocuments.LARGE + 1);

        request(LargeDocuments.LARGE);

        slow.requestCompleted();
        request(LargeDocuments.LARGE + 1);
    }

    private void request(long bytes) {
        ServletRequestAttributes request = begin();
        whole.await(bytes);
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        underWay.decrementAndGet();
        request.requestCompleted();
    }

    private static ServletRequestAttributes begin() {
        ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
        RequestContextHolder.setRequestAttributes(request);
        return request;
    }
}
