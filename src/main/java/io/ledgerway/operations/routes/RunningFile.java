package io.ledgerway.operations.routes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteTemplateDefinition;

/**
 * A version of a route file that runs, and what it brought into the context.
 *
 * @param routes ids, without those of routes made by Kamelets
 */
record RunningFile(
        Candidate candidate,
        Set<String> routes,
        List<RouteConfigurationDefinition> configurations,
        List<RouteTemplateDefinition> templates,
        Instant since) {

    String name() {
        return candidate.name();
    }

    boolean shared() {
        return candidate.file().shared();
    }
}
