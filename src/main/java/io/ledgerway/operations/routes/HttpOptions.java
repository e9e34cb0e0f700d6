package io.ledgerway.operations.routes;

import io.ledgerway.cause.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Camel sends an http option that it does not know to the server as a query parameter: a misspelt one is lost. */
final class HttpOptions implements TextCheck {

    private final KnownOptions known;

    HttpOptions(KnownOptions known) {
        this.known = known;
    }

    @Override
    public List<RouteProblem> check(RouteText file, Map<String, Kamelet> kamelets) {
        List<RouteProblem> problems = new ArrayList<>();
        for (EndpointUse use : file.outline().endpoints()) {
            if (use.http()) {
                Set<String> options = known.of(use.scheme());
                use.options()
                        .forEach(option -> misspelt(option.name(), options)
                                .map(meant -> problem(file.name(), use, option, meant))
                                .ifPresent(problems::add));
            }
        }
        return problems;
    }

    private static RouteProblem problem(String file, EndpointUse use, EndpointUse.Option option, String meant) {
        return new RouteProblem(
                file,
                option.line(),
                "'" + option.name() + "' is no option of " + use.scheme()
                        + " and would be sent to the server as a query parameter.",
                "Write '" + meant + "'. What is meant for the server goes into the header CamelHttpQuery.");
    }

    private static Optional<String> misspelt(String option, Set<String> known) {
        return known.stream().anyMatch(option::equalsIgnoreCase) ? Optional.empty() : Suggestion.nearest(option, known);
    }
}
