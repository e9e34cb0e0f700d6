package io.ledgerway.operations.routes;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchEndpointException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in words for people why Camel or the YAML parser refused a text. */
final class Refusal {

    private static final Pattern STEP = Pattern.compile(">>> \\w+\\[(.*?)] <<<", Pattern.DOTALL);
    private static final Pattern ROUTE = Pattern.compile("route: ([^\\s:]+)");
    private static final Pattern PROPERTY = Pattern.compile("Property with key \\[([^]]+)] not found");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown parameters=\\[\\{(.*)}]", Pattern.DOTALL);
    private static final String KEEPS_RUNNING = "Correct this place; what ran before keeps running.";

    private Refusal() {}

    static RouteProblem ofYaml(String file, MarkedYamlEngineException e) {
        int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
        String problem =
                e.getProblem() == null || e.getProblem().isBlank() ? firstLine(e.getMessage()) : e.getProblem();
        String action = problem.contains("TAB")
                ? "Indent with blanks instead of tabs."
                : "Look at the indentation and the quotes of this line and the one before it.";
        return new RouteProblem(file, line, "This is no valid YAML: " + problem + ".", action);
    }

    /** What Camel said about a file that is valid YAML. */
    static RouteProblem of(RouteText file, Throwable refused) {
        MarkedYamlEngineException marked = find(refused, MarkedYamlEngineException.class);
        if (marked != null) {
            int line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return new RouteProblem(file.name(), line, firstLine(marked.getMessage()) + ".", KEEPS_RUNNING);
        }
        Throwable root = root(refused);
        String said = said(refused, root);
        int line = line(file, refused);
        Matcher property = PROPERTY.matcher(said);
        if (property.find()) {
            String name = property.group(1);
            return new RouteProblem(
                    file.name(),
                    placeLine(file, "{{" + name).orElse(line),
                    "The placeholder {{" + name + "}} has no value.",
                    "Set " + name + " in config/application.yaml, or write {{" + name + ":a default value}}.");
        }
        Matcher unknown = UNKNOWN.matcher(said);
        if (unknown.find()) {
            String names = Arrays.stream(unknown.group(1).split(", "))
                    .map(pair -> pair.split("=", 2)[0])
                    .collect(Collectors.joining(", "));
            return new RouteProblem(
                    file.name(),
                    line,
                    "The endpoint has no option " + names + ".",
                    "Correct its spelling or remove it.");
        }
        return new RouteProblem(file.name(), line, sentence(root, said), KEEPS_RUNNING);
    }

    /** The innermost message, after the one around it where that says more than "this failed". */
    private static String said(Throwable refused, Throwable root) {
        String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        Throwable around = refused;
        while (around.getCause() != null && around.getCause() != root) {
            around = around.getCause();
        }
        String outer = around.getMessage();
        boolean wrapper = around == root || outer == null || outer.contains(said) || outer.startsWith("Failed to ");
        return wrapper ? said : firstLine(outer) + " " + said;
    }

    private static String sentence(Throwable root, String said) {
        if (root instanceof NoSuchEndpointException missing) {
            return "The hub has no component for '" + missing.getUri() + "'.";
        }
        if (root instanceof NoSuchBeanException missing) {
            return "There is no bean named '" + missing.getName() + "'.";
        }
        String line = firstLine(said);
        return line.endsWith(".") ? line : line + ".";
    }

    /** The line of the step that Camel names, else of its route, else 0. */
    private static int line(RouteText file, Throwable refused) {
        for (Throwable e = refused; e != null; e = e.getCause()) {
            String said = e.getMessage() == null ? "" : e.getMessage();
            Matcher step = STEP.matcher(said);
            Optional<Integer> line = step.find() ? placeLine(file, address(step.group(1))) : Optional.empty();
            Matcher route = ROUTE.matcher(said);
            if (line.isEmpty() && route.find()) {
                line = said.contains("endpoint")
                        ? startLine(file, route.group(1))
                        : Optional.ofNullable(file.outline().routes().get(route.group(1)));
            }
            if (line.isPresent()) {
                return line.get();
            }
        }
        return 0;
    }

    private static Optional<Integer> startLine(RouteText file, String route) {
        return file.outline().endpoints().stream()
                .filter(use -> use.consumer() && route.equals(use.route()))
                .map(EndpointUse::line)
                .findFirst();
    }

    private static String address(String step) {
        String named = step.startsWith("ref:") ? step.substring(4) : step;
        int brace = named.indexOf('{');
        String text = brace > 0 && named.endsWith("}") ? named.substring(brace + 1, named.length() - 1) : named;
        int query = text.indexOf('?');
        return query > 0 ? text.substring(0, query) : text;
    }

    private static Optional<Integer> placeLine(RouteText file, String words) {
        int at = words.isBlank() ? -1 : file.text().indexOf(words);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        (int) file.text().substring(0, at).lines().count() + (atLineStart(file.text(), at) ? 1 : 0));
    }

    private static boolean atLineStart(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private static <T extends Throwable> T find(Throwable refused, Class<T> type) {
        for (Throwable e = refused; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
        }
        return null;
    }

    private static Throwable root(Throwable refused) {
        Throwable e = refused;
        while (e.getCause() != null && e.getCause() != e && e.getCause().getMessage() != null) {
            e = e.getCause();
        }
        return e;
    }

    private static String firstLine(String said) {
        return said == null ? "" : said.lines().findFirst().orElse("").strip();
    }
}
