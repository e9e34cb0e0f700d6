package io.ledgerway.connection;

import java.util.List;

/** All connections and their settings as they stand now; settings files are read again while the hub runs. */
public interface Connections {

    /** Names of all connections, sorted. */
    List<String> names();

    /**
     * The settings of one connection as they stand now.
     *
     * @throws io.ledgerway.cause.CausedException code {@code CONNECTION_UNKNOWN} or {@code SETTING_INVALID}
     */
    ConnectionSettings get(String name);

    /** Runs after each change of settings, on the watching thread; must not throw. */
    void onChange(Runnable listener);

    /** Whether there is a connection of that name, whatever its settings: a shipped flow may have none, and is idle then. */
    default boolean exists(String name) {
        return names().contains(name);
    }
}
