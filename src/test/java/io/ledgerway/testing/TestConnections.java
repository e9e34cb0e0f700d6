package io.ledgerway.testing;

import io.ledgerway.connection.ConnectionSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** An ordinary connection; a test states only what differs. */
public final class TestConnections {

    private TestConnections() {}

    public static ConnectionSettings uniconta() {
        return uniconta(100);
    }

    public static ConnectionSettings uniconta(int batchSize) {
        return new ConnectionSettings(
                "uniconta",
                "uniconta",
                URI.create("http://127.0.0.1:1"),
                "production",
                1,
                batchSize,
                0,
                5000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofMinutes(50),
                Duration.ofSeconds(30),
                Duration.ofSeconds(150),
                3,
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                "ReferenceNumber",
                Map.of(),
                Map.of());
    }
}
