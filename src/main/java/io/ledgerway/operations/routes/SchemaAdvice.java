package io.ledgerway.operations.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.ledgerway.cause.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Camel's own YAML schema, asked what else is wrong with a text that Camel refused: all unknown words at once, and what
 * was meant. It is not asked about texts that Camel accepts, because it refuses some of those ({@code constant: 5}). It is
 * read anew for each text and forgotten: what a validator keeps of a schema that contains itself grows with every text.
 */
final class SchemaAdvice {

    private static final String SCHEMA = "/schema/camelYamlDsl.json";
    private static final SchemaValidatorsConfig FORGETFUL =
            SchemaValidatorsConfig.builder().cacheRefs(false).build();

    /** Unknown words and lists or maps in the wrong place; empty when the schema finds none of these. */
    synchronized List<RouteProblem> problems(RouteText file) {
        JsonNode text = schema();
        Set<String> words = new TreeSet<>();
        collectWords(text, words);
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(text, FORGETFUL);
        Object tree =
                new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(file.text());
        Node root = YamlNodes.compose(file.text()).orElseThrow();
        JsonNode json = new ObjectMapper().valueToTree(tree);
        Set<RouteProblem> problems = new TreeSet<>();
        for (ValidationMessage message : schema.validate(json)) {
            problem(file.name(), root, message, words).ifPresent(problems::add);
        }
        return new ArrayList<>(problems);
    }

    private static Optional<RouteProblem> problem(
            String file, Node root, ValidationMessage message, Set<String> words) {
        int line = line(root, message.getInstanceLocation(), message.getProperty());
        return switch (message.getType()) {
            case "additionalProperties" ->
                Optional.of(new RouteProblem(
                        file,
                        line,
                        "'" + message.getProperty() + "' is not known here.",
                        Suggestion.nearest(message.getProperty(), words)
                                .map(meant -> "Did you mean '" + meant + "'?")
                                .orElse("Remove it, or indent it where it belongs.")));
            case "type" ->
                structure(message)
                        .map(said -> new RouteProblem(
                                file, line, said, "Begin list entries with a hyphen; indent what belongs to a map."));
            default -> Optional.empty();
        };
    }

    private static Optional<String> structure(ValidationMessage message) {
        String said = message.getMessage();
        String place = message.getInstanceLocation().getName(-1);
        if (said.endsWith("array expected")) {
            return Optional.of("'" + place + "' must be a list.");
        }
        return said.endsWith("array found, object expected")
                ? Optional.of("'" + place + "' must be a map, not a list.")
                : Optional.empty();
    }

    private static int line(Node root, JsonNodePath path, String property) {
        Node node = root;
        int line = YamlNodes.line(root);
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            if (node instanceof SequenceNode list && element instanceof Integer index) {
                node = list.getValue().get(index);
                line = YamlNodes.line(node);
            } else {
                NodeTuple tuple = tuple(node, String.valueOf(element));
                if (tuple == null) {
                    return line;
                }
                line = YamlNodes.line(tuple.getKeyNode());
                node = tuple.getValueNode();
            }
        }
        NodeTuple named = property == null ? null : tuple(node, property);
        return named == null ? line : YamlNodes.line(named.getKeyNode());
    }

    private static NodeTuple tuple(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> YamlNodes.text(tuple.getKeyNode()).equals(key))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static JsonNode schema() {
        try (InputStream in = YamlRoutesBuilderLoader.class.getResourceAsStream(SCHEMA)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collectWords(JsonNode node, Set<String> words) {
        JsonNode properties = node.get("properties");
        if (properties != null && properties.isObject()) {
            properties.fieldNames().forEachRemaining(words::add);
        }
        node.forEach(child -> collectWords(child, words));
    }
}
