package io.ledgerway.operations.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A secret belongs in the settings: what stands in a route is shown by Hawtio and kept in git. */
final class LiteralSecrets implements TextCheck {

    private static final Pattern NAME = Pattern.compile(
            "(?i).*(password|passphrase|passcode|secret|token|(api|access|private|auth|partner|user|account)[-_]?key)");
    private static final Pattern LOGIN_IN_ADDRESS = Pattern.compile("//[^/@:{}]+:[^/@{}]+@.*");

    static boolean namesSecret(String option) {
        return NAME.matcher(option).matches();
    }

    @Override
    public List<RouteProblem> check(RouteText file, Map<String, Kamelet> kamelets) {
        List<RouteProblem> problems = new ArrayList<>();
        for (EndpointUse use : file.outline().endpoints()) {
            Map<String, Boolean> declared =
                    use.kamelet().map(kamelets::get).map(Kamelet::properties).orElse(Map.of());
            use.options().stream()
                    .filter(option -> namesSecret(option.name()) || declared.getOrDefault(option.name(), false))
                    .filter(option -> literal(option.value()))
                    .map(option ->
                            problem(file.name(), option.line(), "The option '" + option.name() + "'", option.name()))
                    .forEach(problems::add);
            if (LOGIN_IN_ADDRESS.matcher(use.path()).matches()) {
                problems.add(problem(file.name(), use.line(), "The address of " + use.scheme(), "authPassword"));
            }
        }
        return problems;
    }

    private static boolean literal(String value) {
        return !value.isBlank() && !value.contains("{{") && !value.contains("${") && !value.startsWith("#");
    }

    private static RouteProblem problem(String file, int line, String where, String option) {
        return new RouteProblem(
                file,
                line,
                where + " holds a secret itself.",
                "Put the secret into the settings and write its name here, for example " + option
                        + ": RAW({{ledgerway.connections.<name>.password}}); change the secret, for it has been seen.");
    }
}
