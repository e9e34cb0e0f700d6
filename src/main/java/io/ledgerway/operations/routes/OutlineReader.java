package io.ledgerway.operations.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the outline of a route file, or of a Kamelet's template. */
final class OutlineReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[?!]?\\s*([^{}:?\\s]+)");
    private static final Set<String> SHARED = Set.of("routeConfiguration", "routeTemplate", "beans");
    private static final Set<String> ENDPOINTS =
            Set.of("from", "to", "toD", "wireTap", "poll", "deadLetterUri", "kamelet");
    private static final Set<String> PATTERNS = Set.of("interceptSendToEndpoint", "interceptFrom");
    private static final Set<String> COMPUTED = Set.of("enrich", "pollEnrich");
    private static final Set<String> EXPRESSIONS = Set.of("constant", "simple", "expression");

    private final Map<String, Integer> routes = new LinkedHashMap<>();
    private final List<EndpointUse> endpoints = new ArrayList<>();
    private boolean shared;

    private OutlineReader() {}

    static RouteOutline read(Node root, String text) {
        OutlineReader reader = new OutlineReader();
        reader.walk(root, null, "");
        return new RouteOutline(
                Map.copyOf(reader.routes), List.copyOf(reader.endpoints), placeholders(text), reader.shared);
    }

    static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private void walk(Node node, String route, String key) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> walk(item, route, key));
        } else if (node instanceof MappingNode mapping) {
            endpoint(mapping, route, key);
            mapping.getValue().forEach(tuple -> tuple(tuple, route, key));
        }
    }

    private void tuple(NodeTuple tuple, String route, String parent) {
        String key = YamlNodes.text(tuple.getKeyNode());
        Node value = tuple.getValueNode();
        shared |= SHARED.contains(key);
        if (value instanceof ScalarNode scalar) {
            scalar(scalar, route, key, parent);
        } else {
            String inside = COMPUTED.contains(parent) && EXPRESSIONS.contains(key) ? parent : key;
            walk(value, routeOf(key, value, route), inside);
        }
    }

    private String routeOf(String key, Node value, String outer) {
        String idKey = key.equals("route") ? "id" : key.equals("templatedRoute") ? "routeId" : null;
        if (idKey == null) {
            return outer;
        }
        Node id = YamlNodes.child(value, idKey).orElse(null);
        if (id == null) {
            return null;
        }
        routes.putIfAbsent(YamlNodes.text(id), YamlNodes.line(id));
        return YamlNodes.text(id);
    }

    private void scalar(ScalarNode value, String route, String key, String parent) {
        boolean computed = COMPUTED.contains(parent) && EXPRESSIONS.contains(key);
        if (key.equals("kamelet")) {
            add(route, "to", "kamelet:" + value.getValue(), null, value);
        } else if (ENDPOINTS.contains(key) || computed) {
            add(route, key, value.getValue(), null, value);
        }
    }

    private void endpoint(MappingNode mapping, String route, String key) {
        Node parameters = YamlNodes.child(mapping, "parameters").orElse(null);
        Node uri = YamlNodes.child(mapping, "uri").orElse(null);
        if (uri instanceof ScalarNode scalar && !PATTERNS.contains(key)) {
            add(route, key, scalar.getValue(), parameters, scalar);
        } else if (key.equals("kamelet")) {
            YamlNodes.child(mapping, "name")
                    .ifPresent(name -> add(route, "to", "kamelet:" + YamlNodes.text(name), parameters, name));
        }
    }

    private void add(String route, String key, String uri, Node parameters, Node place) {
        int line = YamlNodes.line(place);
        EndpointText.parse(uri)
                .ifPresent(text -> endpoints.add(new EndpointUse(
                        route, key.equals("from"), text.scheme(), text.path(), text.options(parameters, line), line)));
    }
}
