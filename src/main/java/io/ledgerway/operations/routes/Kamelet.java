package io.ledgerway.operations.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One version of a Kamelet.
 *
 * @param location as Camel names it, such as {@code file:kamelets/x.kamelet.yaml}
 * @param properties the declared ones; true where the value is a secret ({@code format: password})
 * @param outline of its template; {@code placeholders} without its own properties
 * @param flaw why it cannot be read; null when it can
 */
record Kamelet(
        String name,
        String location,
        String text,
        Map<String, Boolean> properties,
        RouteOutline outline,
        RouteProblem flaw) {

    private static final RouteOutline NOTHING = new RouteOutline(Map.of(), List.of(), Set.of(), false);

    static Kamelet of(String name, String location, String text) {
        try {
            return YamlNodes.compose(text)
                    .map(root -> read(name, location, text, root))
                    .orElseGet(() -> flawed(name, location, text, "The file is empty."));
        } catch (MarkedYamlEngineException e) {
            RouteProblem flaw = Refusal.ofYaml(location, e);
            return new Kamelet(name, location, text, Map.of(), NOTHING, flaw);
        }
    }

    private static Kamelet read(String name, String location, String text, Node root) {
        Node template = YamlNodes.path(root, "spec", "template").orElse(null);
        if (template == null) {
            return flawed(name, location, text, "The Kamelet has no spec.template.");
        }
        String declared =
                YamlNodes.path(root, "metadata", "name").map(YamlNodes::text).orElse("");
        if (!declared.equals(name)) {
            return flawed(name, location, text, "The Kamelet calls itself '" + declared + "', not '" + name + "'.");
        }
        Map<String, Boolean> properties = properties(root);
        RouteOutline whole = OutlineReader.read(template, text);
        Set<String> settings = new TreeSet<>(whole.placeholders());
        settings.removeAll(properties.keySet());
        RouteOutline outline = new RouteOutline(whole.routes(), whole.endpoints(), settings, false);
        return new Kamelet(name, location, text, properties, outline, null);
    }

    private static Map<String, Boolean> properties(Node root) {
        Map<String, Boolean> properties = new TreeMap<>();
        if (YamlNodes.path(root, "spec", "definition", "properties").orElse(null) instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(tuple -> properties.put(
                            YamlNodes.text(tuple.getKeyNode()),
                            YamlNodes.child(tuple.getValueNode(), "format")
                                    .map(YamlNodes::text)
                                    .filter("password"::equals)
                                    .isPresent()));
        }
        return properties;
    }

    private static Kamelet flawed(String name, String location, String text, String message) {
        String action = "Write metadata.name (the file's name), spec.definition.properties and spec.template.";
        return new Kamelet(name, location, text, Map.of(), NOTHING, new RouteProblem(location, 0, message, action));
    }
}
