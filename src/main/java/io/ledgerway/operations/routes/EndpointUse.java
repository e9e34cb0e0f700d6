package io.ledgerway.operations.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One place in a file that names an endpoint.
 *
 * @param route id of the route it stands in; null outside routes or where the route has no id
 * @param consumer whether the route starts here
 * @param path what stands between the scheme and the options, without leading slashes for schemes of Camel
 * @param options from the query and from {@code parameters}, in the order they are written
 */
record EndpointUse(
        String route, boolean consumer, String scheme, String path, List<EndpointUse.Option> options, int line) {

    private static final Set<String> NAMED = Set.of("direct", "seda");

    record Option(String name, String value, int line) {}

    /** The name of a {@code direct:} endpoint; empty for other schemes. */
    Optional<String> direct() {
        return scheme.equals("direct") ? Optional.of(name()) : Optional.empty();
    }

    /** The name of a Kamelet; empty for other schemes and for a Kamelet's own source and sink. */
    Optional<String> kamelet() {
        if (!scheme.equals("kamelet") || path.equals("source") || path.equals("sink")) {
            return Optional.empty();
        }
        String name = path.isEmpty() ? option("templateId") : path;
        int slash = name.indexOf('/');
        return Optional.of(slash < 0 ? name : name.substring(0, slash));
    }

    boolean http() {
        return scheme.equals("http") || scheme.equals("https");
    }

    /** As people write it, without options. */
    String shown() {
        return path.isEmpty() ? scheme : scheme + ":" + path;
    }

    private String name() {
        return path.isEmpty() && NAMED.contains(scheme) ? option("name") : path;
    }

    private String option(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(Option::value)
                .findFirst()
                .orElse("");
    }
}
