package io.ledgerway.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Connections whose settings a test writes as an integrator would. */
public final class GivenConnections implements Connections {

    private final Map<String, ConnectionReading> readings = new TreeMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** An Intempus connection with these settings besides the mandatory ones: key, value, key, value. */
    public GivenConnections with(String name, String... keysAndValues) {
        Map<String, String> values = new HashMap<>(Map.of("system", "intempus", "username", "u", "api-key", "k"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        readings.put(name, ConnectionReading.of(name, values));
        listeners.forEach(Runnable::run);
        return this;
    }

    @Override
    public List<String> names() {
        return List.copyOf(readings.keySet());
    }

    @Override
    public ConnectionSettings get(String name) {
        ConnectionReading reading = readings.get(name);
        if (reading.problem() != null) {
            throw new io.ledgerway.cause.CausedException(reading.problem());
        }
        return reading.settings();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
