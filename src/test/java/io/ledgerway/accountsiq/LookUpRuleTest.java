package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.accountsiq.FoundDocument.Store;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LookUpRuleTest {

    private static final Expected BILL =
            new Expected(DocumentKind.PURCHASES_INVOICE, "bill N-1", "SUPP01", 11, "N-1", new BigDecimal("123.00"));
    private static final Element ROW = transaction("N-1", "PI", "SUPP01", "-123.0", "7");

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("nothing there", List.of(), List.of(), "NotThere"),
                Arguments.of("equal", List.of(ROW), List.of(), "Delivered 7"),
                Arguments.of("the same row on two pages", List.of(ROW, ROW), List.of(), "Delivered 7"),
                Arguments.of(
                        "the account in other case",
                        List.of(transaction("N-1", "PI", "supp01", "123", "7")),
                        List.of(),
                        "Delivered 7"),
                Arguments.of(
                        "a long type name",
                        List.of(transaction("N-1", "PurchasesInvoice", "SUPP01", "123", "7")),
                        List.of(),
                        "Delivered 7"),
                Arguments.of(
                        "another reference that the server took for ours",
                        List.of(
                                transaction("n-1", "PI", "SUPP01", "123", "7"),
                                transaction("N-10", "PI", "SUPP01", "123", "8")),
                        List.of(),
                        "NotThere"),
                Arguments.of(
                        "another supplier's number",
                        List.of(transaction("N-1", "PI", "SUPP02", "123", "7")),
                        List.of(),
                        "NotThere"),
                Arguments.of(
                        "another type", List.of(transaction("N-1", "PP", "SUPP01", "123", "7")), List.of(), "NotThere"),
                Arguments.of("reversed", List.of(with(ROW, Element.flag("IsReversed", true))), List.of(), "NotThere"),
                Arguments.of(
                        "another amount",
                        List.of(transaction("N-1", "PI", "SUPP01", "123.01", "7")),
                        List.of(),
                        "TARGET_DIFFERS 7"),
                Arguments.of(
                        "no amount",
                        List.of(transaction("N-1", "PI", "SUPP01", "", "7")),
                        List.of(),
                        "TARGET_DIFFERS 7"),
                Arguments.of(
                        "two of them",
                        List.of(ROW, transaction("N-1", "PI", "SUPP01", "123", "8")),
                        List.of(),
                        "TARGET_AMBIGUOUS 7"),
                Arguments.of(
                        "saved, not posted",
                        List.of(),
                        List.of(invoice("Processed", "3")),
                        "TARGET_UNPOSTED invoice 3"),
                Arguments.of("cancelled", List.of(), List.of(invoice("Cancelled", "3")), "NotThere"),
                Arguments.of(
                        "a posted item invoice in both stores",
                        List.of(with(ROW, Element.text("InvoiceID", "3"))),
                        List.of(invoice("Posted", "3")),
                        "Delivered 7"),
                Arguments.of(
                        "a posted item invoice that was reversed",
                        List.of(with(with(ROW, Element.text("InvoiceID", "3")), Element.flag("IsReversed", true))),
                        List.of(invoice("Posted", "3")),
                        "NotThere"),
                Arguments.of(
                        "a posted item invoice alone",
                        List.of(),
                        List.of(invoice("Posted", "3")),
                        "Delivered invoice 3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rows(String name, List<Element> transactions, List<Element> invoices, String outcome) {
        assertThat(words(LookUpRule.of(BILL, found(transactions, invoices)))).isEqualTo(outcome);
    }

    @Test
    void anAccountWithoutACodeIsComparedById() {
        Element row = Element.of(
                "WSTransactionSummary",
                Element.text("AccountID", "12"),
                Element.text("TransactionType", "PI"),
                Element.text("TransactionID", "7"),
                Element.text("ExternalReference", "N-1"),
                Element.text("ControlAmount", "123"));

        assertThat(words(LookUpRule.of(BILL, found(List.of(row), List.of())))).isEqualTo("NotThere");
    }

    @Test
    void whereTheTablesNoLongerTellTheSupplierNothingIsAdopted() {
        Expected bill = new Expected(BILL.kind(), BILL.words(), null, 0, "N-1", BILL.amount());
        Expected sale = new Expected(DocumentKind.SALES_INVOICE, "invoice N-1", null, 0, "N-1", BILL.amount());

        assertThat(words(LookUpRule.of(bill, found(List.of(ROW), List.of())))).isEqualTo("InDoubt");
        assertThat(words(LookUpRule.of(bill, List.of()))).isEqualTo("NotThere");
        assertThat(words(
                        LookUpRule.of(sale, found(List.of(transaction("N-1", "SI", "CUST01", "123", "7")), List.of()))))
                .isEqualTo("Delivered 7");
    }

    @Test
    void anEarlierVersionIsNotAdoptedAsThisOne() {
        SentVersion first = new SentVersion(1, "ACIQ-1", true, true, "6+7", null);
        Claim second = new Claim(2, "doc", 2, "ACIQ-1-R2", 1, DeliveryState.SENDING, false, "{}", true, List.of(first));

        assertThat(words(AdoptionRule.of(second, BILL, new Outcome.Delivered("7"))))
                .isEqualTo("ALREADY_POSTED 7");
        assertThat(words(AdoptionRule.of(second, BILL, new Outcome.Delivered("8"))))
                .isEqualTo("Delivered 8");
    }

    @Test
    void aReferenceThatCouldNotBeLookedUpStaysInDoubtAndTheOthersDoNot() {
        Search search = Search.ofReferences(List.of("N-1", "N-2"));
        Searches searches = new Searches();
        search = searches.read(
                reply(Answers.result("Op", "Failure", "INVALID_QUERY_MISSING_EXTERNAL_REFERENCE")), search);
        while (search.open()) {
            search = searches.read(reply(Answers.result("Op", "Success", "SUCCESS")), search);
        }

        assertThat(search.outcome(BILL)).isInstanceOf(Outcome.InDoubt.class);
        assertThat(search.outcome(new Expected(BILL.kind(), "", "SUPP01", 11, "N-2", BILL.amount())))
                .isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void aListThatMayBeCutSaysNothing() {
        List<Element> rows = java.util.Collections.nCopies(LookUps.REFERENCE_ROWS, ROW);

        Search search = new Searches()
                .read(
                        reply(Answers.result("Op", "Success", "SUCCESS", Element.of("Result", rows))),
                        Search.ofReferences(List.of("N-1")));

        assertThat(search.unanswered().get("N-1").code()).isEqualTo("LOOK_UP_CUT");
    }

    @Test
    void aFullPageIsFollowedByTheNext() {
        Search page = new Search(
                List.of(new SearchStep.ByAccounts(
                        Store.INVOICES, List.of(11), java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH, 0)),
                List.of(),
                java.util.Map.of(),
                null,
                null);

        Search next = page.with(java.util.Collections.nCopies(
                LookUps.INVOICE_ROWS,
                found(List.of(), List.of(invoice("Posted", "3"))).get(0)));

        assertThat(next.open()).isTrue();
        assertThat(ElementWriter.write(next.call().parameters())).contains("<Skip>500</Skip>");
        assertThat(next.with(List.of()).open()).isFalse();
    }

    private static Reply reply(io.ledgerway.connection.OutsideAnswer answer) {
        return ReplyReader.read(answer, "Op", "looking up");
    }

    private static List<FoundDocument> found(List<Element> transactions, List<Element> invoices) {
        return Stream.concat(
                        FoundDocument.list(Store.TRANSACTIONS, Element.of("r", Element.of("Result", transactions)))
                                .stream(),
                        FoundDocument.list(Store.INVOICES, Element.of("r", Element.of("Result", invoices))).stream())
                .toList();
    }

    private static Element transaction(String reference, String type, String account, String amount, String id) {
        return Element.of(
                "WSTransactionSummary",
                Element.text("AccountID", "11"),
                Element.text("AccountCode", account),
                Element.text("TransactionType", type),
                Element.text("TransactionID", id),
                Element.text("ExternalReference", reference),
                Element.text("ControlAmount", amount));
    }

    private static Element invoice(String status, String id) {
        return Element.of(
                "Invoice",
                Element.text("InvoiceID", id),
                Element.text("AccountID", "11"),
                Element.text("ExternalReference", "N-1"),
                Element.text("Status", status),
                Element.text("Ledger", "Purchases"),
                Element.text("Type", "Invoice"),
                Element.text("GrossAmount", "123.00"));
    }

    private static Element with(Element row, Element more) {
        List<Element> fields = new java.util.ArrayList<>(row.children());
        fields.add(more);
        return Element.of(row.name(), fields);
    }

    private static String words(Outcome outcome) {
        if (outcome instanceof Outcome.Delivered delivered) {
            return "Delivered " + delivered.targetId();
        }
        return outcome instanceof Outcome.Dead dead
                ? dead.cause().code() + " " + dead.targetId()
                : outcome.getClass().getSimpleName();
    }
}
