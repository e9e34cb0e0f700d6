package io.ledgerway.session;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes that begin work by themselves; the others only do what these ask for. */
final class WorkingRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingRoutes.class);

    private WorkingRoutes() {}

    /** Stops them in order, each after what it has begun, within Camel's shutdown timeout. */
    static void stop(CamelContext camel) {
        for (Route route : List.copyOf(camel.getRoutes())) {
            if (!route.isCreatedByKamelet()
                    && !route.getEndpoint().getEndpointUri().startsWith("direct:")) {
                try {
                    camel.getRouteController().stopRoute(route.getRouteId());
                } catch (Exception e) {
                    LOG.warn("Route {} did not stop: {}", route.getRouteId(), e.getMessage());
                }
            }
        }
    }
}
