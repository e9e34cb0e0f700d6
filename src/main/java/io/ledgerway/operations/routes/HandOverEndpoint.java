package io.ledgerway.operations.routes;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.util.StringHelper;

/** A {@code direct:} endpoint whose consumer can be exchanged under load. */
final class HandOverEndpoint extends DirectEndpoint {

    private final HandOverComponent component;
    private final String key;

    HandOverEndpoint(String uri, HandOverComponent component) {
        super(uri, component);
        this.component = component;
        this.key = StringHelper.before(uri, "?", uri);
    }

    /** What producers and consumers of the same name share. */
    String key() {
        return key;
    }

    @Override
    public Producer createProducer() {
        return new HandOverProducer(this, component);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        HandOverConsumer consumer = new HandOverConsumer(this, processor, key);
        configureConsumer(consumer);
        return consumer;
    }
}
