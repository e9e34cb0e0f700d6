package io.ledgerway.operations.routes;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** YAML as nodes that know their lines, read by the parser that Camel itself uses. */
final class YamlNodes {

    private YamlNodes() {}

    /** @throws org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException where the text is no YAML */
    static Optional<Node> compose(String text) {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).build();
        return new Compose(settings).composeString(text);
    }

    /** Counted from 1; 0 when the node does not know. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The scalar's text; empty for lists and maps. */
    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static Optional<Node> child(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> text(tuple.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    static Optional<Node> path(Node node, String... keys) {
        Optional<Node> found = Optional.of(node);
        for (String key : keys) {
            found = found.flatMap(parent -> child(parent, key));
        }
        return found;
    }
}
