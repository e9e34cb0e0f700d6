package io.ledgerway.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.Yaml;

/** A YAML text as maps and lists, and ways to walk it. */
record YamlTree(Object root) {

    static YamlTree of(String text) {
        return new YamlTree(new Yaml().load(text));
    }

    /** The value under these keys; null where one is missing. */
    static Object at(Object node, String... keys) {
        Object found = node;
        for (String key : keys) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found;
    }

    static String text(Object node, String... keys) {
        Object found = at(node, keys);
        return found == null || found instanceof Map || found instanceof Collection ? "" : found.toString();
    }

    /** Every value below that stands under this key, outermost first. */
    static List<Object> all(Object node, String key) {
        List<Object> found = new ArrayList<>();
        walk(node, (name, value) -> {
            if (name.equals(key)) {
                found.add(value);
            }
        });
        return found;
    }

    /** Visits every entry of every map below, with its key. */
    static void walk(Object node, BiConsumer<String, Object> visitor) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                visitor.accept(String.valueOf(key), value);
                walk(value, visitor);
            });
        } else if (node instanceof Collection<?> list) {
            list.forEach(item -> walk(item, visitor));
        }
    }
}
