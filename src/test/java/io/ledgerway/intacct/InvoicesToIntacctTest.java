package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;
import io.ledgerway.lookup.LookupTables;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The shipped route in a whole hub, over real HTTP, from a recorded invoice to its record number. */
class InvoicesToIntacctTest extends InvoicesToIntacct {

    @Test
    void anInvoiceIsDeliveredInTheSessionsOwnAddressWithItsRecordNumber() {
        String document = record("F-1");

        JsonNode delivery = hub.awaitState(document, "DELIVERED");

        assertThat(delivery.path("targetId").asText()).isEqualTo("100");
        assertThat(server.gateway.calls)
                .extracting(OutsideRequest::path)
                .containsExactly("/login", "/session/xmlgw.phtml");
        assertThat(server.gateway.books.get("100").textOf("customerid")).isEqualTo("C-0042");
    }

    @Test
    void aLostAnswerIsOneInvoice() {
        hub.awaitState(record("F-1"), "DELIVERED");
        synchronized (server.gateway) {
            server.gateway.executesPlanned = true;
            server.gateway.planned.add(GatewayStandIn.lost());
        }

        hub.awaitState(record("F-2"), "DELIVERED");

        assertThat(server.gateway.books).hasSize(2);
    }

    @Test
    void aWrongSenderSuspendsTheConnectionAndTheInvoiceWaits() {
        synchronized (server.gateway) {
            server.gateway.planned.add(Answers.ok(Answers.controlFailure(
                    Answers.error("XL03000006", "Incorrect Intacct XML Partner ID or password."))));
        }
        String document = record("F-1");

        hub.awaitState(document, "HELD");
        assertThat(hub.connection("intacct").path("cause").path("code").asText())
                .isEqualTo("SENDER_REFUSED");
        assertThat(hub.text("/api/connections")).doesNotContain("sender-secret");

        synchronized (server.gateway) {
            server.gateway.planned.add(Answers.ok(Answers.controlFailure(
                    Answers.error("XL03000006", "Incorrect Intacct XML Partner ID or password."))));
        }
        assertThatThrownBy(() -> hub.post("/api/connections/intacct/test"))
                .hasMessageContaining("Partner ID or password");
        assertThat(hub.connection("intacct").path("state").asText()).isEqualTo("SUSPENDED");
        hub.post("/api/connections/intacct/test");
        hub.awaitState(document, "DELIVERED");
    }

    @Test
    void aRefusedSenderWhileLookingUpSuspendsTheConnectionAndTheInvoiceStaysInDoubt() {
        hub.set("ledgerway.connections.intacct.settling-delay", "5s");
        hub.awaitState(record("F-1"), "DELIVERED");
        synchronized (server.gateway) {
            server.gateway.executesPlanned = true;
            server.gateway.planned.add(GatewayStandIn.lost());
        }
        String document = record("F-2");
        hub.until(
                "its answer was lost: " + hub.delivery(document),
                () -> hub.delivery(document).path("cause").path("code").asText().equals("ANSWER_LOST"));
        synchronized (server.gateway) {
            server.gateway.executesPlanned = false;
            server.gateway.planned.add(Answers.ok(Answers.controlFailure(
                    Answers.error("XL03000006", "Incorrect Intacct XML Partner ID or password."))));
        }

        hub.until(
                "the connection is suspended",
                () -> hub.connection("intacct").path("state").asText().equals("SUSPENDED"));
        assertThat(hub.delivery(document).path("state").asText()).isEqualTo("IN_DOUBT");
        hub.post("/api/connections/intacct/test");
        hub.awaitState(document, "DELIVERED");
        assertThat(server.gateway.books).hasSize(2);
    }

    @Test
    void aPreviewShowsTheRequestAndSendsNothing() {
        hub.suspend("intacct");
        String waiting = record("F-1");

        JsonNode preview = hub.get("/api/flows/invoices-to-intacct/preview");

        assertThat(preview.path("create").asInt()).isEqualTo(1);
        assertThat(preview.path("calls").asInt()).isEqualTo(1);
        assertThat(preview.path("items").get(0).path("request").asText())
                .startsWith("<function controlid=\"" + reference("F-1")
                        + "-create\"><create_invoice><customerid>C-0042</customerid>");
        assertThat(server.gateway.calls).isEmpty();
        hub.resume("intacct");
        hub.awaitState(waiting, "DELIVERED");
    }

    @Test
    void aCallbackSettlesWhatWasTakenForLaterHoweverOftenItComes() {
        hub.set("ledgerway.connections.intacct.settling-delay", "1h");
        hub.set("ledgerway.connections.intacct.callback-user", "intacct");
        hub.set("ledgerway.connections.intacct.callback-password", "canary-callback");
        hub.set("ledgerway.connections.intacct.policy-id", "later");
        String good = record("F-1");
        String bad = record("F-2");
        hub.until(
                "both were sent",
                () -> List.of(good, bad).stream()
                        .allMatch(each -> hub.delivery(each)
                                .path("cause")
                                .path("code")
                                .asText()
                                .equals("AWAITING_CALLBACK")));
        String callback = Answers.operation(
                Answers.created(reference("F-1") + "-create", "100"),
                Answers.failed(
                        reference("F-2") + "-create",
                        Answers.error("BL01001973", "The transaction date is in a closed period")));
        server.gateway.books.clear();

        assertThat(post("intacct", "intacct:wrong", callback)).isEqualTo(401);
        assertThat(post("intacct", "admin:" + HubUnderTest.ADMIN_PASSWORD, callback))
                .isEqualTo(401);
        assertThat(post("uniconta", "intacct:canary-callback", callback)).isEqualTo(401);
        assertThat(post("nobody", "intacct:canary-callback", callback)).isEqualTo(401);
        assertThat(post("intacct", "intacct:canary-callback", "<html>")).isEqualTo(422);
        assertThat(post("intacct", "intacct:canary-callback", " ".repeat(10 * 1024 * 1024 + 1)))
                .isEqualTo(413);
        assertThat(hub.delivery(good).path("state").asText()).isEqualTo("IN_DOUBT");
        assertThat(post("intacct", "intacct:canary-callback", callback)).isEqualTo(200);
        assertThat(post("intacct", "intacct:canary-callback", callback)).isEqualTo(200);

        assertThat(hub.awaitState(good, "DELIVERED").path("targetId").asText()).isEqualTo("100");
        assertThat(hub.awaitState(bad, "DEAD").path("cause").path("code").asText())
                .isEqualTo("PERIOD_CLOSED");
    }
}

/** A hub with an Intacct connection to a gateway in memory. */
@HubTest
abstract class InvoicesToIntacct {

    private static final String FLOW = "invoices-to-intacct";

    @Autowired
    HubUnderTest hub;

    @Autowired
    private Recorder recorder;

    @Autowired
    private LookupTables tables;

    @Value("${local.server.port}")
    private int port;

    private static int runs;

    GatewayServer server;

    @BeforeEach
    void connect() throws IOException {
        hub.calm();
        runs++;
        server = new GatewayServer();
        server.gateway.total = "1250.00";
        hub.tables()
                .write(
                        "intacct",
                        Map.of(
                                "customers", "source,target\nDK12345678,C-0042\n",
                                "accounts", "source,target\nincome,4000\n",
                                "tax-codes", "source,target\nS:25,DK-25\n"));
        Map<String, String> settings = new HashMap<>();
        for (String setting : List.of(
                "sender-id=snd",
                "sender-password=sender-secret",
                "company-id=ACME",
                "user-id=hub",
                "user-password=user-secret",
                "connect-timeout=1s",
                "read-timeout=2s",
                "lease=5s",
                "settling-delay=300ms",
                "retry-delay=100ms",
                "retry-delay-max=500ms",
                "defaults.base-currency=DKK",
                "url=" + server.url("/login"))) {
            String[] parts = setting.split("=", 2);
            settings.put("ledgerway.connections.intacct." + parts[0], parts[1]);
        }
        hub.have(settings);
        hub.until(
                "the lookup tables are read",
                () -> leadsTo("customers", "DK12345678", "C-0042")
                        && leadsTo("accounts", "income", "4000")
                        && leadsTo("tax-codes", "S:25", "DK-25"));
    }

    private boolean leadsTo(String table, String key, String target) {
        return tables.find("intacct", table, List.of(key))
                .filter(row -> row.target().equals(target))
                .isPresent();
    }

    @AfterEach
    void disconnect() {
        hub.resume("intacct");
        hub.calm();
        server.close();
    }

    /** Records an invoice over 1000.00 and 25 % tax; answers its name in the ledger, new for each test. */
    String record(String number) {
        String document = getClass().getSimpleName() + "-" + System.nanoTime();
        recorder.record(
                FLOW,
                "intacct",
                List.of(new NewVersion(
                        document,
                        number,
                        1,
                        true,
                        "hash",
                        null,
                        null,
                        null,
                        DocumentJson.write(invoice(number)),
                        null,
                        version -> reference(number))),
                null);
        return document;
    }

    /** Of this test alone. */
    static String reference(String number) {
        return "LW-" + runs + "-" + number;
    }

    private static Invoice invoice(String number) {
        Given given = new Given();
        given.number = number;
        given.lines = List.of(Given.line("1000.00", "250.00", Map.of()));
        return given.invoiceWithLine(new BigDecimal("1000.00"), new BigDecimal("250.00"));
    }

    int post(String connection, String credentials, String body) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/callbacks/intacct/" + connection))
                                    .header(
                                            "Authorization",
                                            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
