package io.ledgerway.operations.routes;

import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.util.URISupport;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** An endpoint address cut into scheme, path and query. */
record EndpointText(String scheme, String path, String query) {

    private static final Pattern ADDRESS =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)(?::([^?]*))?(?:\\?(.*))?", Pattern.DOTALL);

    /** Empty where the address has no scheme of its own, such as one that starts with a placeholder. */
    static Optional<EndpointText> parse(String uri) {
        Matcher matcher = ADDRESS.matcher(uri.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String path = matcher.group(2) == null ? "" : matcher.group(2);
        String scheme = matcher.group(1);
        if (!scheme.startsWith("http") && path.startsWith("//")) {
            path = path.substring(2);
        }
        return Optional.of(new EndpointText(scheme, path, matcher.group(3) == null ? "" : matcher.group(3)));
    }

    /** The query's options, then those of {@code parameters}, which may be null. */
    List<EndpointUse.Option> options(Node parameters, int line) {
        List<EndpointUse.Option> options = new ArrayList<>();
        queryOptions().forEach((name, value) -> options.add(new EndpointUse.Option(name, String.valueOf(value), line)));
        if (parameters instanceof MappingNode mapping) {
            mapping.getValue()
                    .forEach(tuple -> options.add(new EndpointUse.Option(
                            YamlNodes.text(tuple.getKeyNode()),
                            YamlNodes.text(tuple.getValueNode()),
                            YamlNodes.line(tuple.getKeyNode()))));
        }
        return List.copyOf(options);
    }

    private Map<String, Object> queryOptions() {
        try {
            return URISupport.parseQuery(query, true, true);
        } catch (URISyntaxException e) {
            return Map.of(); // Camel itself says so in the dry run, with the line
        }
    }
}
