package io.ledgerway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.invoice.InvoiceDraft;
import io.ledgerway.testing.HangingServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** What must hold for every ledger of invoices: they are posted to the hub and recorded at once. */
abstract class InvoiceContract extends SystemContract {

    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

    private final Map<String, String> posted = new HashMap<>();

    /** VAT number of our company, whose ledger it is. */
    abstract String company();

    /** VAT number of a customer of ours. */
    abstract String customer();

    /** The setting that holds the password or secret, without the connection. */
    abstract String secretSetting();

    /** From now on the system knows another password or secret, and no session. */
    abstract void changeSecret(String secret);

    /** Sign-ins that were refused so far. */
    abstract long refusedSignIns();

    /** States of documents that wait for another password or secret. */
    List<String> whileRefused() {
        return List.of("HELD", "READY");
    }

    @Test
    void aChangedSecretSuspendsAfterOneRefusalAndTheNewOneLetsAllGoOn() {
        hub.awaitState(enter(), "DELIVERED");
        long refused = refusedSignIns();
        String secret = "canary-changed-" + connection();
        changeSecret(secret);

        List<String> documents = List.of(enter(), enter(), enter());

        hub.until(connection() + " is suspended", () -> state().equals("SUSPENDED"));
        assertThat(hub.connection(connection()).path("cause").path("code").asText())
                .isEqualTo("SIGN_IN_REFUSED");
        assertThat(documents)
                .allSatisfy(document -> assertThat(
                                hub.delivery(document).path("state").asText())
                        .isIn(whileRefused()));
        assertThat(refusedSignIns()).isEqualTo(refused + 1);

        hub.write("ledgerway.connections." + connection() + "." + secretSetting(), secret);

        documents.forEach(document -> hub.awaitState(document, "DELIVERED"));
        assertThat(state()).isEqualTo("UP");
        assertThat(refusedSignIns()).isEqualTo(refused + 1);
        assertThat(documents)
                .allSatisfy(document -> assertThat(standing(document)).isEqualTo(1));
    }

    @Test
    void aTestOfTheConnectionSaysThatTheSecretIsRefused() {
        hub.awaitState(enter(), "DELIVERED");
        int before = hub.deadLetters("SIGN_IN_REFUSED").size();
        changeSecret("canary-other-" + connection());

        ResponseEntity<String> answer = hub.send(
                HttpMethod.POST, "/api/connections/" + connection() + "/test", "application/json", new byte[0]);

        assertThat(answer.getBody()).contains("\"ok\":false", "SIGN_IN_REFUSED");
        assertThat(state()).isEqualTo("SUSPENDED");
        assertThat(hub.deadLetters("SIGN_IN_REFUSED"))
                .as("nothing is left to replay")
                .hasSize(before);
    }

    @Test
    void anotherSystemThatHangsHoldsNothingUp() throws IOException {
        String entry;
        try (HangingServer hanging = new HangingServer()) {
            hub.have(Map.of(
                    "ledgerway.connections.uniconta.read-timeout", "2m",
                    "ledgerway.connections.uniconta.lease", "5m",
                    "ledgerway.connections.uniconta.url", hanging.url()));
            entry = hub.enter("2601", "7.25");
            hub.collect();
            hub.until("Uniconta hangs", () -> hanging.waiting() > 0);

            for (int n = 1; n <= 3; n++) {
                hub.awaitState(enter(), "DELIVERED");
            }

            assertThat(hub.delivery(entry).path("state").asText()).isEqualTo("SENDING");
        }
        hub.calm();
        hub.awaitState(entry, "DELIVERED");
    }

    @Override
    String enter() {
        return post(json(customer()));
    }

    @Override
    void saveAgain(String document) {
        assertThat(answer(posted.get(document)).getStatusCode().value()).isEqualTo(200);
    }

    @Override
    void collect() {
        // An invoice that was posted is recorded.
    }

    /** A sales invoice of a few days ago, under a number of its own. */
    String json(String customer) {
        return DocumentJson.write(draft(customer).build());
    }

    /** The same, to be changed. */
    InvoiceDraft draft(String customer) {
        String number = "K-" + connection().toUpperCase(Locale.ROOT) + "-" + NUMBERS.incrementAndGet();
        return InvoiceDraft.invoice(number)
                .issued(LocalDate.now().minusDays(3))
                .from(InvoiceDraft.party("Skovly Byg ApS", company()))
                .to(InvoiceDraft.party("Havnens Ejendomme A/S", customer));
    }

    /** Posts an invoice that is new; answers its name in the ledger. */
    String post(String json) {
        ResponseEntity<String> answer = answer(json);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(202);
        try {
            String document = new ObjectMapper()
                    .readTree(answer.getBody())
                    .path("document")
                    .asText();
            posted.put(document, json);
            return document;
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.getBody(), e);
        }
    }

    /** The legal number, which ends the document's name. */
    static String number(String document) {
        return document.substring(document.lastIndexOf('/') + 1);
    }

    private String state() {
        return hub.connection(connection()).path("state").asText();
    }

    private ResponseEntity<String> answer(String json) {
        return hub.send(HttpMethod.POST, "/api/invoices", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
