package io.ledgerway.operations.routes;

import io.ledgerway.cause.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A route that sends to a {@code direct:} endpoint from which no route starts waits half a minute and fails. */
final class DirectTargets {

    private final UnaryOperator<String> resolve;

    /** @param resolve replaces placeholders; may throw where one has no value */
    DirectTargets(UnaryOperator<String> resolve) {
        this.resolve = resolve;
    }

    /** @param consumed the names from which some route starts, in this file or elsewhere */
    List<RouteProblem> check(RouteText file, Collection<Kamelet> kamelets, Set<String> consumed) {
        List<RouteProblem> problems = new ArrayList<>();
        for (EndpointUse use : file.outline().endpoints()) {
            unserved(use, consumed).ifPresent(name -> problems.add(problem(file.name(), use.line(), name, consumed)));
        }
        for (Kamelet kamelet : kamelets) {
            for (EndpointUse use : kamelet.outline().endpoints()) {
                unserved(use, consumed)
                        .ifPresent(name -> problems.add(problem(kamelet.location(), use.line(), name, consumed)));
            }
        }
        return problems;
    }

    private Optional<String> unserved(EndpointUse use, Set<String> consumed) {
        return use.consumer()
                ? Optional.empty()
                : use.direct().flatMap(this::fixed).filter(name -> !consumed.contains(name));
    }

    /** Empty where the name is known only when a message passes. */
    private Optional<String> fixed(String name) {
        if (name.contains("${") || name.isBlank()) {
            return Optional.empty();
        }
        if (!name.contains("{{")) {
            return Optional.of(name);
        }
        try {
            return Optional.of(resolve.apply(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a Kamelet's own parameter, or a missing value that the dry run names
        }
    }

    private static RouteProblem problem(String file, int line, String name, Set<String> consumed) {
        return new RouteProblem(
                file,
                line,
                "No route starts from direct:" + name + ".",
                Suggestion.nearest(name, consumed)
                        .map(meant -> "Write 'direct:" + meant + "'.")
                        .orElse("Add a route with \"from: direct:" + name + "\", or correct the name."));
    }

    /** For use where only outlines are at hand. */
    static Set<String> targets(Map<String, Kamelet> kamelets) {
        Set<String> names = new TreeSet<>();
        kamelets.values()
                .forEach(kamelet -> kamelet.outline()
                        .endpoints()
                        .forEach(use -> use.direct().ifPresent(names::add)));
        return names;
    }
}
