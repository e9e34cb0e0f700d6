package io.ledgerway.acumatica;

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

/** The connection {@code acumatica} of an ordinary instance, and a clock that stands still; a test changes what it is about. */
final class TestInstance extends Clock implements Connections {

    final Map<String, String> values = new ConcurrentHashMap<>(Map.of(
            "username", "svc", "password", "secret-of-svc", "company", "Acme", "branch", "MAIN", "poll-delay", "0ms"));
    final Map<String, String> defaults = new ConcurrentHashMap<>(Map.of("base-currency", "EUR"));
    volatile URI url = URI.create("https://erp.example.com/AcumaticaERP");
    volatile String referenceField = "CustomerOrder";
    volatile Duration sessionAge = Duration.ofHours(12);
    private volatile Instant now = Instant.parse("2026-04-01T08:00:00Z");

    TestInstance with(String key, String value) {
        defaults.put(key, value);
        return this;
    }

    void move(Duration time) {
        now = now.plus(time);
    }

    ConnectionSettings settings() {
        return get("acumatica");
    }

    DocumentSettings documents() {
        return DocumentSettings.read(settings());
    }

    @Override
    public ConnectionSettings get(String name) {
        return new ConnectionSettings(
                name,
                "acumatica",
                url,
                "production",
                Seats.sessions(values.get("sessions")),
                10,
                50,
                0,
                Duration.ofSeconds(5),
                Duration.ofMinutes(3),
                sessionAge,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                10,
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                referenceField,
                Map.copyOf(defaults),
                Map.copyOf(values));
    }

    @Override
    public List<String> names() {
        return List.of("acumatica");
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
