package io.ledgerway.session;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The connection {@code uniconta}, with settings that a test may change. */
class OneConnection implements Connections {

    static final String NAME = "uniconta";
    static final Duration SESSION_AGE = Duration.ofMinutes(50);
    static final Duration PATIENCE = Duration.ofSeconds(65);

    private final Map<String, String> values =
            new HashMap<>(Map.of("username", "anna", "password", "Sommer2026!", "company-id", "77", "journal", "Time"));

    synchronized void set(String key, String value) {
        values.put(key, value);
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public synchronized ConnectionSettings get(String name) {
        return new ConnectionSettings(
                NAME,
                "uniconta",
                URI.create("https://api.uniconta.test"),
                "production",
                1,
                100,
                0,
                5000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                SESSION_AGE,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                10,
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                "ReferenceNumber",
                Map.of(),
                Map.copyOf(values));
    }

    @Override
    public void onChange(Runnable listener) {
        throw new UnsupportedOperationException();
    }
}
