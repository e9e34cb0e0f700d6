package io.ledgerway.operations.routes;

import io.ledgerway.cause.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Every Kamelet named must exist and be readable. */
final class MissingKamelets implements TextCheck {

    private final Supplier<Set<String>> existing;

    /** @param existing names of all Kamelets there are, for suggestions */
    MissingKamelets(Supplier<Set<String>> existing) {
        this.existing = existing;
    }

    @Override
    public List<RouteProblem> check(RouteText file, Map<String, Kamelet> kamelets) {
        List<RouteProblem> problems = new ArrayList<>();
        for (EndpointUse use : file.outline().endpoints()) {
            String name = use.kamelet().filter(MissingKamelets::fixed).orElse(null);
            if (name == null) {
                continue;
            }
            if (!kamelets.containsKey(name)) {
                problems.add(missing(file.name(), use.line(), name));
            }
        }
        kamelets.values().stream()
                .map(Kamelet::flaw)
                .filter(flaw -> flaw != null)
                .forEach(problems::add);
        return problems;
    }

    private RouteProblem missing(String file, int line, String name) {
        String action = Suggestion.nearest(name, existing.get())
                .map(meant -> "Write 'kamelet:" + meant + "'.")
                .orElse("Write the name of a Kamelet the hub has, or add kamelets/" + name + ".kamelet.yaml.");
        return new RouteProblem(file, line, "There is no Kamelet '" + name + "'.", action);
    }

    private static boolean fixed(String name) {
        return !name.contains("{{") && !name.contains("${");
    }
}
