package io.ledgerway.operations.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule that a route file's text alone can break. */
interface TextCheck {

    /**
     * @param kamelets the Kamelets the file uses, by name; those that do not exist are missing
     * @return empty when the file keeps the rule
     */
    List<RouteProblem> check(RouteText file, Map<String, Kamelet> kamelets);

    /** For checks that ask Camel for the options a component knows. */
    interface KnownOptions {
        Set<String> of(String scheme);
    }
}
