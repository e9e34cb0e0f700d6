package io.ledgerway.operations.routes;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the route files are and how often they are compared.
 *
 * @param routesDirectory relative to the working directory
 * @param kameletsDirectory the integrators' own Kamelets; may be missing
 * @param routesPoll the pause between two comparisons
 */
@ConfigurationProperties("ledgerway")
record RouteFilesSettings(
        @DefaultValue("routes") Path routesDirectory,
        @DefaultValue("kamelets") Path kameletsDirectory,
        @DefaultValue("1s") Duration routesPoll) {}
