package io.ledgerway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.delivery.Watermarks;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was posted in Uniconta arrives once, whatever is read again; what is broken is shown once and stops nothing. */
@HubTest
class InvoicesFromUnicontaTest {

    private static final String INTAKE = "ledgerway.intake.uniconta.";
    private static final String NOW = "direct:invoice-from-uniconta-collect";

    @Autowired
    HubUnderTest hub;

    @Autowired
    Watermarks watermarks;

    private InvoicesUnderTest invoices;

    @BeforeEach
    void open() {
        hub.calm();
        invoices = new InvoicesUnderTest(hub);
        invoices.open();
        Map<String, String> wanted = new HashMap<>();
        wanted.put(INTAKE + "enabled", "true");
        wanted.put(INTAKE + "target", InvoicesUnderTest.BUILDERS);
        wanted.put(INTAKE + "start-from", day().toString());
        wanted.put(INTAKE + "seller-name", "Byg A/S");
        hub.have(wanted);
    }

    @AfterEach
    void close() {
        hub.calm();
    }

    @Test
    void postedInvoicesArriveOnceAndABrokenOneStopsNothing() {
        post(7001, "1000", "250", "1250");
        post(7002, "1000", "250", "1260");
        post(7003, "1000", "250", "1250");
        post(7004, "-400", "-100", "-500");

        hub.send(NOW);

        assertThat(document("INVOICE", 7001)).singleElement().satisfies(delivery -> {
            assertThat(delivery.path("connection").asText()).isEqualTo(InvoicesUnderTest.BUILDERS);
            assertThat(delivery.path("version").asInt()).isEqualTo(1);
        });
        assertThat(document("INVOICE", 7002)).isEmpty();
        assertThat(document("INVOICE", 7003)).hasSize(1);
        assertThat(document("CREDIT_NOTE", 7004)).hasSize(1);
        assertThat(letters(7002)).singleElement().satisfies(letter -> {
            assertThat(letter.path("route").asText()).isEqualTo("invoice-from-uniconta-row");
            assertThat(letter.path("cause").path("message").asText()).contains("7002", "1260");
        });
        long read = watermark();
        long queries = hub.uniconta().calls().of("query DebtorInvoiceLines");

        hub.send(NOW);

        assertThat(watermark()).isEqualTo(read);
        assertThat(hub.uniconta().calls().of("query DebtorInvoiceLines"))
                .describedAs("the overlap is read again")
                .isEqualTo(queries + 1);
        assertThat(List.of(7001, 7003))
                .allSatisfy(number -> assertThat(document("INVOICE", number)).hasSize(1));
        assertThat(document("CREDIT_NOTE", 7004)).hasSize(1);
        assertThat(letters(7002)).hasSize(1);
        assertThat(hub.deadLetters("INVOICE_CONFLICT"))
                .filteredOn(letter -> letter.path("route").asText().startsWith("invoice-from-uniconta"))
                .isEmpty();

        int row = post(7005, "200", "50", "250");
        hub.send(NOW);

        assertThat(document("INVOICE", 7005)).hasSize(1);
        assertThat(watermark()).isEqualTo(row);
    }

    @Test
    void whatWasRefusedForASettingIsReplayedByTheNewOne() {
        hub.uniconta()
                .control()
                .postInvoice(head(7201, "2000", "370", "2370"), List.of(line("1000", "U25"), line("1000", "U12")));
        hub.send(NOW);
        JsonNode letter = letters(7201).get(0);
        assertThat(letter.path("cause").path("code").asText()).isEqualTo("UNICONTA_VAT_RATE_MISSING");

        hub.set(INTAKE + "vat-rates", "U25=25");
        hub.post("/api/dead-letters/" + letter.path("id").asText() + "/replay");

        assertThat(document("INVOICE", 7201)).hasSize(1);
    }

    @Test
    void nothingIsReadWhileTheDoorIsClosedOrTheTargetsFlowIsOff() {
        post(7101, "1000", "250", "1250");
        hub.set(INTAKE + "enabled", "false");
        hub.send(NOW);
        hub.set(INTAKE + "enabled", "true");
        hub.set("ledgerway.flows.invoices-to-" + InvoicesUnderTest.BUILDERS + ".enabled", "false");
        hub.send(NOW);

        assertThat(document("INVOICE", 7101)).isEmpty();
        assertThat(letters(7101)).isEmpty();

        hub.set("ledgerway.flows.invoices-to-" + InvoicesUnderTest.BUILDERS + ".enabled", "true");
        hub.send(NOW);

        assertThat(document("INVOICE", 7101)).hasSize(1);
    }

    private int post(long number, String net, String vat, String total) {
        return hub.uniconta().control().postInvoice(head(number, net, vat, total), List.of(line(net, "U25")));
    }

    private static Map<String, Object> head(long number, String net, String vat, String total) {
        return Map.of(
                "InvoiceNumber",
                number,
                "Account",
                "10001",
                "Name",
                "Fremmed ApS",
                "Date",
                day() + "T00:00:00",
                "NetAmount",
                new BigDecimal(net),
                "VatAmount",
                new BigDecimal(vat),
                "TotalAmount",
                new BigDecimal(total));
    }

    private static Map<String, Object> line(String net, String vat) {
        BigDecimal amount = new BigDecimal(net);
        return Map.of(
                "Text", "Montage", "Qty", amount.signum(), "Price", amount.abs(), "NetAmount", amount, "Vat", vat);
    }

    private static LocalDate day() {
        return LocalDate.now().minusDays(2);
    }

    private long watermark() {
        return watermarks.read("invoice-from-uniconta/uniconta");
    }

    private List<JsonNode> document(String type, long number) {
        return invoices.deliveries(type + "/DK12345678/" + number);
    }

    private List<JsonNode> letters(long number) {
        return hub.items("/api/dead-letters?").stream()
                .filter(letter -> letter.path("body").asText().contains("\"" + number + "\""))
                .toList();
    }
}
