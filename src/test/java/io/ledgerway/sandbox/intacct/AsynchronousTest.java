package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Visit.LOGIN;
import static io.ledgerway.sandbox.intacct.Visit.function;
import static io.ledgerway.sandbox.intacct.Visit.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.ledgerway.sandbox.XmlElement;
import io.ledgerway.sandbox.XmlReading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsynchronousTest {

    private static final String POLICY = "<policyid>ledgerway-policy</policyid>";
    private static final String CREATE =
            request(POLICY, "", LOGIN, function("c-1", Form.invoice("INV-1").toString()));

    private final Visit visit = new Visit();
    private final IntacctControl control = visit.intacct.control();
    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> authorizations = new LinkedBlockingQueue<>();
    private HttpServer listener;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        listener.start();
        control.habit("policy-id", "ledgerway-policy");
        control.habit(
                "callback-url", "http://127.0.0.1:" + listener.getAddress().getPort() + "/answers");
    }

    @AfterEach
    void close() {
        visit.close();
        listener.stop(0);
    }

    @Test
    void anAcknowledgementComesAtOnceAndTheAnswerLater() throws Exception {
        control.habit("callback-user", "hub");
        control.habit("callback-password", "secret");
        control.holdWork(true);

        XmlElement acknowledged = visit.send(CREATE);
        assertThat(acknowledged.children().stream().map(XmlElement::name))
                .containsExactly("acknowledgement", "control");
        assertThat(Visit.first(acknowledged, "acknowledgement").textOf("status"))
                .isEqualTo("success");
        assertThat(Visit.first(acknowledged, "control").textOf("controlid")).isEqualTo("req-1");
        assertThat(visit.intacct.books().documents()).isEmpty();
        control.holdWork(false);

        XmlElement answer = XmlReading.root(body());
        assertThat(Visit.first(answer, "control").textOf("controlid")).isEqualTo("req-1");
        assertThat(Visit.results(answer)).extracting(Visit::status).containsExactly("success");
        assertThat(authorizations.take()).isEqualTo("Basic aHViOnNlY3JldA==");
    }

    @Test
    void anAnswerCanComeTwice() throws Exception {
        control.habit("callback-copies", 2);
        visit.send(CREATE);

        assertThat(body()).isEqualTo(body());
        assertThat(visit.intacct.books().documents()).hasSize(1);
    }

    @Test
    void anAnswerCanBeLost() throws Exception {
        control.habit("callback-copies", 0);
        visit.send(CREATE);
        await().until(() -> visit.intacct.books().documents().size() == 1);
        control.habit("callback-copies", 1);
        visit.send(CREATE);

        assertThat(body()).contains("already been recorded");
        assertThat(bodies).isEmpty();
    }

    @Test
    void anAnswerCanBeDelayed() throws Exception {
        control.habit("callback-delay", "20ms");
        visit.send(CREATE);

        assertThat(body()).contains("create_invoice");
    }

    @Test
    void anUnknownPolicyIsAControlFailure() {
        XmlElement response = visit.send(CREATE.replace("ledgerway-policy", "other"));

        assertThat(Visit.numbers(response)).containsExactly("XL03000006");
        assertThat(Visit.cause(response)).isEqualTo("other is not a valid transport policy.");
        assertThat(visit.intacct.books().documents()).isEmpty();
    }

    @Test
    void aLongRequestIsNotTaken() {
        String form = Form.invoice("INV-1")
                .with("invoiceitems", Form.line("4000", "1.00").repeat(8_000))
                .toString();

        assertThat(Visit.numbers(visit.send(request(POLICY, "", LOGIN, function("c-1", form)))))
                .containsExactly("XL03000003");
    }

    private String body() throws InterruptedException {
        String body = bodies.poll(20, TimeUnit.SECONDS);
        assertThat(body).as("an answer that arrived").isNotNull();
        return body;
    }
}
