package io.ledgerway.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The texts below {@code ledgerway.connections}, by connection and key, as Spring's Binder resolves them. */
final class RawSettings {

    private static final String PREFIX = "ledgerway.connections";
    private static final Set<String> KNOWN = KnownSettings.all();
    private static final Set<String> KNOWN_BARE =
            KNOWN.stream().map(KnownSettings::bare).collect(Collectors.toSet());

    private final Binder binder;

    private RawSettings(Binder binder) {
        this.binder = binder;
    }

    /** Keys in kebab case, blanks around values removed; names as written. */
    static Map<String, Map<String, String>> read(Environment environment) {
        return new RawSettings(Binder.get(environment)).read();
    }

    private Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> written = new TreeMap<>();
        binder.bind(PREFIX, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach((path, value) -> {
                    int dot = path.indexOf('.');
                    Map<String, String> of = written.computeIfAbsent(
                            dot < 0 ? path : path.substring(0, dot), x -> new LinkedHashMap<>());
                    if (dot > 0) {
                        of.put(path.substring(dot + 1), value);
                    }
                });
        Map<String, Map<String, String>> all = new TreeMap<>();
        written.forEach((name, of) -> {
            if (!isShadow(name, written.keySet())) {
                all.put(name, complete(name, of));
            }
        });
        return all;
    }

    /** Whether this is another's name as an environment variable leaves it: {@code unicontadk} for {@code uniconta-dk}. */
    private static boolean isShadow(String name, Set<String> names) {
        return names.stream()
                .anyMatch(other -> other.length() > name.length()
                        && KnownSettings.bare(other).equals(name));
    }

    private Map<String, String> complete(String name, Map<String, String> written) {
        Map<String, String> values = new TreeMap<>();
        written.forEach((key, value) -> {
            String known = KnownSettings.bare(key.contains("[") ? key.substring(0, key.indexOf('[')) : key);
            if (!KNOWN_BARE.contains(known)) {
                values.put(KnownSettings.kebab(key), trim(value));
            }
        });
        if (name.matches(LiveConnections.NAME)) {
            for (String key : KNOWN) {
                value(PREFIX + "." + name + "." + key).ifBound(value -> values.put(key, trim(value)));
            }
        }
        return values;
    }

    /** A list in YAML becomes a text with commas; a single value is never split at its own. */
    private BindResult<String> value(String path) {
        BindResult<String> single = binder.bind(path, String.class);
        return single.isBound()
                ? single
                : binder.bind(path, Bindable.listOf(String.class)).map(RawSettings::join);
    }

    private static String join(List<String> values) {
        return values.stream().map(RawSettings::trim).collect(Collectors.joining(","));
    }

    /** Also removes the blanks that web pages and terminals add: no-break, zero-width and byte order marks. */
    static String trim(String value) {
        return value == null ? "" : value.replaceAll("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$", "");
    }
}
