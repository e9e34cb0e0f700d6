package io.ledgerway.operations.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a candidate would stand beside.
 *
 * @param owners ids of routes that stay, with the file they belong to
 * @param consumed names of the {@code direct:} endpoints that stay or are about to come
 * @param templates files that stay and that others may depend on
 */
record Surroundings(Map<String, String> owners, Set<String> consumed, List<RouteText> templates) {

    /** The owner of routes that no file brought. */
    static final String HUB = "the hub itself";
}
