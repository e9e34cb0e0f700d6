package io.ledgerway.connection;

import io.ledgerway.cause.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Settings of a connection that nothing in the hub reads: misspelt, or in the wrong place. They are only warned of, since a route
 * may read one of its own.
 */
final class UnknownSettings {

    private static final String DEFAULTS = "defaults.";

    private UnknownSettings() {}

    /** A sentence for each. @param keys in kebab case */
    static List<String> warnings(Collection<String> keys) {
        List<String> warnings = new ArrayList<>();
        for (String key : new TreeSet<>(keys)) {
            if (!isKnown(key)) {
                warnings.add("'" + key + "' is no setting that the hub knows, and nothing comes of it." + hint(key));
            }
        }
        return List.copyOf(warnings);
    }

    private static boolean isKnown(String key) {
        return key.startsWith(DEFAULTS)
                ? KnownSettings.DEFAULTS.contains(key.substring(DEFAULTS.length()))
                : KnownSettings.all().contains(key);
    }

    private static String hint(String key) {
        if (KnownSettings.DEFAULTS.contains(key)) {
            return " Write 'defaults." + key + "'.";
        }
        if (key.startsWith(DEFAULTS) && KnownSettings.all().contains(key.substring(DEFAULTS.length()))) {
            return " Write '" + key.substring(DEFAULTS.length()) + "', without 'defaults'.";
        }
        return Suggestion.nearest(key, written())
                .map(meant -> " Is it '" + meant + "'?")
                .orElse("");
    }

    private static List<String> written() {
        List<String> written = new ArrayList<>(KnownSettings.all());
        KnownSettings.DEFAULTS.forEach(key -> written.add(DEFAULTS + key));
        return written;
    }
}
