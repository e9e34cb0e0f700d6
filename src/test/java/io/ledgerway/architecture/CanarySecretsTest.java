package io.ledgerway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.invoice.InvoiceDraft;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Fault.Kind;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.intempus.Misbehaviour;
import io.ledgerway.session.Sessions;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import io.ledgerway.testing.SimulatedAccountsIq;
import io.ledgerway.testing.SimulatedAcumatica;
import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.SimulatedLedgers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Law 10: whatever goes wrong, no secret stands in anything that the hub writes or shows. */
@HubTest
class CanarySecretsTest {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_.-]{16,}");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String INSERTS = "insert-list ProjectJournalLineClient";
    private static final List<String> PAGES = List.of(
            "/api/deliveries?size=500",
            "/api/dead-letters?size=500",
            "/api/dead-letters?size=500&state=REPLAYED",
            "/api/connections",
            "/api/flows",
            "/api/routes",
            "/api/audit?size=500",
            "/actuator",
            "/actuator/health",
            "/actuator/info",
            "/actuator/prometheus");

    @Autowired
    HubUnderTest hub;

    @Autowired
    Sessions sessions;

    @Autowired
    CamelContext camel;

    @Autowired
    JdbcTemplate jdbc;

    private final Set<String> secrets = new LinkedHashSet<>(List.of("canary-"));

    @BeforeEach
    void calm() {
        hub.calm();
    }

    @Test
    void noSecretIsWrittenOrShownWhateverGoesWrong() throws Exception {
        List<String> log;
        List<String> documents = new ArrayList<>();
        try (WrittenLog written = new WrittenLog()) {
            for (Kind kind : List.of(
                    Kind.NONE,
                    Kind.SESSION_EXPIRED,
                    Kind.GARBAGE,
                    Kind.LOST_BEFORE,
                    Kind.LOST_AFTER,
                    Kind.MAINTENANCE)) {
                hub.uniconta().faults().once(INSERTS, Fault.of(kind));
                documents.add(delivered());
            }
            for (Kind kind : List.of(Kind.GARBAGE, Kind.LOST_AFTER, Kind.SERVER_ERROR)) {
                hub.uniconta().faults().once("login", Fault.of(kind));
                hub.uniconta().control().endSessions();
                documents.add(delivered());
            }
            for (Kind kind : List.of(Kind.GARBAGE, Kind.LOST_AFTER, Kind.SERVER_ERROR, Kind.MAINTENANCE)) {
                hub.intempus().faults().once("list work_report", Fault.of(kind));
                documents.add(hub.enter("2601", "1"));
                hub.collect();
            }
            hub.intempus().misbehave(Misbehaviour.NONE.withNextToOtherOrigin());
            hub.collect();
            hub.intempus().misbehave(Misbehaviour.NONE);
            refusedKey();
            refusedPassword();
            documents.add(delivered());
            for (Ledger ledger : ledgers()) {
                for (Kind kind : List.of(Kind.NONE, Kind.SESSION_EXPIRED, Kind.GARBAGE, Kind.LOST_AFTER)) {
                    ledger.faults().once(ledger.creating(), Fault.of(kind));
                    documents.add(delivered(ledger));
                }
            }
            log = List.copyOf(written.lines());
        }

        assertThat(secrets).as("canaries and session tokens").hasSizeGreaterThan(10);
        assertThat(log).as("log lines").hasSizeGreaterThan(20).noneMatch(this::tells);
        assertThat(shown(documents))
                .as("pages")
                .noneSatisfy((page, text) -> assertThat(tells(text)).isTrue());
        assertThat(new VisibleAttributes().of("org.apache.camel", "io.ledgerway", "quartz"))
                .as("JMX attributes")
                .hasSizeGreaterThan(100)
                .noneSatisfy((attribute, text) -> assertThat(tells(text)).isTrue());
        assertThat(camel.getEndpoints())
                .as("endpoint URIs")
                .hasSizeGreaterThan(5)
                .noneMatch(endpoint -> tells(endpoint.getEndpointUri()) || tells(endpoint.getEndpointKey()));
        assertThat(jdbc.queryForList("script nosettings", String.class))
                .as("the database, dead letters and history included")
                .hasSizeGreaterThan(50)
                .noneMatch(this::tells);
    }

    private void refusedKey() {
        String key = HubUnderTest.API_KEY + "-of-today";
        hub.intempus().changeKey(key);
        hub.collect();
        assertThat(state("intempus")).isEqualTo("SUSPENDED");
        hub.write("ledgerway.connections.intempus.api-key", key);
        hub.until("intempus goes on", () -> state("intempus").equals("UP"));
    }

    private void refusedPassword() {
        String password = HubUnderTest.PASSWORD + "-of-today";
        hub.uniconta().control().changePassword(password);
        hub.enter("2601", "1");
        hub.collect();
        hub.until("uniconta is suspended", () -> state("uniconta").equals("SUSPENDED"));
        hub.write("ledgerway.connections.uniconta.password", password);
        hub.until("uniconta goes on", () -> state("uniconta").equals("UP"));
    }

    private String delivered() {
        String document = hub.enter("2601", "1");
        hub.collect();
        hub.awaitState(document, "DELIVERED");
        learn("uniconta");
        return document;
    }

    private String delivered(Ledger ledger) throws JsonProcessingException {
        String invoice = DocumentJson.write(
                InvoiceDraft.invoice("CANARY-" + ledger.connection() + "-" + NUMBERS.incrementAndGet())
                        .issued(LocalDate.now().minusDays(3))
                        .from(InvoiceDraft.party("Skovly Byg ApS", ledger.company()))
                        .to(InvoiceDraft.party("Havnens Ejendomme A/S", ledger.customer()))
                        .build());
        learn(ledger.connection());
        ResponseEntity<String> answer = hub.send(
                HttpMethod.POST, "/api/invoices", "application/json", invoice.getBytes(StandardCharsets.UTF_8));
        String document =
                new ObjectMapper().readTree(answer.getBody()).path("document").asText();
        hub.awaitState(document, "DELIVERED");
        learn(ledger.connection());
        return document;
    }

    /** The session that lives now must not be told either: a token, or the identifiers that are hidden in it. */
    private void learn(String connection) {
        sessions.current(connection).ifPresent(session -> {
            String all = session.token() + " " + session.renewal();
            IDENTIFIER.matcher(all).results().map(MatchResult::group).forEach(secrets::add);
        });
    }

    private record Ledger(String connection, String company, String customer, String creating, Faults faults) {}

    private List<Ledger> ledgers() {
        SimulatedLedgers all = hub.ledgers();
        return List.of(
                new Ledger(
                        "intacct",
                        SimulatedIntacct.COMPANY,
                        SimulatedIntacct.CUSTOMER,
                        "create_invoice",
                        all.intacct().faults()),
                new Ledger(
                        "accountsiq",
                        SimulatedAccountsIq.COMPANY,
                        SimulatedAccountsIq.CUSTOMER,
                        "PostPayAndAllocateSalesInvoices",
                        all.accountsIq().faults()),
                new Ledger(
                        "acumatica",
                        SimulatedAcumatica.COMPANY,
                        SimulatedAcumatica.CUSTOMER,
                        "put Invoice",
                        all.acumatica().faults()));
    }

    private Map<String, String> shown(List<String> documents) {
        Map<String, String> shown = new TreeMap<>();
        PAGES.forEach(page -> shown.put(page, hub.text(page)));
        documents.forEach(document -> {
            String page = "/api/deliveries/" + hub.delivery(document).path("id").asText();
            shown.put(page, hub.text(page));
        });
        return shown;
    }

    /** Plain, or as Basic credentials and queries carry it. */
    private boolean tells(String text) {
        return secrets.stream().anyMatch(text::contains)
                || text.contains(
                        Base64.getEncoder().encodeToString(("admin:" + HubUnderTest.ADMIN_PASSWORD).getBytes()));
    }

    private String state(String connection) {
        return hub.connection(connection).path("state").asText();
    }
}
