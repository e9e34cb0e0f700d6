package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.settings.SettingsChanged;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The connections that the Environment holds now, read once per change of settings. */
@Component("connections")
@DependsOn("settingsFiles")
class LiveConnections implements Connections {

    static final String NAME = "[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?";

    private static final Logger LOG = LoggerFactory.getLogger(LiveConnections.class);

    private final Environment environment;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile SortedMap<String, ConnectionReading> readings;

    LiveConnections(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<String> names() {
        return List.copyOf(readings().keySet());
    }

    @Override
    public ConnectionSettings get(String name) {
        ConnectionReading reading = reading(name);
        if (reading.problem() != null) {
            throw new CausedException(reading.problem());
        }
        return reading.settings();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * The connection, valid or not.
     *
     * @throws CausedException code {@code CONNECTION_UNKNOWN}
     */
    ConnectionReading reading(String name) {
        ConnectionReading reading = readings().get(name);
        if (reading == null) {
            throw new CausedException(new Cause(
                    "CONNECTION_UNKNOWN",
                    "There is no connection '" + name + "'.",
                    "Known are: " + String.join(", ", names()) + "."));
        }
        return reading;
    }

    @EventListener
    void on(SettingsChanged change) {
        readings = null;
        readings();
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("A part of the hub could not follow the changed settings", e);
            }
        }
    }

    private SortedMap<String, ConnectionReading> readings() {
        SortedMap<String, ConnectionReading> now = readings;
        if (now == null) {
            now = read();
            readings = now;
            now.values().forEach(LiveConnections::tell);
        }
        return now;
    }

    private SortedMap<String, ConnectionReading> read() {
        SortedMap<String, ConnectionReading> all = new TreeMap<>();
        try {
            Map<String, Map<String, String>> raw = RawSettings.read(environment);
            raw.forEach((name, values) -> all.put(name, ConnectionReading.of(name, values)));
        } catch (BindException e) {
            LOG.error("ledgerway.connections is no list of connections by name: {}", e.getMessage());
        }
        return all;
    }

    private static void tell(ConnectionReading reading) {
        if (reading.problem() != null) {
            LOG.error("{}", reading.problem().sentence());
        }
        reading.warnings()
                .forEach(warning ->
                        LOG.warn("Connection {}: {}", reading.settings().name(), warning));
    }
}
