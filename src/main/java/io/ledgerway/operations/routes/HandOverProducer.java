package io.ledgerway.operations.routes;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.support.DefaultAsyncProducer;

/** Sends to whatever route starts from the endpoint just then. */
final class HandOverProducer extends DefaultAsyncProducer {

    private final HandOverEndpoint endpoint;
    private final HandOverComponent component;

    HandOverProducer(HandOverEndpoint endpoint, HandOverComponent component) {
        super(endpoint);
        this.endpoint = endpoint;
        this.component = component;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        HandOverConsumer consumer;
        try {
            consumer = component.enter(endpoint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        if (consumer == null) {
            if (endpoint.isFailIfNoConsumers()) {
                exchange.setException(new DirectConsumerNotAvailableException(
                        "No route starts from " + endpoint.getEndpointBaseUri(), exchange));
            }
            callback.done(true);
            return true;
        }
        if (endpoint.isSynchronous() || consumer.getEndpoint().isSynchronous()) {
            return processInThisThread(exchange, consumer, callback);
        }
        return consumer.getAsyncProcessor().process(exchange, doneSync -> {
            consumer.leave();
            callback.done(doneSync);
        });
    }

    private static boolean processInThisThread(Exchange exchange, HandOverConsumer consumer, AsyncCallback callback) {
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            consumer.leave();
        }
        callback.done(true);
        return true;
    }
}
