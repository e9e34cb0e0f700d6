package io.ledgerway.operations.routes;

import java.util.Map;

/**
 * A version of a route file that might be run.
 *
 * @param kamelets those it uses, directly and through others, by name
 * @param fingerprint of the text, its Kamelets and the values of their placeholders
 */
record Candidate(RouteText file, Map<String, Kamelet> kamelets, String fingerprint) {

    String name() {
        return file.name();
    }
}
