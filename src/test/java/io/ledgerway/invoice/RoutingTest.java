package io.ledgerway.invoice;

import static io.ledgerway.invoice.InvoiceDraft.CUSTOMER;
import static io.ledgerway.invoice.InvoiceDraft.OURS;
import static io.ledgerway.invoice.InvoiceDraft.invoice;
import static io.ledgerway.invoice.InvoiceDraft.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.Party;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoutingTest {

    private static final OwnCompany SKOVLY = new OwnCompany("intacct", "production", List.of("DK12345678"));
    private static final OwnCompany HAVNEN =
            new OwnCompany("acumatica", "production", List.of("0088:5790001330552", "87654321"));

    @ParameterizedTest
    @CsvSource({
        "INVOICE,     false, true,  SALES_INVOICE",
        "CREDIT_NOTE, false, true,  SALES_CREDIT_NOTE",
        "INVOICE,     false, false, BILL",
        "CREDIT_NOTE, false, false, VENDOR_CREDIT",
        "INVOICE,     true,  true,  SALES_INVOICE",
        "INVOICE,     true,  false, BILL",
    })
    void theDirectionFollowsTheParties(Type type, boolean selfBilled, boolean weSell, Kind kind) {
        InvoiceDraft draft = invoice("117").type(type);
        draft = selfBilled ? draft.billedByBuyer() : draft;
        Invoice document =
                weSell ? draft.build() : draft.from(CUSTOMER).to(OURS).build();

        assertThat(route(document, SKOVLY)).singleElement().satisfies(routed -> {
            assertThat(routed.connection()).isEqualTo("intacct");
            assertThat(routed.invoice().kind()).isEqualTo(kind);
        });
    }

    @Test
    void aSaleBetweenTwoOfOurCompaniesStandsInBothLedgers() {
        assertThat(route(invoice("117").build(), SKOVLY, HAVNEN))
                .extracting(
                        RoutedInvoice::connection, routed -> routed.invoice().kind())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("acumatica", Kind.BILL),
                        org.assertj.core.groups.Tuple.tuple("intacct", Kind.SALES_INVOICE));
    }

    static Stream<Party> ways() {
        return Stream.of(
                party("A", "dk 12 34 56 78"),
                party("A", "12345678"),
                party("A", null, new Identifier("0184", "12345678")),
                party("A", new Identifier("9902", "DK12345678"), null),
                party("A", null, null, new Identifier(null, "12-34-56-78")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aCompanyIsKnownByAnyOfItsIdentifiersHoweverItIsWritten(Party seller) {
        assertThat(route(invoice("117").from(seller).build(), SKOVLY)).hasSize(1);
    }

    @Test
    void anIdentifierWithItsSchemeIsComparedWithTheScheme() {
        Party gln = party("B", new Identifier("0088", "5790001330552"), null);
        Party other = party("B", new Identifier("0184", "5790001330552"), null);

        assertThat(route(invoice("1").to(gln).build(), HAVNEN)).hasSize(1);
        assertThat(refused(invoice("1").to(other).build(), HAVNEN).rule()).isEqualTo(Routing.NO_TARGET);
    }

    @Test
    void aNameOrAccountNumberMakesNobodyOurs() {
        OwnCompany named = new OwnCompany("intacct", "production", List.of("Skovly Byg ApS", "C-1"));
        Party seller = party("Skovly Byg ApS", new Identifier("0088", "5790000000001"), null);

        assertThat(refused(invoice("1").from(seller).build(), named).rule()).isEqualTo(Routing.NO_TARGET);
    }

    @Test
    void anInvoiceBetweenStrangersIsRefusedAndBothAreNamed() {
        InvoiceProblem problem = refused(
                invoice("117").from(party("Fremmed ApS", "DK11111111")).build(),
                new OwnCompany("intacct", "production", List.of("DK99999999")));

        assertThat(problem.rule()).isEqualTo(Routing.NO_TARGET);
        assertThat(problem.message())
                .contains("Fremmed ApS", "VAT:DK11111111", "Havnens Ejendomme A/S", "intacct", "company-ids");
    }

    @Test
    void oneSideInTwoLedgersIsRefused() {
        InvoiceProblem problem = refused(
                invoice("117").build(), SKOVLY, new OwnCompany("accountsiq", "production", List.of("12345678")));

        assertThat(problem.rule()).isEqualTo(Routing.AMBIGUOUS);
        assertThat(problem.path()).isEqualTo("/seller");
        assertThat(problem.message()).contains("accountsiq and intacct");
    }

    @Test
    void bothSidesInOneLedgerAreRefused() {
        OwnCompany both = new OwnCompany("intacct", "production", List.of("DK12345678", "DK87654321"));

        assertThat(refused(invoice("117").build(), both).rule()).isEqualTo(Routing.SAME_LEDGER);
    }

    @Test
    void aKindThatTheDocumentNamesMustBeTheRoutedOne() {
        assertThat(route(invoice("117").kind(Kind.SALES_INVOICE).build(), SKOVLY))
                .hasSize(1);

        InvoiceProblem problem = refused(invoice("117").kind(Kind.BILL).build(), SKOVLY);
        assertThat(problem.rule()).isEqualTo(Routing.KIND_DISAGREES);
        assertThat(problem.path()).isEqualTo("/kind");
        assertThat(problem.message()).contains("BILL", "SALES_INVOICE", "intacct");
    }

    @Test
    void betweenTwoOfOurCompaniesAKindChoosesTheSide() {
        assertThat(route(invoice("117").kind(Kind.BILL).build(), SKOVLY, HAVNEN))
                .extracting(RoutedInvoice::connection)
                .containsExactly("acumatica");
    }

    private static List<RoutedInvoice> route(Invoice document, OwnCompany... companies) {
        return new Routing(List.of(companies)).route(document);
    }

    private static InvoiceProblem refused(Invoice document, OwnCompany... companies) {
        InvoiceRefusedException refused =
                catchThrowableOfType(InvoiceRefusedException.class, () -> route(document, companies));
        assertThat(refused.why().code()).isEqualTo(refused.problems().get(0).rule());
        assertThat(refused).hasMessageContaining("Invoice " + document.number() + " of");
        return refused.problems().get(0);
    }
}
