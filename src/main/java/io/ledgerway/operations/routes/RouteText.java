package io.ledgerway.operations.routes;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One version of a route file.
 *
 * @param name relative to the folder, with forward slashes
 * @param outline null when the text cannot be read as a list of routes; then {@code flaw} says why
 */
record RouteText(String name, String text, RouteOutline outline, RouteProblem flaw) {

    static RouteText of(String name, String text) {
        try {
            Optional<Node> root = YamlNodes.compose(text);
            if (root.isEmpty()) {
                return flawed(name, text, 0, "The file is empty.", "Write a route, or delete the file.");
            }
            if (!(root.get() instanceof SequenceNode)) {
                return flawed(
                        name,
                        text,
                        YamlNodes.line(root.get()),
                        "A route file is a list, and this one is not.",
                        "Begin each entry with a hyphen, for example \"- route:\", and indent what belongs to it.");
            }
            return new RouteText(name, text, OutlineReader.read(root.get(), text), null);
        } catch (MarkedYamlEngineException e) {
            return new RouteText(name, text, null, Refusal.ofYaml(name, e));
        }
    }

    private static RouteText flawed(String name, String text, int line, String message, String action) {
        return new RouteText(name, text, null, new RouteProblem(name, line, message, action));
    }

    boolean shared() {
        return outline != null && outline.shared();
    }
}
