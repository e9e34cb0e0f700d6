package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.settings.SettingsChanged;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

class LiveConnectionsTest {

    private final StandardEnvironment environment = new StandardEnvironment();
    private final LiveConnections connections = new LiveConnections(environment);
    private final Map<String, Object> variables = new HashMap<>();

    @BeforeEach
    void useOnlyWhatTheTestSays() {
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    }

    @Test
    void connectionsAreReadFromYamlInAnySpellingOfTheKeys() throws Exception {
        yaml("""
                ledgerway.connections:
                  uniconta:
                    username: " 0012/hub\u00a0"
                    password: "pass,word with blanks\\n"
                    apiKey: key
                    company-ids: [DK12345678, "SE 1"]
                    batch_size: 50
                    defaults:
                      projectCategory: Hours
                  uniconta-dk:
                    system: uniconta
                  empty:
                """);

        ConnectionSettings settings = connections.get("uniconta");

        assertThat(connections.names()).containsExactly("empty", "uniconta", "uniconta-dk");
        assertThat(settings.required("username")).isEqualTo("0012/hub");
        assertThat(settings.values().get("password")).isEqualTo("pass,word with blanks");
        assertThat(settings.required("api-key")).isEqualTo("key");
        assertThat(settings.required("company-ids")).isEqualTo("DK12345678,SE 1");
        assertThat(settings.batchSize()).isEqualTo(50);
        assertThat(settings.defaultValue("project-category", "")).isEqualTo("Hours");
        assertThat(settings.values()).doesNotContainKeys("apiKey", "apikey", "company-ids[0]");
    }

    @Test
    void anEnvironmentVariableWinsOverTheFile() throws Exception {
        variables.put("LEDGERWAY_CONNECTIONS_UNICONTA_PASSWORD", "from-variable");
        variables.put("LEDGERWAY_CONNECTIONS_UNICONTA_APIKEY", "key-from-variable");
        variables.put("LEDGERWAY_CONNECTIONS_UNICONTADK_PASSWORD", "dk");
        variables.put("UNI_USER", "user-of-a-placeholder");
        yaml("""
                ledgerway.connections:
                  uniconta: {username: "${UNI_USER}", password: from-file, api-key: from-file}
                  uniconta-dk: {system: uniconta, username: u}
                """);

        assertThat(connections.names()).containsExactly("uniconta", "uniconta-dk");
        assertThat(connections.get("uniconta").values())
                .isEqualTo(Map.of(
                        "username",
                        "user-of-a-placeholder",
                        "password",
                        "from-variable",
                        "api-key",
                        "key-from-variable"));
        assertThat(connections.get("uniconta-dk").required("password")).isEqualTo("dk");
    }

    @Test
    void aBadConnectionHarmsNoOther() throws Exception {
        yaml("""
                ledgerway.connections:
                  intempus: {username: u, api-key: k}
                  uniconta: {username: u, password: p, concurrency: 0}
                  Bad_Name: {system: uniconta}
                """);

        assertThat(connections.get("intempus").concurrency()).isEqualTo(2);
        assertThatExceptionOfType(CausedException.class)
                .isThrownBy(() -> connections.get("uniconta"))
                .satisfies(e -> assertThat(e.why().code()).isEqualTo("SETTING_INVALID"));
        assertThat(connections.reading("Bad_Name").problem().message()).contains("The name may hold");
        assertThatExceptionOfType(CausedException.class)
                .isThrownBy(() -> connections.get("nobody"))
                .satisfies(e -> assertThat(e.why().code()).isEqualTo("CONNECTION_UNKNOWN"));
    }

    @Test
    void aTextInPlaceOfTheListIsNoConnectionAtAll() throws Exception {
        yaml("ledgerway.connections: oops\n");

        assertThat(connections.names()).isEmpty();
    }

    @Test
    void settingsAreTheSameUntilTheyChangeAndEveryListenerHearsOfIt() throws Exception {
        yaml("ledgerway.connections.intempus: {username: u, api-key: old}\n");
        ConnectionSettings before = connections.get("intempus");
        List<String> heard = new ArrayList<>();
        connections.onChange(() -> {
            throw new IllegalStateException("a listener's own trouble");
        });
        connections.onChange(() -> heard.add(connections.get("intempus").required("api-key")));
        yaml("ledgerway.connections.intempus: {username: u, api-key: new}\n");
        assertThat(connections.get("intempus")).isSameAs(before);

        connections.on(new SettingsChanged());

        assertThat(heard).containsExactly("new");
    }

    @Test
    void healthAndStatesShowEachConnectionWithoutASecret() throws Exception {
        yaml("""
                ledgerway.connections:
                  intempus: {username: canary, api-key: canary}
                  uniconta: {username: canary, password: canary, concurrency: 0}
                  sales: {system: uniconta, username: u, password: canary, url: "http://erp.local", allow-plain-http: true}
                """);
        MovableTime time = new MovableTime("2026-11-20T10:00:00Z");
        ConnectionDatabase database = ConnectionDatabase.h2();
        Suspensions suspensions = database.suspensions(connections, time, event -> {});
        ConnectionStates states = new ConnectionStates(connections, suspensions, database.governor(connections, time));
        suspensions.suspend(
                "intempus", new io.ledgerway.cause.Cause("SLOW", "Slow.", ""), io.ledgerway.cause.Fault.RATE, "hub");

        assertThat(states.all())
                .extracting(ConnectionState::name, ConnectionState::state, ConnectionState::suspendedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("intempus", ConnectionState.State.SUSPENDED, "hub"),
                        org.assertj.core.groups.Tuple.tuple("sales", ConnectionState.State.UP, null),
                        org.assertj.core.groups.Tuple.tuple("uniconta", ConnectionState.State.SUSPENDED, "settings"));
        var health = new ConnectionsHealthIndicator(states).health();
        assertThat(health.getStatus().getCode()).isEqualTo("UP");
        assertThat(health.getDetails().toString())
                .contains("state=SUSPENDED, cause=SLOW", "state=INVALID, cause=SETTING_INVALID", "plain http")
                .doesNotContain("canary");
        assertThat(states.all().toString()).doesNotContain("canary");
    }

    private void yaml(String text) throws Exception {
        environment.getPropertySources().remove("file");
        new YamlPropertySourceLoader()
                .load("file", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))
                .forEach(environment.getPropertySources()::addLast);
    }
}
