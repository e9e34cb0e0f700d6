package io.ledgerway.connection.call;

import io.ledgerway.connection.ConnectionDatabase;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Governor;
import io.ledgerway.connection.MovableTime;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** A plain Camel context in which the Kamelet can be called as a route would. */
final class CallContext implements AutoCloseable {

    final ConnectionDatabase database = ConnectionDatabase.h2();
    final MovableTime time = new MovableTime("2026-11-20T10:00:00Z");
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final DefaultCamelContext camel = new DefaultCamelContext();
    final Governor governor;
    final Suspensions suspensions;
    private final ProducerTemplate producer;

    CallContext(Connections connections) {
        this(connections, Tracing.off());
    }

    CallContext(Connections connections, Tracing tracing) {
        governor = database.governor(connections, time);
        suspensions = database.suspensions(connections, time, event -> {});
        asTheApplication(camel.getComponent("http", HttpComponent.class));
        asTheApplication(camel.getComponent("https", HttpComponent.class));
        camel.getRegistry().bind("outsideWire", new OutsideWire());
        camel.getRegistry()
                .bind(
                        "outsideCall",
                        new OutsideCall(
                                connections, governor, suspensions, new CallEndpoints(camel), meters, time, tracing));
        camel.start();
        producer = camel.createProducerTemplate();
    }

    private static void asTheApplication(HttpComponent http) {
        http.setSkipControlHeaders(true);
        http.setSkipRequestHeaders(true);
        http.setSkipResponseHeaders(true);
    }

    Exchange exchange(OutsideRequest request, Map<String, Object> headers) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(request);
        exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
        return send(exchange);
    }

    Exchange send(Exchange exchange) {
        return producer.send("kamelet:outside-call?connection=target", exchange);
    }

    OutsideAnswer call(OutsideRequest request) {
        Exchange exchange = exchange(request, Map.of());
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return exchange.getMessage().getBody(OutsideAnswer.class);
    }

    double counted(String operation, String status) {
        return meters.counter("ledgerway.calls", "connection", "target", "operation", operation, "status", status)
                .count();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
