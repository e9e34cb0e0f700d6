package io.ledgerway.invoice;

import static io.ledgerway.invoice.InvoiceDraft.invoice;
import static io.ledgerway.invoice.InvoicesUnderTest.STRANGER;
import static io.ledgerway.invoice.InvoicesUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People and programs put files into the inbox: each goes to done or rejected, and none is lost. */
@HubTest
class InvoiceInboxTest {

    @Autowired
    HubUnderTest hub;

    private InvoicesUnderTest invoices;

    @BeforeEach
    void open() {
        invoices = new InvoicesUnderTest(hub);
        invoices.open();
    }

    @Test
    void aFileIsTakenAndTheSameAgainIsKnown() {
        invoices.put("a.json", json(invoice("I-1").to(STRANGER)));
        invoices.await(invoices.inbox("done/a.json"));
        invoices.put("a.json", json(invoice("I-1").to(STRANGER)));
        invoices.await(invoices.inbox("done/a-2.json"));

        assertThat(invoices.deliveries("INVOICE/DK12345678/I-1")).hasSize(1);
        assertThat(invoices.inbox("a.json")).doesNotExist();
    }

    @Test
    void aRejectedFileSaysWhyIsKeptWholeAndIsReplayed() throws IOException {
        String text = json(invoice("I-2").to(STRANGER));
        invoices.own(InvoicesUnderTest.BUILDERS, "DK55555555");
        invoices.put("b.json", text);
        Path problems = invoices.inbox("rejected/b.json.problems.txt");
        invoices.await(problems);
        invoices.await(invoices.inbox("rejected/b.json"));

        assertThat(Files.readString(problems)).contains("b.json", "NO_TARGET", "Fremmed ApS", "company-ids");
        JsonNode letter = letter("I-2");
        assertThat(letter.path("route").asText()).isEqualTo("invoice-inbox");
        assertThat(letter.path("body").asText()).isEqualTo(text);

        invoices.open();
        hub.post("/api/dead-letters/" + letter.path("id").asText() + "/replay");

        assertThat(invoices.deliveries("INVOICE/DK12345678/I-2")).hasSize(1);
        assertThat(hub.deadLetters("NO_TARGET"))
                .noneMatch(each -> each.path("body").asText().equals(text));
    }

    @Test
    void whatIsNoInvoiceIsRejectedAndTheNextFileIsTaken() {
        invoices.put("c.txt", "Hello, I am a letter.");
        invoices.put("d.json", "{\"number\": 7");
        invoices.put("e.json", json(invoice("I-3").to(STRANGER)));

        invoices.await(invoices.inbox("rejected/c.txt"));
        invoices.await(invoices.inbox("rejected/d.json.problems.txt"));
        invoices.await(invoices.inbox("done/e.json"));
        assertThat(hub.deadLetters("FORMAT_UNKNOWN")).isNotEmpty();
    }

    @Test
    void aCorrectedFileLeavesNothingBehind() throws IOException {
        invoices.put("f.json", json(invoice("I-4").to(STRANGER)).replace("\"gross\":1250.00", "\"gross\":1250.01"));
        invoices.await(invoices.inbox("rejected/f.json"));
        Files.delete(invoices.inbox("rejected/f.json"));

        invoices.put("f.json", json(invoice("I-4").to(STRANGER)));

        invoices.await(invoices.inbox("done/f.json"));
        assertThat(invoices.inbox("rejected/f.json.problems.txt")).doesNotExist();
    }

    @Test
    void aFileThatIsStillWrittenByItsNameIsLeftAlone() {
        Path unfinished = invoices.put("g.json.tmp", json(invoice("I-5").to(STRANGER)));
        invoices.put("h.json", json(invoice("I-6").to(STRANGER)));

        invoices.await(invoices.inbox("done/h.json"));
        assertThat(unfinished).exists();
        assertThat(invoices.deliveries("INVOICE/DK12345678/I-5")).isEmpty();
    }

    @Test
    void aClosedInboxIsNotRead() {
        hub.set("ledgerway.intake.inbox", "false");
        Path waiting = invoices.put("j.json", json(invoice("I-7").to(STRANGER)));

        hub.set("ledgerway.intake.http", "false");
        assertThat(waiting).as("after some time").exists();

        invoices.open();
        invoices.await(invoices.inbox("done/j.json"));
    }

    private JsonNode letter(String number) {
        return hub.deadLetters("NO_TARGET").stream()
                .filter(each -> each.path("body").asText().contains("\"" + number + "\""))
                .findFirst()
                .orElseThrow();
    }
}
