package io.ledgerway.connection.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.CallRefusedException;
import io.ledgerway.connection.GivenConnections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call without an answer is surely not sent, by the network or by the hub itself, or lost; neither is repeated. */
class UnansweredCallTest {

    private static final OutsideRequest READ = OutsideRequest.read("list", "GET", "/list", Map.of(), null);

    private final GivenConnections connections = new GivenConnections();
    private TargetServer target;
    private CallContext context;

    @BeforeEach
    void start() throws IOException {
        target = new TargetServer();
        connections.with("target", "url", target.url(), "concurrency", "1", "permit-timeout", "1s");
        context = new CallContext(connections);
    }

    @AfterEach
    void stop() {
        context.close();
        target.close();
    }

    @Test
    void aRefusedConnectionIsSurelyNotSent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        connections.with("target", "url", "http://127.0.0.1:" + free);

        OutsideAnswer answer = context.call(READ);

        assertThat(answer.failure()).isEqualTo(Failure.NOT_SENT);
        assertThat(answer.detail()).contains("refused");
        assertThat(context.counted("list", "not-sent")).isEqualTo(1);
    }

    @Test
    void anUnknownHostIsSurelyNotSent() {
        connections.with("target", "url", "https://no-such-host.invalid");

        assertThat(context.call(READ).failure()).isEqualTo(Failure.NOT_SENT);
    }

    @Test
    void aServerThatSpeaksNoTlsIsSurelyNotSent() {
        connections.with("target", "url", target.url().replace("http:", "https:"));

        assertThat(context.call(READ).failure()).isEqualTo(Failure.NOT_SENT);
        assertThat(target.received).isEmpty();
    }

    @Test
    void aConnectionThatClosesWithoutAnAnswerIsLostAndNotRepeated() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            java.util.concurrent.atomic.AtomicInteger calls = new java.util.concurrent.atomic.AtomicInteger();
            Thread server = new Thread(() -> {
                try {
                    while (true) {
                        var client = socket.accept();
                        client.getInputStream().read(new byte[4096]);
                        calls.incrementAndGet();
                        client.close();
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
            server.start();
            connections.with("target", "url", "http://127.0.0.1:" + socket.getLocalPort());

            OutsideAnswer answer = context.call(READ);

            assertThat(answer.failure()).isEqualTo(Failure.LOST);
            assertThat(calls).hasValue(1);
            assertThat(context.counted("list", "lost")).isEqualTo(1);
        }
    }

    @Test
    void theHubsErrorHandlerRepeatsNoCall() throws Exception {
        try (CallContext hub = new CallContext(connections)) {
            hub.camel.addRoutes(new org.apache.camel.builder.RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(deadLetterChannel("mock:dead")
                            .maximumRedeliveries(3)
                            .redeliveryDelay(1));
                    from("direct:route")
                            .to("kamelet:outside-call?connection=target")
                            .to("mock:answered");
                }
            });
            connections.with("target", "url", target.url(), "read-timeout", "100ms");
            CountDownLatch over = new CountDownLatch(1);
            target.answers(exchange -> await(over));

            Object body = hub.camel.createProducerTemplate().requestBody("direct:route", READ);

            assertThat(((OutsideAnswer) body).failure()).isEqualTo(Failure.LOST);
            assertThat(target.received).hasSize(1);
            over.countDown();
        }
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsLostAndThePermitIsFreeAgain() {
        CountDownLatch over = new CountDownLatch(1);
        connections.with("target", "url", target.url(), "read-timeout", "100ms", "concurrency", "1");
        target.answers(exchange -> await(over));

        assertThat(context.call(READ).failure()).isEqualTo(Failure.LOST);

        over.countDown();
        connections.with("target", "url", target.url(), "concurrency", "1");
        target.answers(exchange -> TargetServer.reply(exchange, 200, "{}"));
        assertThat(context.call(READ).status()).isEqualTo(200);
    }

    @Test
    void anAnswerThatTricklesLongerThanTheReadTimeoutIsLost() {
        connections.with("target", "url", target.url(), "read-timeout", "200ms");
        target.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 200; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    new CountDownLatch(1).await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(context.call(READ).failure()).isEqualTo(Failure.LOST);
    }

    @Test
    void anAnswerOfMoreThan64MegabytesIsLostEvenWhenItTravelsPacked() {
        target.answers(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (GZIPOutputStream packed = new GZIPOutputStream(exchange.getResponseBody())) {
                byte[] block = new byte[1 << 20];
                for (int i = 0; i < 65; i++) {
                    packed.write(block);
                }
            }
        });

        OutsideAnswer answer = context.call(READ);

        assertThat(answer.failure()).isEqualTo(Failure.LOST);
        assertThat(answer.detail()).contains("64 MB");
    }

    @Test
    void withoutALongEnoughLeaseNothingIsSent() {
        Duration[] asked = new Duration[1];
        OutsideRequest write = new OutsideRequest("insert", "POST", "/x", Map.of(), "{}", time -> {
            asked[0] = time;
            return false;
        });

        OutsideAnswer answer = context.call(write);

        assertThat(answer.failure()).isEqualTo(Failure.NOT_SENT);
        assertThat(answer.detail()).contains("lease");
        assertThat(asked[0]).isEqualTo(Duration.ofSeconds(65));
        assertThat(target.received).isEmpty();
    }

    @Test
    void aRetryAfterHoldsTheNextCallBack() {
        target.answers(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "600");
            TargetServer.reply(exchange, 429, "slow down");
        });
        assertThat(context.call(READ).status()).isEqualTo(429);

        OutsideAnswer next = context.call(READ);

        assertThat(next.failure()).isEqualTo(Failure.NOT_SENT);
        assertThat(next.detail()).contains("Retry-After");
        assertThat(target.received).hasSize(1);

        context.time.move(Duration.ofSeconds(600));
        assertThat(context.call(READ).status()).isEqualTo(429);
    }

    @Test
    void aSpentBudgetRefusesTheCallAndSuspendsTheConnectionUntilTomorrow() {
        connections.with("target", "url", target.url(), "calls-per-day", "2");
        context.call(READ);
        context.call(READ);

        Exchange third = context.exchange(READ, Map.of("mine", "1"));

        assertThat(third.getException(CallRefusedException.class).fault()).contains(Fault.BUDGET);
        assertThat(third.getMessage().getHeaders()).isEqualTo(Map.of("mine", "1"));
        assertThat(context.suspensions.current("target").orElseThrow().probeAt())
                .hasToString("2026-11-20T23:00:00Z");
        assertThat(target.received).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
