package io.ledgerway.connection.call;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.CallRefusedException;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Governor;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpMethods;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.stereotype.Component;

/** The steps around the HTTP call in the Kamelet {@code outside-call}: permit, answer, failure, and the way back. */
@Component("outsideCall")
public class OutsideCall {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> WITHOUT_BODY = Set.of("GET");

    private final Connections connections;
    private final Governor governor;
    private final Suspensions suspensions;
    private final CallEndpoints endpoints;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Tracing tracing;

    OutsideCall(
            Connections connections,
            Governor governor,
            Suspensions suspensions,
            CallEndpoints endpoints,
            MeterRegistry meters,
            Clock clock,
            Tracing tracing) {
        this.connections = connections;
        this.governor = governor;
        this.suspensions = suspensions;
        this.endpoints = endpoints;
        this.meters = meters;
        this.clock = clock;
        this.tracing = tracing;
    }

    /**
     * Checks the request, waits for the permit and lays the message out for the HTTP step: body and method, which is no text,
     * since Camel searches long for what makes a method of one. Path and headers, secrets among them, are written inside the
     * HTTP client only.
     *
     * @throws CallRefusedException when the call is not made; surely nothing was sent
     */
    public void open(Exchange exchange, String connection) {
        try {
            OutsideRequest request = request(exchange);
            OpenCall call = new OpenCall(exchange, request, connections.get(connection));
            exchange.setProperty(OpenCall.PROPERTY, call);
            exchange.setProperty(OpenCall.ENDPOINT, endpoints.uri(call.settings, call.address));
            call.hold(governor.acquire(connection));
            call.begin(tracing);
            Message message = exchange.getMessage();
            message.setHeaders(exchange.getContext()
                    .getCamelContextExtension()
                    .getHeadersMapFactory()
                    .newMap());
            message.setHeader(Exchange.HTTP_METHOD, HttpMethods.valueOf(request.method()));
            message.setBody(body(request));
        } catch (CallRefusedException e) {
            throw e;
        } catch (CausedException e) {
            throw CallRefusedException.because(e.why());
        }
    }

    /** The answer that came, whatever its status. A pause that the system asks for holds for all further calls. */
    public void read(Exchange exchange) {
        OpenCall call = OpenCall.of(exchange);
        OutsideAnswer answer = AnswerReading.of(exchange);
        if (answer.status() == 429 || answer.status() == 503) {
            answer.retryAfter()
                    .ifPresent(pause ->
                            governor.pauseUntil(call.connection, clock.instant().plus(pause)));
        }
        call.answered(answer.status());
        count(call.connection, call.request.operation(), Integer.toString(answer.status()));
        exchange.getMessage().setBody(answer);
    }

    /**
     * No answer: {@code NOT_SENT} while no byte can have left, else {@code LOST}.
     *
     * @throws CallRefusedException when the hub refused for good; a spent budget also suspends the connection
     */
    public void fail(Exchange exchange, String connection) {
        Exception failure = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Exception.class);
        OpenCall call = OpenCall.of(exchange);
        if (failure instanceof CallRefusedException refused && !refused.isPassing()) {
            refused.fault().ifPresent(fault -> suspensions.suspend(connection, refused.why(), fault, "hub"));
            throw refused;
        }
        boolean sent = call != null && call.mayHaveBeenSent();
        if (call != null) {
            call.failed(sent ? "lost" : "not-sent");
            count(connection, call.request.operation(), sent ? "lost" : "not-sent");
        }
        NetworkFailure said = NetworkFailure.of(failure);
        exchange.getMessage()
                .setBody(OutsideAnswer.failed(sent ? Failure.LOST : Failure.NOT_SENT, said.words(), said.advice()));
    }

    /** Gives back the permit and the caller's headers, in any case. */
    public void close(Exchange exchange) {
        OpenCall call = OpenCall.of(exchange);
        if (call != null) {
            call.close(exchange);
        }
    }

    private void count(String connection, String operation, String status) {
        meters.counter("ledgerway.calls", "connection", connection, "operation", operation, "status", status)
                .increment();
    }

    private static OutsideRequest request(Exchange exchange) {
        OutsideRequest request = exchange.getMessage().getBody() instanceof OutsideRequest made ? made : null;
        if (request != null && WITH_BODY.contains(request.method())
                || request != null && WITHOUT_BODY.contains(request.method()) && request.body() == null) {
            return request;
        }
        throw CallRefusedException.because(new Cause(
                "CALL_REQUEST_REFUSED",
                "The call was not made: the body must be an OutsideRequest with GET and no body, or POST, PUT, PATCH or DELETE.",
                "Correct the step before outside-call."));
    }

    private static Object body(OutsideRequest request) {
        if (request.body() == null) {
            return null;
        }
        String type = request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("text/plain; charset=utf-8");
        return new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), ContentType.parse(type));
    }
}
