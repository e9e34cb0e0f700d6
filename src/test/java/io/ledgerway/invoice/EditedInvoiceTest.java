package io.ledgerway.invoice;

import static io.ledgerway.invoice.InvoiceDraft.invoice;
import static io.ledgerway.invoice.InvoicesUnderTest.BUILDERS;
import static io.ledgerway.invoice.InvoicesUnderTest.STRANGER;
import static io.ledgerway.invoice.InvoicesUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** An operator corrects a dead invoice: it stays the same document, and is a whole valid one. */
@HubTest
class EditedInvoiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 4);

    @Autowired
    HubUnderTest hub;

    @Autowired
    JdbcTemplate jdbc;

    private InvoicesUnderTest invoices;

    @BeforeEach
    void open() {
        invoices = new InvoicesUnderTest(hub);
        invoices.open();
    }

    @Test
    void anEditMayCorrectAmountsAndPartiesAndTheSumFollows() {
        InvoiceDraft draft =
                invoice("E-1").to(STRANGER).kind(Kind.SALES_INVOICE).issued(DAY);
        String id = dead(draft);
        String reference = hub.get("/api/deliveries/" + id).path("reference").asText();

        ResponseEntity<String> answer =
                edit(id, json(draft.net("800.00").to(InvoiceDraft.party("Rettet ApS", "DK22222222"))));

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        JsonNode edited = hub.get("/api/deliveries/" + id);
        assertThat(edited.at("/payload/buyer/name").asText()).isEqualTo("Rettet ApS");
        assertThat(edited.path("reference").asText()).isEqualTo(reference);
        assertThat(hub.get("/api/reconciliation?flow=invoices-to-" + BUILDERS + "&from=2026-04-04&to=2026-04-04")
                        .at("/days/0/dead/sum")
                        .decimalValue())
                .isEqualByComparingTo("1000.00");
        assertThat(invoices.post(draft).status())
                .as("the first content is still known")
                .isEqualTo(200);
    }

    @Test
    void anEditThatIsAnotherDocumentOrAWrongOneIsRefused() {
        InvoiceDraft draft = invoice("E-2").to(STRANGER).kind(Kind.SALES_INVOICE);
        String id = dead(draft);

        assertThat(code(edit(id, json(draft.kind(Kind.BILL))))).isEqualTo("IDENTITY_CHANGED");
        assertThat(code(edit(id, json(draft).replace("E-2", "E-3")))).isEqualTo("IDENTITY_CHANGED");
        assertThat(code(edit(id, json(draft.kind(null))))).isEqualTo("IDENTITY_CHANGED");
        assertThat(code(edit(id, json(draft).replace("\"gross\":1250.00", "\"gross\":1250.01"))))
                .isEqualTo("PAYLOAD_INVALID");
        assertThat(code(edit(id, "{}"))).isEqualTo("PAYLOAD_INVALID");
    }

    private String dead(InvoiceDraft draft) {
        String id = invoices.post(draft).delivery(BUILDERS);
        jdbc.update("update delivery set state = 'DEAD' where id = ?", Long.valueOf(id));
        return id;
    }

    private ResponseEntity<String> edit(String id, String payload) {
        return hub.send(
                HttpMethod.PUT,
                "/api/deliveries/" + id + "/payload",
                "application/json",
                payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(ResponseEntity<String> answer) {
        return InvoicesUnderTest.tree(answer.getBody())
                .path("cause")
                .path("code")
                .asText();
    }
}
