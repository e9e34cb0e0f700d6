package io.ledgerway.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What every route file must be like. */
final class RouteConventions {

    private static final Pattern WRITES = Pattern.compile(
            "kamelet:[a-z0-9-]+-(create|insert|update|delete|remove|post|put|send|write|submit|release|upload|reverse|correct)(-.*)?");

    private static final Pattern CLOCKS = Pattern.compile("timer:|scheduler:");

    private final Map<String, String> texts;
    private final List<Object> entries = new ArrayList<>();

    /** @param texts all route files by name without folder: error handling in one holds for the others */
    RouteConventions(Map<String, String> texts) {
        this.texts = texts;
        texts.values().forEach(text -> entries.addAll(entries(text)));
    }

    List<String> violations(String fileName) {
        String text = texts.get(fileName);
        List<Object> own = entries(text);
        List<String> found = new ArrayList<>(StepConventions.violations(own, text));
        String base = fileName.replace(".camel.yaml", "");
        own.forEach(entry -> {
            if (YamlTree.at(entry, "from") != null) {
                found.add("a route without a name: begin it with \"- route:\" and give it an id");
            }
            Object route = YamlTree.at(entry, "route");
            if (route != null) {
                route(route, base, found);
            }
        });
        return found;
    }

    private void route(Object route, String base, List<String> found) {
        String id = YamlTree.text(route, "id");
        if (!id.equals(base) && !id.startsWith(base + "-")) {
            found.add("the route id '" + id + "' does not begin with the file's name");
        }
        if (YamlTree.text(route, "description").isEmpty()) {
            found.add("the route '" + id + "' has no description");
        }
        if (overtakesItself(route)) {
            found.add("the route '" + id
                    + "' begins anew while its parallel work goes on: give its timer \"synchronous: true\"");
        }
        boolean writes = YamlTree.all(route, "uri").stream()
                .anyMatch(uri ->
                        WRITES.matcher(String.valueOf(uri).split("\\?")[0]).matches());
        if (writes && redelivers(route)) {
            found.add("the route '" + id + "' writes to a target and is redelivered: set maximumRedeliveries to 0");
        }
    }

    /** Work in parallel leaves the clock's thread at once, which then strikes again beside it. */
    private static boolean overtakesItself(Object route) {
        Object from = YamlTree.at(route, "from");
        boolean parallel = YamlTree.all(route, "parallelProcessing").stream()
                .anyMatch(value -> String.valueOf(value).equals("true"));
        return CLOCKS.matcher(YamlTree.text(from, "uri")).lookingAt()
                && parallel
                && !YamlTree.text(from, "parameters", "synchronous").equals("true");
    }

    private boolean redelivers(Object route) {
        Object own = YamlTree.at(route, "errorHandler");
        if (own != null) {
            return redelivers(List.of(own));
        }
        String named = YamlTree.text(route, "routeConfigurationId");
        return entries.stream()
                .map(entry -> YamlTree.at(entry, "routeConfiguration"))
                .filter(configuration -> configuration != null)
                .filter(configuration -> YamlTree.text(configuration, "id").equals(named))
                .anyMatch(configuration -> redelivers(List.of(configuration)));
    }

    private static boolean redelivers(Collection<?> handlers) {
        return YamlTree.all(handlers, "maximumRedeliveries").stream()
                .anyMatch(times -> !String.valueOf(times).equals("0"));
    }

    private static List<Object> entries(String text) {
        return YamlTree.of(text).root() instanceof Collection<?> list ? new ArrayList<>(list) : List.of();
    }
}
