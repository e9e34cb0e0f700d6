package io.ledgerway.operations.routes;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Makes Kamelets while no route file is being loaded, and one after the other. Camel 4.18 takes two locks for it: of the
 * Kamelets and of its model. A step that needs a Kamelet for the first time, such as signing in, takes them the one way
 * round, loading a file the other: without this lock around both, they wait for each other for ever.
 */
final class SerialKamelets extends KameletComponent {

    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Override
    public Endpoint createEndpoint(String uri, Map<String, Object> parameters) throws Exception {
        return alone(() -> {
            Endpoint endpoint = super.createEndpoint(uri, parameters);
            ServiceHelper.initService(endpoint);
            return endpoint;
        });
    }

    /** Does something that adds to the model while nobody makes a Kamelet. */
    static <T> T alone(CamelContext context, Callable<T> change) throws Exception {
        return context.hasComponent("kamelet") instanceof SerialKamelets kamelets
                ? kamelets.alone(change)
                : change.call();
    }

    private <T> T alone(Callable<T> change) throws Exception {
        oneAtATime.lock();
        try {
            return change.call();
        } finally {
            oneAtATime.unlock();
        }
    }
}
