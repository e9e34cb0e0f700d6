package io.ledgerway.operations.routes;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.EndpointAware;
import org.apache.camel.Route;
import org.apache.camel.Service;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.component.kamelet.KameletProcessor;
import org.apache.camel.support.service.ServiceHelper;

/** The Kamelet endpoints a route holds. Camel itself forgets those of the {@code kamelet} step when a route goes. */
final class KameletUses {

    private KameletUses() {}

    static Set<Endpoint> of(Route route) {
        Set<Endpoint> endpoints = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Service service : route.getServices()) {
            for (Service child : ServiceHelper.getChildServices(service)) {
                Endpoint endpoint = endpoint(route.getCamelContext(), child);
                if (endpoint instanceof KameletEndpoint) {
                    endpoints.add(endpoint);
                }
            }
        }
        return endpoints;
    }

    private static Endpoint endpoint(CamelContext context, Service service) {
        if (service instanceof KameletProcessor step) {
            return context.hasEndpoint("kamelet://" + step.getName());
        }
        return service instanceof EndpointAware aware ? aware.getEndpoint() : null;
    }
}
