package io.ledgerway.operations.routes;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Endpoint;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.direct.DirectConsumer;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.spi.annotations.Component;

/**
 * {@code direct:} whose routes can be swapped under load. In Camel's own, two threads that share a producer may not both
 * notice that the consumer has gone: the second one enters the stopped route and its exchange is rejected (4.18.0,
 * {@code DirectProducer}). Here each exchange asks for the consumer anew, waits for the next one when there is none, and
 * is counted until it is done.
 */
@Component("direct")
public class HandOverComponent extends DirectComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        DirectEndpoint endpoint = new HandOverEndpoint(uri, this);
        endpoint.setBlock(isBlock());
        endpoint.setTimeout(getTimeout());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /**
     * Enters the consumer of this endpoint, waiting for one if need be. Whoever entered must leave it.
     *
     * @return null when there was none in time
     */
    HandOverConsumer enter(HandOverEndpoint endpoint) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(endpoint.getTimeout());
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            HandOverConsumer consumer =
                    (HandOverConsumer) getConsumer(endpoint.key(), endpoint.isBlock() && left > 0, Math.max(left, 1));
            if (consumer == null) {
                return null;
            }
            consumer.enter();
            DirectConsumer current = getConsumer(endpoint.key(), false, 0);
            if (current == consumer) {
                return consumer; // it was still open after it had been entered, so whoever closes it now waits
            }
            consumer.leave();
        }
    }
}
