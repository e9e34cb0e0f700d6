package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of an Acumatica connection that must go together. */
class AcumaticaSettingsTest {

    private final Map<String, String> values = new HashMap<>(Map.of(
            "system", "acumatica", "url", "https://erp.example.com/AcumaticaERP", "username", "svc", "password", "p"));

    @Test
    void theSmallestConnectionIsEnoughAndHasOneSession() {
        ConnectionSettings settings = read().settings();

        assertThat(settings.concurrency()).isEqualTo(1);
        assertThat(settings.referenceField()).isEqualTo("CustomerOrder");
    }

    @ParameterizedTest
    @CsvSource({
        "https://erp.example.com/Site/entity/Default/25.200.001, https://erp.example.com/Site, Default, 25.200.001",
        "https://erp.example.com/entity/MyCo/1.0.0/, https://erp.example.com, MyCo, 1.0.0",
        "https://erp.example.com/Site/entity, https://erp.example.com/Site, ,",
        "https://erp.example.com/Site/, https://erp.example.com/Site, ,"
    })
    void aPastedAddressIsSplit(String pasted, String url, String name, String version) {
        values.put("url", pasted);

        ConnectionSettings settings = read().settings();

        assertThat(settings.url()).hasToString(url);
        assertThat(settings.value("endpoint-name", null)).isEqualTo(name);
        assertThat(settings.value("endpoint-version", null)).isEqualTo(version);
    }

    @Test
    void aPastedAddressMustAgreeWithTheSettings() {
        values.put("url", "https://erp.example.com/entity/Default/25.200.001");
        values.put("endpoint-name", "default");
        assertThat(read().problem()).isNull();

        values.put("endpoint-version", "24.200.001");
        assertThat(read().problem().message()).contains("25.200.001", "24.200.001");
    }

    @ParameterizedTest
    @CsvSource({"1, 25, 1", "3, 2, 2", "25, 25, 25"})
    void neverMoreAtOnceThanSessions(String sessions, String concurrency, int atOnce) {
        values.put("sessions", sessions);
        values.put("concurrency", concurrency);

        assertThat(read().settings().concurrency()).isEqualTo(atOnce);
    }

    @Test
    void sessionsAreUsedAtOnceWhereNothingElseIsSaid() {
        values.put("sessions", "4");

        assertThat(read().settings().concurrency()).isEqualTo(4);
    }

    @Test
    void anApplicationNeedsItsKeysItsCompanyAndHttps() {
        values.put("authentication", "oauth2");
        assertThat(read().problem().message()).contains("'client-id'", "'client-secret'");

        values.put("client-id", "4F1C@Acme");
        values.put("client-secret", "s");
        assertThat(read().problem()).isNull();

        values.put("company", "Other");
        assertThat(read().problem().message()).contains("'Acme'", "'Other'");
    }

    @Test
    void whereAPersonAllowsItNoPasswordIsNeededAndThereIsOneSession() {
        values.remove("username");
        values.remove("password");
        assertThat(read().problem().message()).contains("'username'", "'password'");

        values.putAll(Map.of("grant", "authorization-code", "client-id", "4F1C@Acme", "client-secret", "s"));
        assertThat(read().problem().message()).contains("'authentication' oauth2");

        values.put("authentication", "oauth2");
        assertThat(read().problem()).isNull();
        values.put("sessions", "2");
        assertThat(read().problem().message()).contains("gives one session");
    }

    private ConnectionReading read() {
        return ConnectionReading.of("acumatica", values);
    }
}
