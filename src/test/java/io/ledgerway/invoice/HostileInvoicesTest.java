package io.ledgerway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.invoice.InvoicesUnderTest.Answer;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What comes in by HTTP may be meant to harm, or be no invoice at all. */
@HubTest
class HostileInvoicesTest {

    private static final Path DEMO = Path.of("src/main/resources/io/ledgerway/sandbox/invoices");

    @Autowired
    HubUnderTest hub;

    @Autowired
    Environment settings;

    private InvoicesUnderTest invoices;

    @BeforeEach
    void open() {
        invoices = new InvoicesUnderTest(hub);
        invoices.open();
    }

    @Test
    void aUblInvoiceIsTaken() throws IOException {
        Answer answer = invoices.post("application/xml", ubl().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        assertThat(answer.body().path("document").asText()).isEqualTo("INVOICE/DK12345678/20261");
        assertThat(invoices.post("text/xml", ubl().getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
                "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Invoice [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void aDocumentTypeIsRefused(String doctype) throws IOException {
        String text = ubl().replaceFirst("<Invoice", doctype.replace("\\", "\\\\") + "<Invoice");

        Answer answer = invoices.post("application/xml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problems()).hasSize(1);
        assertThat(answer.body().toString()).doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<", "<a/>", "{", "[]", "null", "nonsense", "{\"number\":1e999999999}", "\u0000"})
    void whatIsNoInvoiceIsRefusedInWords(String text) {
        for (String type : new String[] {"application/xml", "application/json"}) {
            Answer answer = invoices.post(type, text.getBytes(StandardCharsets.UTF_8));

            assertThat(answer.status()).as(type).isEqualTo(422);
            assertThat(answer.body().at("/problems/0/message").asText()).isNotBlank();
        }
    }

    @Test
    void jsonThatIsNestedWithoutEndIsRefused() {
        String text = "{\"a\":".repeat(100_000);

        assertThat(invoices.post("application/json", text.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
    }

    /** The hub answers 413 and closes the connection, which a sender that goes on sending may notice first. */
    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() throws IOException {
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        String login = Base64.getEncoder().encodeToString(("admin:" + HubUnderTest.ADMIN_PASSWORD).getBytes());
        int chunks = 0;
        try (Socket hub = new Socket("127.0.0.1", settings.getProperty("local.server.port", Integer.class))) {
            OutputStream out = hub.getOutputStream();
            out.write(("POST /api/invoices HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + login
                            + "\r\nContent-Type: application/xml\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (chunks < 1600) {
                out.write(chunk);
                chunks++;
            }
        } catch (SocketException closed) {
            assertThat(closed).hasMessageMatching("(?i).*(broken pipe|reset|aborted).*");
        }

        assertThat(chunks).as("chunks of 64 KB that the hub took of 100 MB").isLessThan(400);
    }

    private static String ubl() throws IOException {
        return Files.readString(DEMO.resolve("sales-invoice.xml")).replace("90000012", "12345678");
    }
}
