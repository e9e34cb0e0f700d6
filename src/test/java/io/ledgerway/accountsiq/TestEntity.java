package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The connection {@code accountsiq} of an ordinary entity, and a clock that stands still; a test changes what it is about. */
final class TestEntity extends Clock implements Connections {

    final Map<String, String> values = new ConcurrentHashMap<>(
            Map.of("version", "2.0", "entity", "acme01", "client-id", "hub", "client-secret", "secret-of-hub"));
    final Map<String, String> defaults = new ConcurrentHashMap<>(Map.of("base-currency", "EUR"));
    volatile URI url = URI.create("https://eu1.accountsiq.com/system/dashboard/integration/integration_2_0.asmx");
    volatile int batchSize = 25;
    private volatile Instant now = Instant.parse("2026-04-01T08:00:00Z");

    TestEntity oldVersion() {
        values.put("version", "1.1");
        values.put("partner-key", "secret-partner");
        values.put("user-key", "secret-user");
        url = URI.create("https://eu1.accountsiq.com/system/dashboard/integration/integration_1_1.asmx");
        return this;
    }

    TestEntity newVersion() {
        values.put("version", "2.0");
        url = URI.create("https://eu1.accountsiq.com/system/dashboard/integration/integration_2_0.asmx");
        return this;
    }

    void move(Duration time) {
        now = now.plus(time);
    }

    ConnectionSettings settings() {
        return get("accountsiq");
    }

    @Override
    public ConnectionSettings get(String name) {
        return new ConnectionSettings(
                name,
                "accountsiq",
                url,
                "production",
                1,
                batchSize,
                0,
                0,
                Duration.ofSeconds(5),
                Duration.ofSeconds(100),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                10,
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                "ClientUniqueReference",
                Map.copyOf(defaults),
                Map.copyOf(values));
    }

    @Override
    public List<String> names() {
        return List.of("accountsiq");
    }

    @Override
    public void onChange(Runnable listener) {
        // settings of a test do not change by themselves
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
