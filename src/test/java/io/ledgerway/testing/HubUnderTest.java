package io.ledgerway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SandboxTimeEntry;
import io.ledgerway.sandbox.intempus.SandboxIntempus;
import io.ledgerway.sandbox.uniconta.BookedLine;
import io.ledgerway.sandbox.uniconta.SandboxUniconta;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/**
 * The hub in this JVM, its folder, and the simulated systems beside it. Its secrets are canaries: no text that the
 * hub gives out may hold one. It collects when a test says so and delivers every second.
 */
public final class HubUnderTest implements AutoCloseable {

    public static final String API_KEY = "canary-api-key-5d0c2b";
    public static final String PASSWORD = "canary-password-91e7f4";
    public static final String ADMIN_PASSWORD = "canary-admin-3b8a60";

    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final String KEY_SETTING = "ledgerway.connections.intempus.api-key";
    private static final String PASSWORD_SETTING = "ledgerway.connections.uniconta.password";

    private static final List<String> CONNECTIONS =
            List.of("intempus", "uniconta", "intacct", "accountsiq", "acumatica");

    private final HubFolder folder = new HubFolder();
    private final SimulatedSystems systems;
    private final SimulatedLedgers ledgers = new SimulatedLedgers();
    private final ConfigurableApplicationContext context;
    private final HubTables tables;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> settingsAtStart;
    private final Map<String, Optional<String>> without = new HashMap<>();
    private final AtomicLong ids = new AtomicLong(600_000);

    HubUnderTest(SandboxData data, ConfigurableApplicationContext context) {
        this.context = context;
        systems = new SimulatedSystems(data, FaultSettings.NONE);
        intempus().changeKey(API_KEY);
        uniconta().control().changePassword(PASSWORD);
        systems.settings().stream().map(text -> text.split("=", 2)).forEach(each -> settings.put(each[0], each[1]));
        settings.putAll(ledgers.settings());
        settings.put(KEY_SETTING, API_KEY);
        settings.put(PASSWORD_SETTING, PASSWORD);
        settings.put("ledgerway.connections.uniconta.auto-post", "true");
        for (String connection : CONNECTIONS) {
            Map.of("connect-timeout", "1s", "read-timeout", "2s", "lease", "5s", "settling-delay", "300ms")
                    .forEach((key, value) -> settings.put("ledgerway.connections." + connection + "." + key, value));
            settings.put("ledgerway.connections." + connection + ".retry-delay", "100ms");
            settings.put("ledgerway.connections." + connection + ".retry-delay-max", "500ms");
        }
        settingsAtStart = Map.copyOf(settings);
        folder.writeSettings(settings);
        tables = new HubTables(folder, context);
        tables.draft("uniconta", "projects", "source,target\nnone:60,9000\n*,=\n");
        ledgers.tables()
                .forEach((connection, own) -> own.forEach((table, rows) -> tables.draft(connection, table, rows)));
    }

    /** Quartz keeps data sources by the scheduler's name for the whole process: two hubs in one need two names. */
    Map<String, String> startSettings() {
        Map<String, String> start = new HashMap<>();
        start.put("spring.quartz.scheduler-name", "hub-" + UUID.randomUUID());
        start.put("ledgerway.config-directory", folder.path("config").toString());
        start.put("ledgerway.routes-directory", folder.path("routes").toString());
        start.put("ledgerway.inbox-directory", folder.path("inbox").toString());
        for (String schedule : List.of("schedule", "post-schedule", "compare-schedule")) {
            start.put("ledgerway.flows.time-entries." + schedule, "0 0 0 1 1 ? 2099");
        }
        start.put("ledgerway.flows.master-data.schedule", "0 0 0 1 1 ? 2099");
        start.put("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID());
        start.put("spring.security.user.name", "admin");
        start.put("spring.security.user.password", ADMIN_PASSWORD);
        return start;
    }

    public HubFolder folder() {
        return folder;
    }

    public HubTables tables() {
        return tables;
    }

    public SimulatedSystems systems() {
        return systems;
    }

    public SimulatedLedgers ledgers() {
        return ledgers;
    }

    public SandboxIntempus intempus() {
        return systems.intempus();
    }

    public SandboxUniconta uniconta() {
        return systems.uniconta();
    }

    /** Ends what an earlier test may have left: settings, faults, secrets that the hub does not have, suspensions. */
    public void calm() {
        settings.clear();
        settings.putAll(settingsAtStart);
        folder.writeSettings(settings);
        ledgers.tables().forEach(tables::write);
        until("the settings are as at the start", this::settingsAreRead);
        systems.calm(settings.get(KEY_SETTING), settings.get(PASSWORD_SETTING));
        ledgers.calm();
        CONNECTIONS.forEach(this::resume);
    }

    /** Writes a setting to the file; the hub reads it when it looks next. */
    public void write(String key, String value) {
        without.computeIfAbsent(key, this::property);
        settings.put(key, value);
        folder.writeSettings(settings);
    }

    /** Writes a setting and waits until the hub has it. */
    public void set(String key, String value) {
        write(key, value);
        until(
                "setting " + key + " is read",
                () -> value.equals(context.getEnvironment().getProperty(key)));
    }

    /** Makes these settings so in one edit, and waits until the hub has them; not where they are so already. */
    public void have(Map<String, String> wanted) {
        if (!wanted.keySet().stream().allMatch(key -> property(key).equals(Optional.of(wanted.get(key))))) {
            wanted.keySet().forEach(key -> without.computeIfAbsent(key, this::property));
            settings.putAll(wanted);
            folder.writeSettings(settings);
            until(wanted.keySet() + " are read", this::settingsAreRead);
        }
    }

    /** Enters approved time of employee 101; answers the document's name in the ledger. */
    public String enter(String project, String hours) {
        return enter("101", project, hours, "Work");
    }

    /** Enters approved time; answers the document's name in the ledger. */
    public String enter(String employee, String project, String hours, String text) {
        long id = ids.incrementAndGet();
        LocalDate day = LocalDate.now().minusDays(3);
        intempus().books().add(new SandboxTimeEntry(id, employee, project, "10", day, null, null, hours, text, true));
        return "INT-" + id;
    }

    /** The entry's id in Intempus. */
    public static long entry(String document) {
        return Long.parseLong(document.substring("INT-".length()));
    }

    /** Collects now and waits for the end, whether it succeeds or not. */
    public void collect() {
        send("direct:time-entries-collect");
    }

    /** Sends nothing to a route and waits for its end, whether it succeeds or not. */
    public void send(String route) {
        context.getBean(ProducerTemplate.class).requestBody(route, (Object) null);
    }

    /** The newest version of a document as the API shows it; a missing node when there is none. */
    public JsonNode delivery(String document) {
        return get("/api/deliveries?document=" + document).path("items").path(0);
    }

    /** The version of a document as the API shows it. */
    public JsonNode delivery(String document, int version) {
        return items("/api/deliveries?document=" + document).stream()
                .filter(each -> each.path("version").asInt() == version)
                .findFirst()
                .orElseThrow(() -> new AssertionError(document + " has no version " + version));
    }

    /** Waits until the newest version of a document is in this state; answers it. */
    public JsonNode awaitState(String document, String state) {
        until(
                document + " is " + state,
                () -> delivery(document).path("state").asText().equals(state));
        return delivery(document);
    }

    /** The journal lines that came of a document, all its versions together. */
    public List<BookedLine> lines(String document) {
        return uniconta().books().journalLines().stream()
                .filter(line ->
                        line.reference().equals(document) || line.reference().startsWith(document + "-"))
                .toList();
    }

    /** The lines that came of a document, in the journal and posted, all its versions and reversals together. */
    public List<BookedLine> booked(String document) {
        return Stream.concat(uniconta().books().journalLines().stream(), uniconta().books().transactions().stream())
                .filter(line ->
                        line.reference().equals(document) || line.reference().startsWith(document + "-"))
                .toList();
    }

    public JsonNode connection(String name) {
        return StreamSupport.stream(get("/api/connections").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A flow as the API shows it. */
    public JsonNode flow(String name) {
        return StreamSupport.stream(get("/api/flows").spliterator(), false)
                .filter(each -> each.path("flow").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The open dead letters whose cause has this code. */
    public List<JsonNode> deadLetters(String code) {
        return items("/api/dead-letters?").stream()
                .filter(each -> each.path("cause").path("code").asText().equals(code))
                .toList();
    }

    public void suspend(String connection) {
        post("/api/connections/" + connection + "/suspend");
    }

    public void resume(String connection) {
        post("/api/connections/" + connection + "/resume");
    }

    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        get(path + "&size=500").path("items").forEach(items::add);
        return items;
    }

    public JsonNode get(String path) {
        return http().get().uri(path).retrieve().body(JsonNode.class);
    }

    public String text(String path) {
        return http().get().uri(path).retrieve().body(String.class);
    }

    public void post(String path) {
        http().post().uri(path).retrieve().toBodilessEntity();
    }

    /** Sends a body; answers whatever status comes, with the answer's text. */
    public ResponseEntity<String> send(HttpMethod method, String path, String contentType, byte[] body) {
        return http().method(method)
                .uri(path)
                .header("Content-Type", contentType)
                .body(body)
                .exchange((request, answer) -> ResponseEntity.status(answer.getStatusCode())
                        .body(new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    /** Waits until something is so; a minute at most. */
    public void until(String what, Callable<Boolean> condition) {
        waiting(what, LONGEST_WAIT).until(condition);
    }

    public static ConditionFactory waiting(String what, Duration longest) {
        return Awaitility.await(what).atMost(longest).pollInterval(Duration.ofMillis(100));
    }

    @Override
    public void close() {
        systems.close();
        ledgers.close();
        folder.close();
    }

    private boolean settingsAreRead() {
        return settings.keySet().stream().allMatch(key -> property(key).equals(Optional.of(settings.get(key))))
                && without.keySet().stream()
                        .allMatch(key ->
                                settings.containsKey(key) || property(key).equals(without.get(key)));
    }

    private Optional<String> property(String key) {
        return Optional.ofNullable(context.getEnvironment().getProperty(key));
    }

    private RestClient http() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(headers -> headers.setBasicAuth("admin", ADMIN_PASSWORD))
                .build();
    }
}
