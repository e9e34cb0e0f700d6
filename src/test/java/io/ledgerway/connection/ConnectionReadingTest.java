package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionReadingTest {

    @Test
    void unicontaNeedsOnlyItsCredentials() {
        ConnectionSettings settings =
                read("uniconta", "username", "u", "password", "p").settings();

        assertThat(settings.system()).isEqualTo("uniconta");
        assertThat(settings.url()).hasToString("https://api.uniconta.com");
        assertThat(settings.environment()).isEqualTo("production");
        assertThat(settings.concurrency()).isEqualTo(1);
        assertThat(settings.batchSize()).isEqualTo(100);
        assertThat(settings.callsPerMinute()).isZero();
        assertThat(settings.callsPerDay()).isEqualTo(5000);
        assertThat(settings.sessionAge()).isEqualTo(Duration.ofMinutes(50));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.settlingDelay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(150));
        assertThat(settings.maxAttempts()).isEqualTo(10);
        assertThat(settings.retryDelay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.retryDelayMax()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.referenceField()).isEqualTo("ReferenceNumber");
        assertThat(settings.values()).isEqualTo(Map.of("username", "u", "password", "p"));
    }

    @Test
    void intempusHasTheVendorsLimits() {
        ConnectionSettings settings =
                read("intempus", "username", "u", "api-key", "k").settings();

        assertThat(settings.concurrency()).isEqualTo(2);
        assertThat(settings.batchSize()).isEqualTo(1000);
        assertThat(settings.callsPerMinute()).isEqualTo(500);
        assertThat(settings.callsPerDay()).isEqualTo(50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intempus", "uniconta", "intacct", "accountsiq", "acumatica"})
    void theDefaultsOfEverySystemAgreeWithEachOther(String system) {
        Map<String, String> values = new HashMap<>(Map.of("url", "https://erp.example.com"));
        OutsideSystem.named(system).orElseThrow().mandatory.forEach(key -> values.put(key, "x"));
        if (system.equals("accountsiq")) {
            values.putAll(Map.of("client-id", "x", "client-secret", "x"));
        }
        if (system.equals("acumatica")) {
            values.putAll(Map.of("username", "x", "password", "x"));
        }

        assertThat(ConnectionReading.of(system, values).problem()).isNull();
    }

    @Test
    void defaultsAndOtherKeysStandApart() {
        ConnectionSettings settings = read(
                        "sales",
                        "system",
                        "uniconta",
                        "username",
                        "u",
                        "password",
                        "p",
                        "defaults.unit",
                        "Hours",
                        "x-y",
                        "1")
                .settings();

        assertThat(settings.defaultValue("unit", null)).isEqualTo("Hours");
        assertThat(settings.value("x-y", null)).isEqualTo("1");
        assertThat(settings.values()).doesNotContainKeys("system", "defaults.unit");
        assertThat(settings.toString()).doesNotContain("p,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "system | sap | allowed is intempus, uniconta",
                "url | http://erp.example.com | must start with https://",
                "url | ftp://erp.example.com | must start with https://",
                "url | api.example.com | must start with https://",
                "url | https://erp.example.com/x?y=1 | must end before '?'",
                "url | https://ex ample | no web address",
                "concurrency | 0 | '0'; allowed is 1 to 100",
                "concurrency | two | 'two'; allowed is 1 to 100",
                "batch-size | 99999 | allowed is 1 to 10000",
                "calls-per-day | -1 | allowed is 0",
                "read-timeout | 60 | written with its unit: 500ms",
                "read-timeout | 20m | 10ms to 15m",
                "read-timeout | 145s | 'lease' is 150s; it must exceed",
                "lease | 65s | 'lease' is 65s; it must exceed 'connect-timeout' and 'read-timeout' together (65s)",
                "retry-delay-max | 1s | must not be below 'retry-delay' (5s)",
                "environment | test | allowed is production, staging",
                "allow-plain-http | yes | allowed is true, false",
                "proxy | user:secret@proxy:80 | 'proxy' must be written as host:port",
                "trust-store | nowhere.pem | there is no readable file",
                "trust-store | pom.xml | no JKS, PKCS #12 or PEM file",
                "permit-timeout | 2h | 1ms to 1h",
                "retires-on | soon | must be a date",
                "password | ${NO_SUCH} | refers to ${NO_SUCH}, which is set nowhere",
            })
    void aBadSettingIsNamedWithItsValueAndWhatIsAllowed(String key, String value, String words) {
        ConnectionReading reading = read("uniconta", "username", "u", "password", "p", key, value);

        assertThat(reading.settings()).isNull();
        assertThat(reading.problem().code()).isEqualTo("SETTING_INVALID");
        assertThat(reading.problem().message().replace("2m30s", "150s"))
                .contains("'" + key.replace("read-timeout", ""))
                .contains(words);
        assertThat(reading.problem().message()).doesNotContain("secret");
    }

    @Test
    void allProblemsAreNamedAtOnceAndNoSecretIsRepeated() {
        ConnectionReading reading = read(
                "uniconta",
                "url",
                "https://u:hush@erp.example.com",
                "password",
                "hush",
                "concurrency",
                "x",
                "lease",
                "1");

        assertThat(reading.problem().message())
                .contains("'username' is missing", "'concurrency'", "'lease'", "must not carry a user name")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "http://127.0.0.1:1/x", "http://[::1]:8081"})
    void plainHttpIsAllowedOnThisMachine(String url) {
        ConnectionReading reading = read("uniconta", "username", "u", "password", "p", "url", url);

        assertThat(reading.problem()).isNull();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void plainHttpElsewhereNeedsConsentAndStaysAWarning() {
        ConnectionReading reading = read(
                "uniconta", "username", "u", "password", "p", "url", "http://erp.local", "allow-plain-http", "true");

        assertThat(reading.problem()).isNull();
        assertThat(reading.warnings()).hasSize(1);
    }

    @Test
    void aConnectionOfAnotherNameMustSayItsSystem() {
        assertThat(read("sales", "username", "u").problem().message()).contains("'system' is missing; allowed is");
    }

    private static ConnectionReading read(String name, String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return ConnectionReading.of(name, values);
    }
}
