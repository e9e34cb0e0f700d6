package io.ledgerway.connection.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.CallRefusedException;
import io.ledgerway.connection.GivenConnections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.trace.KeptTraces;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideCallKameletTest {

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
    void theAnswerComesWithStatusHeadersAndText() {
        target.answers(exchange -> {
            exchange.getResponseHeaders().add("Logical-Timestamp", "42");
            exchange.getResponseHeaders().add("Set-Cookie", "a=1; Expires=Mon, 1 Jan");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            TargetServer.reply(exchange, 200, "{\"name\":\"Sørensen €\"}");
        });

        OutsideAnswer answer = context.call(READ);

        assertThat(answer.answered()).isTrue();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"name\":\"Sørensen €\"}");
        assertThat(answer.header("logical-timestamp")).contains("42");
        assertThat(answer.header("Set-Cookie")).contains("a=1; Expires=Mon, 1 Jan\nb=2");
        assertThat(context.counted("list", "200")).isEqualTo(1);
    }

    @Test
    void methodPathHeadersAndBodyGoOnTheWireAsTheyAre() {
        String path = "/Company/GetLastError/12&7?$filter=Ref%20eq%20'A%2FB%3B%25'&x=a+b;c";

        context.call(new OutsideRequest(
                "insert",
                "POST",
                path,
                Map.of("Content-Type", "application/json", "Authorization", "Bearer t", "X-Ours", "1"),
                "{\"text\":\"æøå €\"}",
                null));

        TargetServer.Received received = target.received.get(0);
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri()).isEqualTo(path);
        assertThat(received.body()).isEqualTo("{\"text\":\"æøå €\"}");
        assertThat(received.header("Authorization")).isEqualTo("Bearer t");
        assertThat(received.header("Content-type")).isEqualTo("application/json");
        assertThat(received.header("X-ours")).isEqualTo("1");
    }

    @Test
    void aTraceTellsOperationAddressAndStatusOfACallAndNothingThatIsSecret() {
        KeptTraces traces = new KeptTraces();
        try (CallContext traced = new CallContext(connections, traces.tracing())) {
            target.answers(exchange -> TargetServer.reply(exchange, 503, "canary-answer"));
            traced.call(new OutsideRequest(
                    "insert",
                    "POST",
                    "/canary-path?key=canary-query",
                    Map.of("Authorization", "canary-header"),
                    "canary-body",
                    null));
            target.answers(exchange -> exchange.close());
            traced.call(READ);
        }

        SpanData call = traces.span("insert");
        assertThat(call.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(call.getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("ledgerway.connection"), "target")
                .containsEntry(AttributeKey.stringKey("http.request.method"), "POST")
                .containsEntry(AttributeKey.stringKey("server.address"), "127.0.0.1")
                .containsEntry(AttributeKey.longKey("http.response.status_code"), 503L)
                .containsEntry(AttributeKey.stringKey("error.type"), "503");
        assertThat(KeptTraces.text(traces.span("list"), "error.type")).isEqualTo("lost");
        assertThat(traces.spans().toString()).doesNotContain("canary");
    }

    @Test
    void aRequestMayGoToAnotherAddressOfTheSameSystem() throws java.io.IOException {
        try (TargetServer other = new TargetServer()) {
            other.answers(exchange -> TargetServer.reply(exchange, 200, "there"));

            OutsideAnswer answer = context.call(OutsideRequest.read("x", "POST", "/", Map.of(), "a")
                    .at(java.net.URI.create(other.url() + "/ia/xml")));

            assertThat(answer.body()).isEqualTo("there");
            assertThat(other.received.get(0).uri()).isEqualTo("/ia/xml");
            assertThat(target.received).isEmpty();
            assertThat(context.call(READ).status()).isEqualTo(200);
            assertThat(target.received).hasSize(1);
        }
    }

    @Test
    void whatIsToBeDeletedMayStandInTheBody() {
        context.call(OutsideRequest.read("x", "DELETE", "/x", Map.of("Content-Type", "application/json"), "[1]"));

        assertThat(target.received.get(0).method()).isEqualTo("DELETE");
        assertThat(target.received.get(0).body()).isEqualTo("[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aCallWithoutBodySaysSo(String method) {
        assertThat(context.call(OutsideRequest.read("x", method, "/x", Map.of(), null))
                        .status())
                .isEqualTo(200);
        assertThat(target.received.get(0).method()).isEqualTo(method);
        assertThat(target.received.get(0).body()).isEmpty();
    }

    @Test
    void nothingOfTheCallersMessageLeavesAndAllOfItIsThereAfterwards() {
        Map<String, Object> headers = Map.of(
                "password",
                "secret",
                "Authorization",
                "Basic x",
                Exchange.HTTP_URI,
                "http://elsewhere.invalid",
                Exchange.HTTP_QUERY,
                "a=b");
        Exchange exchange = new DefaultExchange(context.camel);
        exchange.getMessage().setBody(READ);
        exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
        exchange.setProperty("mine", 7);
        exchange.setVariable("mine", 8);
        Set<String> before = Set.copyOf(exchange.getProperties().keySet());
        target.answers(reply -> {
            reply.getResponseHeaders().add("Content-Type", "text/plain; charset=ISO-8859-1");
            TargetServer.reply(reply, 200, "ø".getBytes(StandardCharsets.ISO_8859_1));
        });

        context.send(exchange);

        assertThat(exchange.getException()).isNull();
        TargetServer.Received received = target.received.get(0);
        assertThat(received.uri()).isEqualTo("/list");
        assertThat(received.headers().keySet().stream().map(String::toLowerCase).collect(Collectors.toSet()))
                .isSubsetOf("host", "connection", "user-agent", "accept-encoding");
        assertThat(exchange.getMessage().getHeaders()).isEqualTo(headers);
        assertThat(exchange.getMessage().getBody(OutsideAnswer.class).body()).isEqualTo("ø");
        assertThat(exchange.getProperty("mine")).isEqualTo(7);
        assertThat(exchange.getVariable("mine")).isEqualTo(8);
        assertThat(exchange.getProperties().keySet()).containsAll(before).noneMatch(key -> key.startsWith("ledgerway"));
        assertThat(exchange.getProperty(Exchange.CHARSET_NAME)).isNull();
    }

    @Test
    void noSecretStandsInAHeaderOrBodyThatATraceCouldShow() {
        StringBuilder seen = new StringBuilder();
        context.camel
                .getCamelContextExtension()
                .addInterceptStrategy((camel, definition, processor, next) ->
                        new org.apache.camel.support.processor.DelegateAsyncProcessor(processor) {
                            @Override
                            public boolean process(Exchange exchange, org.apache.camel.AsyncCallback callback) {
                                seen.append(exchange.getMessage().getHeaders())
                                        .append(exchange.getMessage().getBody())
                                        .append(exchange.getAllProperties())
                                        .append(exchange.getMessage().getBody(String.class));
                                return super.process(exchange, callback);
                            }
                        });

        context.call(new OutsideRequest(
                "login",
                "POST",
                "/login",
                Map.of("Authorization", "Bearer canary-1"),
                "{\"Password\":\"canary-2\"}",
                null));

        assertThat(target.received).hasSize(1);
        assertThat(seen.toString()).contains("login: POST /login").doesNotContain("canary");
        assertThat(context.camel.getEndpoints().toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 301, 302, 400, 401, 404, 409, 422, 500, 502, 503})
    void everyStatusIsAnAnswerAndIsAskedForOnce(int status) {
        target.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", target.url() + "/elsewhere");
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
            TargetServer.reply(exchange, status, "no");
        });

        OutsideAnswer answer = context.call(OutsideRequest.read("x", "POST", "/x", Map.of(), "{}"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("no");
        assertThat(target.received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.invalid/x",
                "//elsewhere.invalid/x",
                "x",
                "",
                "/a b",
                "/../admin",
                "/a/%2e%2e/admin",
                "/x#y"
            })
    void aPathThatLeavesTheConnectionIsRefused(String path) {
        Exchange exchange = context.exchange(OutsideRequest.read("x", "GET", path, Map.of(), null), Map.of());

        assertThat(exchange.getException(CallRefusedException.class).why().code())
                .isEqualTo("CALL_ADDRESS_REFUSED");
        assertThat(target.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gate/xmlgw.phtml", "/gate/xmlgw.phtml/"})
    void aBasePathStaysInFront(String base) {
        connections.with("target", "url", target.url() + base);

        context.call(READ);
        context.call(OutsideRequest.read("x", "GET", "/", Map.of(), null));
        context.call(OutsideRequest.read("x", "GET", "/?a=b", Map.of(), null));

        assertThat(target.received)
                .extracting(TargetServer.Received::uri)
                .containsExactly("/gate/xmlgw.phtml/list", "/gate/xmlgw.phtml", "/gate/xmlgw.phtml?a=b");
    }

    @Test
    void callsOfOneConnectionShareOneEndpointAndOneKeptConnection() {
        int before = context.camel.getEndpoints().size();

        for (int i = 0; i < 20; i++) {
            context.call(OutsideRequest.read("x", "GET", "/x?page=" + i, Map.of(), null));
        }

        assertThat(target.received)
                .extracting(TargetServer.Received::clientPort)
                .containsOnly(target.received.get(0).clientPort());
        assertThat(context.camel.getEndpoints().stream()
                        .filter(e -> e.getEndpointUri().contains("127.0.0.1")))
                .hasSize(1);
        assertThat(context.camel.getEndpoints().size() - before).isLessThan(6);
    }

    @Test
    void aChangedAddressIsCalledFromTheNextCallOn() throws IOException {
        context.call(READ);
        try (TargetServer other = new TargetServer()) {
            connections.with("target", "url", other.url());

            context.call(READ);

            assertThat(other.received).hasSize(1);
        }
        assertThat(target.received).hasSize(1);
    }
}
