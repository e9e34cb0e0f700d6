package io.ledgerway.invoice;

import static io.ledgerway.invoice.InvoiceDraft.invoice;
import static io.ledgerway.invoice.InvoicesUnderTest.BUILDERS;
import static io.ledgerway.invoice.InvoicesUnderTest.HARBOUR;
import static io.ledgerway.invoice.InvoicesUnderTest.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.invoice.InvoicesUnderTest.Answer;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs post invoices: each is recorded once for each ledger it belongs to, or refused with all that is wrong. */
@HubTest
class InvoiceHttpDoorTest {

    @Autowired
    HubUnderTest hub;

    private InvoicesUnderTest invoices;

    @BeforeEach
    void open() {
        invoices = new InvoicesUnderTest(hub);
        invoices.open();
    }

    @Test
    void aPostedInvoiceIsRecordedAndTheSameAgainIsKnown() {
        InvoiceDraft draft = invoice("H-1").to(STRANGER);

        Answer first = invoices.post(draft);
        Answer again = invoices.post(draft);

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().path("document").asText()).isEqualTo("INVOICE/DK12345678/H-1");
        assertThat(first.body().path("deliveries")).hasSize(1);
        assertThat(first.body().at("/deliveries/0/connection").asText()).isEqualTo(BUILDERS);
        assertThat(first.body().at("/deliveries/0/state").asText()).isEqualTo("READY");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        JsonNode delivery = hub.get("/api/deliveries/" + first.delivery(BUILDERS));
        assertThat(delivery.path("flow").asText()).isEqualTo("invoices-to-" + BUILDERS);
        assertThat(delivery.path("number").asText()).isEqualTo("H-1");
        assertThat(delivery.path("reference").asText()).matches("LW-[A-Z2-7]{16}");
        assertThat(delivery.at("/payload/kind").asText()).isEqualTo("SALES_INVOICE");
    }

    @Test
    void otherContentUnderTheSameNumberIsAConflict() {
        assertThat(invoices.post(invoice("H-2").to(STRANGER)).status()).isEqualTo(202);

        Answer other = invoices.post(invoice("H-2").to(STRANGER).net("2000.00"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("INVOICE_CONFLICT");
        assertThat(invoices.deliveries("INVOICE/DK12345678/H-2")).hasSize(1);
    }

    @Test
    void aSaleBetweenTwoOfOurCompaniesIsTwoDeliveriesOfOneDocument() {
        Answer answer = invoices.post(invoice("H-3"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(invoices.deliveries("INVOICE/DK12345678/H-3"))
                .extracting(each -> each.path("connection").asText())
                .containsExactlyInAnyOrder(BUILDERS, HARBOUR);
        assertThat(hub.get("/api/deliveries/" + answer.delivery(HARBOUR))
                        .at("/payload/kind")
                        .asText())
                .isEqualTo("BILL");
    }

    @Test
    void aConflictInOneLedgerRecordsNothingInTheOther() {
        invoices.own(HARBOUR, "DK55555555");
        assertThat(invoices.post(invoice("H-4")).status()).isEqualTo(202);
        invoices.own(HARBOUR, "DK87654321");

        assertThat(invoices.post(invoice("H-4").net("7.00")).status()).isEqualTo(409);
        assertThat(invoices.deliveries("INVOICE/DK12345678/H-4")).hasSize(1);

        assertThat(invoices.post(invoice("H-4")).status())
                .as("the other ledger gets what it lacked")
                .isEqualTo(202);
        assertThat(invoices.deliveries("INVOICE/DK12345678/H-4")).hasSize(2);
    }

    @Test
    void twentyPostsAtOnceRecordOneDelivery() {
        InvoiceDraft draft = invoice("H-5").to(STRANGER);

        List<Answer> answers =
                IntStream.range(0, 20)
                        .mapToObj(n -> CompletableFuture.supplyAsync(() -> invoices.post(draft)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 202 || answer.status() == 200);
        assertThat(answers)
                .extracting(answer -> answer.delivery(BUILDERS))
                .containsOnly(answers.get(0).delivery(BUILDERS));
        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(invoices.deliveries("INVOICE/DK12345678/H-5")).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThat(invoices.post(invoice("H-6").from(STRANGER).to(STRANGER)).problems())
                .containsExactly("NO_TARGET");
        assertThat(invoices.post(invoice("H-6").to(STRANGER).issued(LocalDate.of(2025, 12, 31)))
                        .body()
                        .at("/problems/0/path")
                        .asText())
                .isEqualTo("/issueDate");
        assertThat(invoices.post("application/json", "{\"number\":\"H-6\"}".getBytes(StandardCharsets.UTF_8)))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(422);
                    assertThat(answer.problems()).contains("schema:required");
                });
        assertThat(invoices.deliveries("INVOICE/DK12345678/H-6")).isEmpty();
    }

    @Test
    void nothingIsTakenForAFlowWithoutAFirstDayOrSwitchedOff() {
        hub.have(Map.of(
                "ledgerway.flows.invoices-to-" + BUILDERS + ".start-from", "soon",
                "ledgerway.flows.invoices-to-" + HARBOUR + ".enabled", "false"));

        assertThat(invoices.post(invoice("H-7")).problems())
                .containsExactlyInAnyOrder("START_FROM_INVALID", "FLOW_DISABLED");
    }

    @Test
    void creditsLowerTheDaysSumOfTheirCurrency() {
        invoices.post(invoice("H-8").to(STRANGER).issued(LocalDate.of(2026, 3, 3)));
        invoices.post(invoice("H-8")
                .type(Type.CREDIT_NOTE)
                .to(STRANGER)
                .issued(LocalDate.of(2026, 3, 3))
                .net("200.00"));
        invoices.post(
                invoice("H-9").to(STRANGER).issued(LocalDate.of(2026, 3, 3)).net("-100.00"));

        JsonNode day = hub.get("/api/reconciliation?flow=invoices-to-" + BUILDERS + "&from=2026-03-03&to=2026-03-03")
                .at("/days/0");

        assertThat(day.path("unit").asText()).isEqualTo("DKK");
        assertThat(day.at("/collected/count").asInt()).isEqualTo(3);
        assertThat(day.at("/collected/sum").decimalValue()).isEqualByComparingTo("875.00");
        assertThat(invoices.deliveries("CREDIT_NOTE/DK12345678/H-9"))
                .as("a negative invoice is a credit note")
                .hasSize(1);
    }

    @Test
    void theFlowsOfInvoicesAreListedAndCanBeAskedToCollect() {
        assertThat(hub.get("/api/flows").findValuesAsText("flow"))
                .contains("invoices-to-" + BUILDERS, "invoices-to-" + HARBOUR, "time-entries");

        hub.post("/api/flows/invoices-to-" + BUILDERS + "/run");
    }

    @Test
    void largeInvoicesThatComeAtOnceAreTakenOneAfterTheOther() {
        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(
                        n -> invoices.post("application/json", padded("L-" + n)).status())
                .toList();

        assertThat(answers).containsOnly(202);
        assertThat(invoices.post("application/json", padded("L-0")).status()).isEqualTo(200);
    }

    /** As JSON may be, with blanks at its end. */
    private static byte[] padded(String number) {
        return (InvoicesUnderTest.json(invoice(number).to(STRANGER)) + " ".repeat(700_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLimitBelowWhatIsLargeHoldsToo() {
        hub.set("ledgerway.intake.max-size", "10KB");

        Answer refused = invoices.post("application/json", padded("L-9"));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("INVOICE_TOO_LARGE");
        assertThat(invoices.post(invoice("L-10").to(STRANGER)).status()).isEqualTo(202);
    }

    @Test
    void theDoorCanBeClosedAndIsNoLargerThanItsSetting() {
        assertThat(invoices.post("application/xml", new byte[1_100_000]).status())
                .isEqualTo(413);

        hub.set("ledgerway.intake.http", "false");
        Answer closed = invoices.post(invoice("H-10").to(STRANGER));
        assertThat(closed.status()).isEqualTo(503);
        assertThat(closed.code()).isEqualTo("INTAKE_UNAVAILABLE");
    }
}
