package io.ledgerway.operations.routes;

import io.ledgerway.cause.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.util.StringHelper;

/** Camel ignores a parameter that a Kamelet does not declare: a misspelt one silently keeps its default. */
final class KameletOptions implements TextCheck {

    private final KnownOptions known;

    KameletOptions(KnownOptions known) {
        this.known = known;
    }

    @Override
    public List<RouteProblem> check(RouteText file, Map<String, Kamelet> kamelets) {
        List<RouteProblem> problems = new ArrayList<>();
        for (EndpointUse use : file.outline().endpoints()) {
            Kamelet kamelet = use.kamelet().map(kamelets::get).orElse(null);
            if (kamelet == null || kamelet.flaw() != null) {
                continue;
            }
            use.options().stream()
                    .filter(option -> !declared(option.name(), kamelet))
                    .map(option -> problem(file.name(), option, kamelet))
                    .forEach(problems::add);
        }
        return problems;
    }

    private boolean declared(String option, Kamelet kamelet) {
        String name = StringHelper.dashToCamelCase(option);
        return kamelet.properties().keySet().stream()
                        .map(StringHelper::dashToCamelCase)
                        .anyMatch(name::equals)
                || known.of("kamelet").contains(name);
    }

    private static RouteProblem problem(String file, EndpointUse.Option option, Kamelet kamelet) {
        Set<String> names = kamelet.properties().keySet();
        String action = Suggestion.nearest(option.name(), names)
                .map(meant -> "Write '" + meant + "'.")
                .orElse(
                        names.isEmpty()
                                ? "Remove it: this Kamelet takes no parameters."
                                : "Its parameters are " + String.join(", ", names) + ".");
        return new RouteProblem(
                file,
                option.line(),
                "The Kamelet '" + kamelet.name() + "' has no parameter '" + option.name() + "'.",
                action);
    }
}
