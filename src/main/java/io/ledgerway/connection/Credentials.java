package io.ledgerway.connection;

import io.ledgerway.cause.CausedException;
import io.ledgerway.secret.HubKey;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells whether what a connection signs in with has changed, without keeping it. */
@Component("credentials")
class Credentials {

    private final Connections connections;
    private final HubKey key;

    Credentials(Connections connections, HubKey key) {
        this.connections = connections;
        this.key = key;
    }

    /** Of the address and every setting but the operational ones; null while the settings cannot be read. */
    String fingerprint(String connection) {
        try {
            ConnectionSettings settings = connections.get(connection);
            StringBuilder text = new StringBuilder("url=").append(settings.url());
            new TreeMap<>(settings.values()).forEach((name, value) -> {
                if (!KnownSettings.OPERATIONAL.contains(name)) {
                    text.append('\n').append(name).append('=').append(value);
                }
            });
            return key.fingerprint(text.toString());
        } catch (CausedException e) {
            return null;
        }
    }
}
