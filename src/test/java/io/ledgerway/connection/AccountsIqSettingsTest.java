package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsIqSettingsTest {

    private static final String URL = "https://eu1.accountsiq.com/system/dashboard/integration/integration_";

    @Test
    void theNewVersionNeedsIdAndSecretAndIsTheDefault() {
        ConnectionReading reading = read("url", URL + "2_0.asmx", "client-id", "a", "client-secret", "b");

        assertThat(reading.problem()).isNull();
        assertThat(reading.settings().batchSize()).isEqualTo(25);
        assertThat(reading.settings().sessionAge()).isEqualTo(Duration.ofMinutes(15));
        assertThat(reading.settings().readTimeout()).isGreaterThanOrEqualTo(Duration.ofSeconds(100));
        assertThat(reading.settings().lease()).isEqualTo(Duration.ofMinutes(5));
        assertThat(read("url", URL + "2_0.asmx").problem().message())
                .contains("'client-id' is missing")
                .contains("'client-secret' is missing");
    }

    @Test
    void theOldVersionNeedsPartnerAndUserKey() {
        assertThat(read("url", URL + "1_1.asmx", "version", "1.1", "partner-key", "p", "user-key", "u")
                        .problem())
                .isNull();
        assertThat(read("url", URL + "1_1.asmx", "version", "1.1", "client-id", "a")
                        .problem()
                        .message())
                .contains("'partner-key' is missing")
                .contains("'user-key' is missing");
    }

    @Test
    void versionAndAddressMustAgreeWhereTheAddressTells() {
        assertThat(read("url", URL + "1_1.asmx", "client-id", "a", "client-secret", "b")
                        .problem()
                        .message())
                .contains("integration_1_1")
                .contains("'version' is 2.0");
        assertThat(read("url", "https://aiq.example.com/service", "client-id", "a", "client-secret", "b")
                        .problem())
                .isNull();
    }

    @Test
    void anotherVersionIsRefused() {
        assertThat(read("url", URL + "2_0.asmx", "version", "3.0").problem().message())
                .contains("'version' is '3.0'; allowed is 2.0, 1.1.");
    }

    private static ConnectionReading read(String... settings) {
        Map<String, String> values = new HashMap<>(Map.of("entity", "acme01"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        return ConnectionReading.of("accountsiq", values);
    }
}
