package io.ledgerway.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes that begin work by themselves; the others only do what these ask for. */
final class WorkingRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingRoutes.class);

    private WorkingRoutes() {}

    /** Stops them in order, each after what it has begun; what has not ended by then is left to Camel, and to the next owner's doubt. */
    static void stop(CamelContext camel, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (Route route : List.copyOf(camel.getRoutes())) {
            if (!route.isCreatedByKamelet()
                    && !route.getEndpoint().getEndpointUri().startsWith("direct:")) {
                long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
                try {
                    camel.getRouteController().stopRoute(route.getRouteId(), left, TimeUnit.MILLISECONDS);
                } catch (Exception e) {
                    LOG.warn("Route {} did not stop: {}", route.getRouteId(), e.getMessage());
                }
            }
        }
    }
}
