package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posting with the server's own duplicate check. */
class GuardedPostingTest {

    private static final String DUPLICATE = "Failure INVOICE_EXTERNAL_REFERENCE_ALREADY_EXISTS";

    private final Visit visit = Visit.signedIn(Version.V2_0);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void anInvoiceIsPostedAndAllOfItIsInTheBooks() {
        Said said = visit.post(Xml.invoice("A-1").nil("DueDate"));

        assertThat(said.outcome()).isEqualTo("Success SUCCESS");
        assertThat(said.result("Result/ClientUniqueReference")).isEqualTo("LW-1");
        assertThat(said.result("Result/ReceiptTransactionID")).isEmpty();
        BookedDocument booked = iq.books().byReference("A-1").get(0);
        assertThat(said.result("Result/InvoiceTransactionID")).isEqualTo("" + booked.transactionId());
        assertThat(booked)
                .returns(DocumentKind.SALES_INVOICE, BookedDocument::kind)
                .returns("MOSEVANG", BookedDocument::account)
                .returns("LW-1", BookedDocument::clientUniqueReference)
                .returns("Roof & gutters", BookedDocument::description)
                .returns("EUR", BookedDocument::currency)
                .returns(LocalDate.of(2026, 3, 31), BookedDocument::date)
                .returns(LocalDate.of(2026, 4, 30), BookedDocument::dueDate)
                .returns(new BigDecimal("125.00"), BookedDocument::gross);
        assertThat(booked.lines())
                .containsExactly(new BookedLine(
                        "1000",
                        "S25",
                        null,
                        "Slates",
                        new BigDecimal("100.00"),
                        new BigDecimal("0.25"),
                        new BigDecimal("25.00")));
    }

    @Test
    void aReferenceTheCustomerAlreadyHasIsRefused() {
        visit.post(Xml.invoice("A-1"));

        Said said = visit.post(Xml.invoice("A-1"));

        assertThat(said.outcome()).isEqualTo(DUPLICATE);
        assertThat(said.has("*/*/Result")).isFalse();
        assertThat(iq.books().documents()).hasSize(1);
    }

    @Test
    void ofManyCallsAtOnceOneWins() {
        List<String> outcomes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> visit.post(Xml.invoice("A-1")).outcome()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsOnlyOnce("Success SUCCESS");
        assertThat(outcomes).filteredOn(DUPLICATE::equals).hasSize(7);
        assertThat(iq.books().documents()).hasSize(1);
    }

    @Test
    void anotherCustomerAnotherKindAndAnUncheckedQueryMayHaveTheSameReference() {
        visit.post(Xml.invoice("A-1"));

        assertThat(visit.post(Xml.invoice("A-1").with("CustomerCode", "LYNGSOE"))
                        .outcome())
                .isEqualTo("Success SUCCESS");
        assertThat(visit.call(
                                Visit.POST_PAY,
                                Xml.query(Xml.invoice("A-1"))
                                        .with("PerformExternalReferenceDuplicateCheckOnInvoice", "false")
                                        .as("query"))
                        .outcome())
                .isEqualTo("Success SUCCESS");
        assertThat(iq.books().repeatedReferences()).containsOnlyKeys("SI MOSEVANG A-1");
    }

    @Test
    void theCodeOfTheCheckIsASetting() {
        iq.habits().set("duplicate-code", "INVOICE_NUMBER_ALREADY_EXISTS");
        visit.post(Xml.invoice("A-1"));

        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Failure INVOICE_NUMBER_ALREADY_EXISTS");
    }

    @Test
    void aRacyCheckDoesNotSeeWhatIsStillHidden() {
        iq.habits().set("visible-after", "5s");
        visit.post(Xml.invoice("A-1"));
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo(DUPLICATE);

        iq.habits().set(Habit.DUPLICATE_CHECK_RACY, true);
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Success SUCCESS");

        visit.clock.move(Duration.ofSeconds(5));
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo(DUPLICATE);
        assertThat(iq.books().byReference("A-1")).hasSize(2);
    }

    @Test
    void theAnswerMayBeCreated() {
        iq.habits().set(Habit.WRITES_SAY_CREATED, true);

        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Created SUCCESS");
    }

    @Test
    void ofSeveralQueriesEachStandsForItself() {
        Said said = visit.call(
                Visit.POST_PAY + "s",
                Xml.of("queries")
                        .raw("1", row("A-1", "C1"))
                        .raw("2", row("A-1", "C2"))
                        .raw("3", row("A-3", "C3")));

        assertThat(said.result("Status")).isEqualTo("Failure");
        String row = "*/*/Result/WSResult2OfWSPostPayAndAllocateSalesInvoiceResult/";
        assertThat(said.all(row + "Status")).containsExactly("Success", "Failure", "Success");
        assertThat(said.all(row + "Result/ClientUniqueReference")).containsExactly("C1", "C2", "C3");
        assertThat(said.all(row + "Result/InvoiceTransactionID")).containsExactly("1001", "", "1002");
        assertThat(iq.books().documents())
                .extracting(BookedDocument::clientUniqueReference)
                .containsExactly("C1", "C3");
    }

    @Test
    void theRowsMayComeInAnotherOrder() {
        iq.habits().set(Habit.ROWS_SHUFFLED, true);
        Xml queries = Xml.of("queries");
        for (int i = 1; i <= 4; i++) {
            queries.raw("" + i, row("A-" + i, "C" + i));
        }

        Said said = visit.call(Visit.POST_PAY + "s", queries);

        assertThat(said.outcome()).isEqualTo("Success SUCCESS");
        assertThat(said.all("*/*/Result/*/Result/ClientUniqueReference"))
                .containsExactlyInAnyOrder("C1", "C2", "C3", "C4")
                .isNotEqualTo(List.of("C1", "C2", "C3", "C4"));
    }

    private static String row(String reference, String client) {
        return Xml.query(Xml.invoice(reference))
                .with("ClientUniqueReference", client)
                .toString();
    }
}
