package io.ledgerway.operations.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a file says, read from its text without starting anything.
 *
 * @param routes route ids with the line they stand on, those of templated routes included
 * @param endpoints every endpoint named, in the order of the text
 * @param placeholders names between double braces, without default values
 * @param shared whether other files may depend on it: it has a routeConfiguration, a routeTemplate or beans
 */
record RouteOutline(
        Map<String, Integer> routes, List<EndpointUse> endpoints, Set<String> placeholders, boolean shared) {

    /** Names of the Kamelets used, sorted. */
    Set<String> kamelets() {
        Set<String> names = new TreeSet<>();
        endpoints.forEach(use -> use.kamelet().ifPresent(names::add));
        return names;
    }

    /** Names of the {@code direct:} endpoints its routes start from. */
    Set<String> consumedDirects() {
        Set<String> names = new TreeSet<>();
        endpoints.stream()
                .filter(EndpointUse::consumer)
                .forEach(use -> use.direct().ifPresent(names::add));
        return names;
    }
}
