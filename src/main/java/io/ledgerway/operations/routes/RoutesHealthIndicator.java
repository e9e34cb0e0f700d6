package io.ledgerway.operations.routes;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows the route files in the health details; always up, because a bad file leaves everything else running. */
@Component("routesHealthIndicator")
class RoutesHealthIndicator implements HealthIndicator {

    private final RouteFiles routeFiles;

    RoutesHealthIndicator(RouteFiles routeFiles) {
        this.routeFiles = routeFiles;
    }

    @Override
    public Health health() {
        RouteFilesStatus status = routeFiles.status();
        return Health.up()
                .withDetail("files", status.files())
                .withDetail("routes", status.routes())
                .withDetail("problems", status.problems())
                .build();
    }
}
