package io.ledgerway.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Party;
import io.ledgerway.testing.HubUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A hub with two ledgers that nobody delivers to, so that what was recorded stays to be seen. */
final class InvoicesUnderTest {

    static final String BUILDERS = "acumatica-builders";
    static final String HARBOUR = "accountsiq-harbour";
    static final Party STRANGER = InvoiceDraft.party("Fremmed ApS", "DK11111111");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HubUnderTest hub;

    InvoicesUnderTest(HubUnderTest hub) {
        this.hub = hub;
    }

    /** The seller of an ordinary draft is the builders', its buyer the harbour's; all is as if no test had changed it. */
    void open() {
        Map<String, String> wanted = new HashMap<>(Map.of(
                "ledgerway.intake.http", "true", "ledgerway.intake.inbox", "true", "ledgerway.intake.max-size", "1MB"));
        for (Map.Entry<String, String> ledger :
                Map.of(BUILDERS, "DK12345678", HARBOUR, "DK87654321").entrySet()) {
            String flow = "ledgerway.flows.invoices-to-" + ledger.getKey();
            wanted.put(flow + ".start-from", "2026-01-01");
            wanted.put(flow + ".enabled", "true");
            wanted.put(connection(ledger.getKey(), "system"), ledger.getKey().replaceAll("-.*", ""));
            wanted.put(connection(ledger.getKey(), "company-ids"), ledger.getValue());
        }
        hub.have(wanted);
    }

    /** From now on a ledger's company is another one. */
    void own(String ledger, String id) {
        hub.set(connection(ledger, "company-ids"), id);
    }

    private static String connection(String ledger, String key) {
        return "ledgerway.connections." + ledger + "." + key;
    }

    Answer post(InvoiceDraft draft) {
        return post("application/json", json(draft).getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String contentType, byte[] body) {
        ResponseEntity<String> answer = hub.send(HttpMethod.POST, "/api/invoices", contentType, body);
        return new Answer(answer.getStatusCode().value(), tree(answer.getBody()));
    }

    /** An answer of the API. */
    record Answer(int status, JsonNode body) {

        List<String> problems() {
            return body.path("problems").findValuesAsText("rule");
        }

        String code() {
            return body.path("cause").path("code").asText();
        }

        /** The id of the delivery to a ledger. */
        String delivery(String connection) {
            for (JsonNode delivery : body.path("deliveries")) {
                if (delivery.path("connection").asText().equals(connection)) {
                    return delivery.path("id").asText();
                }
            }
            throw new AssertionError("no delivery to " + connection + " in " + body);
        }
    }

    /** Puts a file into the inbox that was finished a minute ago. */
    Path put(String name, String text) {
        try {
            Path inbox = Files.createDirectories(hub.folder().path("inbox"));
            Path draft = Files.writeString(inbox.resolve("." + name), text);
            Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minusSeconds(60)));
            return Files.move(draft, inbox.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path inbox(String name) {
        return hub.folder().path("inbox/" + name);
    }

    void await(Path file) {
        hub.until(file.getFileName() + " is there", () -> Files.exists(file));
    }

    List<JsonNode> deliveries(String document) {
        return hub.items("/api/deliveries?document=" + document.replace("+", "%2B"));
    }

    static String json(InvoiceDraft draft) {
        return DocumentJson.write(draft.build());
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
