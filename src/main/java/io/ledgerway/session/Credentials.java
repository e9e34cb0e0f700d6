package io.ledgerway.session;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.secret.HubKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells whether a session was made with the credentials that are set now, without keeping them. */
class Credentials {

    /** The settings that decide who is signed in where; a new journal or batch size ends no session. */
    private static final Pattern DECIDING = Pattern.compile(".*(user|password|secret|key|token).*"
            + "|(client|sender|company|entity|policy)-id|entity|company|branch|authentication|version");

    private final HubKey key;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Credentials(HubKey key) {
        this.key = key;
    }

    /** Equal for equal credentials at the same address; nothing can be told from it. Settings that stand are read once. */
    String fingerprint(ConnectionSettings settings) {
        return known.compute(
                        settings.name(),
                        (name, last) ->
                                last != null && last.settings == settings ? last : new Known(settings, read(settings)))
                .fingerprint;
    }

    private String read(ConnectionSettings settings) {
        StringBuilder text = new StringBuilder();
        append(text, settings.system());
        append(text, String.valueOf(settings.url()));
        append(text, settings.environment());
        new TreeMap<>(settings.values()).forEach((name, value) -> {
            if (DECIDING.matcher(name).matches()) {
                append(text, name);
                append(text, value);
            }
        });
        return key.fingerprint(text.toString());
    }

    private record Known(ConnectionSettings settings, String fingerprint) {}

    /** With its length, so that no two lists of settings make the same text. */
    private static void append(StringBuilder text, String part) {
        String written = part == null ? "" : part;
        text.append(written.length()).append(':').append(written);
    }
}
