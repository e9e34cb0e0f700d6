package io.ledgerway.sandbox.intacct;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes asynchronous requests one after the other and sends their answers to the policy's address (apis/intacct.md 8). */
final class Callbacks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

    private final Habits habits;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sandbox-intacct-callbacks");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong sent = new AtomicLong();

    Callbacks(Habits habits) {
        this.habits = habits;
    }

    /** @param work executes the request and says the answer */
    void later(Callable<String> work) {
        executor.execute(() -> {
            try {
                String answer = work.call();
                IntacctHabits now = habits.get();
                for (int copy = 0; copy < now.callbackCopies(); copy++) {
                    executor.schedule(() -> send(answer), now.callbackDelay().toNanos(), TimeUnit.NANOSECONDS);
                }
            } catch (Exception e) {
                log.warn("The simulated Intacct could not execute an asynchronous request", e);
            }
        });
    }

    /** Answers that were taken by the other side. */
    long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void send(String answer) {
        try {
            int status = http.send(request(answer), BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                sent.incrementAndGet();
            } else {
                log.warn("The answer of an asynchronous request was refused with {}", status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("The answer of an asynchronous request did not arrive: {}", e.toString());
        }
    }

    private HttpRequest request(String answer) {
        IntacctHabits now = habits.get();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(now.callbackUrl()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", Gateway.XML)
                .POST(BodyPublishers.ofString(answer));
        if (!now.callbackUser().isBlank()) {
            String pair = now.callbackUser() + ":" + now.callbackPassword();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }
}
