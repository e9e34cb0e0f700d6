package io.ledgerway.invoice;

import static io.ledgerway.invoice.InvoiceDraft.CUSTOMER;
import static io.ledgerway.invoice.InvoiceDraft.OURS;
import static io.ledgerway.invoice.InvoiceDraft.invoice;
import static io.ledgerway.invoice.InvoiceDraft.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.Address;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class InvoiceIdentityTest {

    @Test
    void anInvoiceIsNamedByTypeIssuerAndNumber() {
        assertThat(InvoiceIdentity.of(invoice("2024-117").build())).isEqualTo("INVOICE/DK12345678/2024-117");
        assertThat(InvoiceIdentity.of(invoice("2024-117").type(Type.CREDIT_NOTE).build()))
                .isEqualTo("CREDIT_NOTE/DK12345678/2024-117");
    }

    @Property(tries = 300)
    void aNumberIsOneLine(
            @ForAll @StringLength(min = 1, max = 12) @Chars({'A', '7', '-', 'ø', '~', ' ', '\t', '\u00A0', '\u007F'})
                    String number) {
        assertThat(InvoiceIdentity.number(invoice(number).build()))
                .isEqualTo(number.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+", " ").strip());
    }

    @Test
    void whatTheBuyerIssuesIsNamedByBuyerAndSeller() {
        assertThat(InvoiceIdentity.of(invoice("9").billedByBuyer().build()))
                .isEqualTo("INVOICE/DK87654321+DK12345678/9");
    }

    @Test
    void anIssuerIsOneHoweverItsNumberIsWritten() {
        Address denmark = new Address(null, null, null, null, null, "DK");
        Party byRegistration =
                new Party("X", null, null, new Identifier("0184", "12 34 56 78"), null, null, denmark, null, null);

        assertThat(List.of(party("Y", "12345678"), party("Z", "dk-12345678"), byRegistration))
                .allSatisfy(seller -> assertThat(
                                InvoiceIdentity.of(invoice("1").from(seller).build()))
                        .isEqualTo("INVOICE/DK12345678/1"));
    }

    @Test
    void aForeignIssuerKeepsItsCountry() {
        assertThat(InvoiceIdentity.of(
                        invoice("1").from(party("S", "SE556036079301")).build()))
                .isEqualTo("INVOICE/SE556036079301/1");
    }

    @Test
    void whoHasNoIdentifierIsKnownByName() {
        Party nameOnly = new Party("Ole's Vognmand, Ribe", null, null, null, null, "V-7", null, null, null);

        assertThat(InvoiceIdentity.of(invoice("1").from(nameOnly).build())).isEqualTo("INVOICE/OLESVOGNMANDRIBE/1");
    }

    @Property
    void anIdentityFitsTheLedgerAndIsStable(@ForAll("drafts") Invoice document) {
        String identity = InvoiceIdentity.of(document);

        assertThat(identity).hasSizeLessThanOrEqualTo(InvoiceIdentity.LONGEST);
        assertThat(identity.chars()).noneMatch(Character::isISOControl);
        assertThat(InvoiceIdentity.of(document)).isEqualTo(identity);
    }

    @Property
    void twoDocumentsWithDifferentNumbersHaveDifferentNamesAndReferences(
            @ForAll("numbers") String one, @ForAll("numbers") String other) {
        Invoice first = invoice(one).build();
        Invoice second = invoice(other).build();
        boolean same = InvoiceIdentity.number(first).equals(InvoiceIdentity.number(second));

        assertThat(InvoiceIdentity.of(first).equals(InvoiceIdentity.of(second))).isEqualTo(same);
        assertThat(reference(first, "production", 1).equals(reference(second, "production", 1)))
                .isEqualTo(same);
    }

    @Property
    void aReferenceFitsEveryTargetAndIsTheSameForEveryAttempt(@ForAll("drafts") Invoice document) {
        String reference = reference(document, "production", 1);

        assertThat(reference).matches("LW-[A-Z2-7]{16}").matches("[A-Z0-9-]{1,20}");
        assertThat(reference(document, "production", 1)).isEqualTo(reference);
    }

    @Test
    void aReferenceTellsVersionsEnvironmentsLedgersKindsAndPartiesApart() {
        Invoice document = invoice("117").build();
        Set<String> references = new HashSet<>(List.of(
                reference(document, "production", 1),
                reference(document, "production", 2),
                reference(document, "staging", 1),
                reference("other", document, true),
                reference("intacct", document, false),
                reference(invoice("117").to(party("Z", "DK55555555")).build(), "production", 1),
                reference(invoice("117").from(party("Z", "DK55555555")).build(), "production", 1),
                reference(invoice("117").from(CUSTOMER).to(OURS).build(), "production", 1),
                reference(invoice("117").type(Type.CREDIT_NOTE).build(), "production", 1)));

        assertThat(references).hasSize(9);
    }

    private static String reference(Invoice document, String environment, int version) {
        return InvoiceReference.of(RoutedInvoice.of("intacct", document, true), environment, version);
    }

    private static String reference(String connection, Invoice document, boolean sale) {
        return InvoiceReference.of(RoutedInvoice.of(connection, document, sale), "production", 1);
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> ordinary =
                Arbitraries.strings().withChars("0123456789-/ ").ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> long_ = Arbitraries.strings().withChars("ab").ofLength(300);
        return Arbitraries.oneOf(ordinary, long_).filter(number -> !number.isBlank());
    }

    @Provide
    Arbitrary<Invoice> drafts() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(200)
                .filter(number -> !number.isBlank())
                .map(number -> invoice(number).build());
    }
}
