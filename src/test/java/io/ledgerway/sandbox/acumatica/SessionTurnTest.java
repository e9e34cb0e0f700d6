package io.ledgerway.sandbox.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTurnTest {

    private final CountDownLatch both = new CountDownLatch(2);
    private volatile long patience;
    private final AtomicBoolean alone = new AtomicBoolean();
    private final SandboxAcumatica acumatica = SandboxAcumatica.start(new MovableClock(), duration -> {
        both.countDown();
        if (!both.await(patience, TimeUnit.MILLISECONDS)) {
            alone.set(true);
        }
    });
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        acumatica.close();
    }

    @Test
    void oneSessionRunsOneRequestAtATime() throws Exception {
        patience = 300;
        String session = signIn();
        acumatica.habits().set("processing-time", "1s");

        CompletableFuture.allOf(read(session), read(session)).get(30, TimeUnit.SECONDS);

        assertThat(alone).as("the first waited in vain for the second").isTrue();
    }

    @Test
    void twoSessionsRunAtOnce() throws Exception {
        patience = 20_000;
        String one = signIn();
        String other = signIn();
        acumatica.habits().set("processing-time", "1s");

        CompletableFuture.allOf(read(one), read(other)).get(30, TimeUnit.SECONDS);

        assertThat(alone).as("the first waited in vain for the second").isFalse();
    }

    private String signIn() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(acumatica.url() + "/entity/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Caller.CREDENTIALS))
                .build();
        return http.send(request, BodyHandlers.ofString()).headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
    }

    private CompletableFuture<HttpResponse<String>> read(String session) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(acumatica.url() + Caller.DEFAULT + "Customer"))
                .header("Cookie", session)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }
}
