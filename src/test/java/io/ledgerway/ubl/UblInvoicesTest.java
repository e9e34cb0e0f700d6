package io.ledgerway.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.Attachment;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.InvoiceRules;
import io.ledgerway.document.ReadInvoice;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblInvoicesTest {

    private static final String ORDINARY = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
             xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
             xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>
            <cbc:ID>F-1</cbc:ID>
            <cbc:IssueDate>2026-09-27</cbc:IssueDate>
            <cbc:DueDate>2026-10-27</cbc:DueDate>
            <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
            <cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
            <cac:AccountingSupplierParty><cac:Party>
            <cac:PartyLegalEntity><cbc:RegistrationName>Seller</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
            <cac:AccountingCustomerParty><cac:Party>
            <cac:PartyLegalEntity><cbc:RegistrationName>Buyer</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
            <cac:TaxTotal><cbc:TaxAmount currencyID="DKK">25.00</cbc:TaxAmount>
            <cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="DKK">25.00</cbc:TaxAmount>
            <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
            <cac:LegalMonetaryTotal>
            <cbc:LineExtensionAmount currencyID="DKK">100.00</cbc:LineExtensionAmount>
            <cbc:TaxExclusiveAmount currencyID="DKK">100.00</cbc:TaxExclusiveAmount>
            <cbc:TaxInclusiveAmount currencyID="DKK">125.00</cbc:TaxInclusiveAmount>
            <cbc:PayableAmount currencyID="DKK">125.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
            <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="HUR">2</cbc:InvoicedQuantity>
            <cbc:LineExtensionAmount currencyID="DKK">100.00</cbc:LineExtensionAmount>
            <cac:Item><cbc:Name>Hours</cbc:Name>
            <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
            <cac:Price><cbc:PriceAmount currencyID="DKK">50.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
            </Invoice>
            """;

    private final UblInvoices reader = new UblInvoices();

    @Test
    void theOrdinaryInvoiceHasNoProblem() {
        ReadInvoice read = read(ORDINARY);

        assertThat(read.problems()).isEmpty();
        assertThat(new InvoiceRules(BigDecimal.ZERO).check(read.invoice())).isEmpty();
    }

    @Test
    void manyThreadsReadAtOnce() {
        ReadInvoice alone = read(ORDINARY);

        assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> read(ORDINARY)))
                .hasSize(2_000)
                .allMatch(alone::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "380 | INVOICE | false | InvoiceTypeCode | Invoice",
                "386 | INVOICE | false | InvoiceTypeCode | Invoice",
                "389 | INVOICE | true | InvoiceTypeCode | Invoice",
                "381 | CREDIT_NOTE | false | CreditNoteTypeCode | CreditNote",
                "261 | CREDIT_NOTE | true | CreditNoteTypeCode | CreditNote",
            })
    void theTypeCodeSaysWhatItIsAndWhoIssuedIt(
            String code, Type type, boolean selfBilled, String element, String root) {
        Invoice invoice = read(ORDINARY.replace(">380<", ">" + code + "<")
                        .replace("InvoiceTypeCode", element)
                        .replace("xsd:Invoice-2", "xsd:" + root + "-2")
                        .replace("<Invoice ", "<" + root + " ")
                        .replace("</Invoice>", "</" + root + ">")
                        .replace("InvoiceLine", root + "Line")
                        .replace("InvoicedQuantity", root.equals("Invoice") ? "InvoicedQuantity" : "CreditedQuantity"))
                .invoice();

        assertThat(invoice.type()).isEqualTo(type);
        assertThat(invoice.typeCode()).isEqualTo(code);
        assertThat(invoice.selfBilled()).isEqualTo(selfBilled);
        assertThat(invoice.issuer().name()).isEqualTo(selfBilled ? "Buyer" : "Seller");
        assertThat(invoice.lines())
                .singleElement()
                .matches(line -> line.quantity().intValue() == 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">380< | >381< | /Invoice/cbc:InvoiceTypeCode | BR-CL-01 | charged or credited (line 8, column",
                ">380< | >999< | /Invoice/cbc:InvoiceTypeCode | BR-CL-01 | 999",
                "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode> | '' | /Invoice | BR-04 | no type code",
                "urn:cen.eu:en16931:2017# | urn:oioubl# | /Invoice/cbc:CustomizationID | LEDGERWAY-UBL-CUSTOMIZATION | oioubl",
                ">2026-10-27< | >27.10.2026< | /Invoice/cbc:DueDate | LEDGERWAY-UBL-DATE | '27.10.2026' is no date, such as 2026-09-27 (line 7",
                ">2026-10-27< | >2026-02-30< | /Invoice/cbc:DueDate | LEDGERWAY-UBL-DATE | no day",
                ">50.00< | >50,00< | /Invoice/cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount | LEDGERWAY-UBL-NUMBER | '50,00' is no decimal",
                ">50.00< | >5E1< | /Invoice/cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount | LEDGERWAY-UBL-NUMBER | '5E1'",
                ">50.00< | >5000000000000000< | /Invoice/cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount | LEDGERWAY-UBL-NUMBER | 15 digits",
                "\"DKK\">50.00 | \"SEK\">50.00 | /Invoice/cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount | PEPPOL-EN16931-R051 | in SEK, the document in DKK",
                "<cbc:TaxExclusiveAmount | <cbc:TaxExclusiveAmount>1</cbc:TaxExclusiveAmount><cbc:TaxExclusiveAmount | /Invoice/cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount | LEDGERWAY-UBL-TWICE | twice",
                "<cac:LegalMonetaryTotal> | <cac:TaxTotal><cbc:TaxAmount currencyID=\"DKK\">1</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal> | /Invoice/cac:TaxTotal[2] | PEPPOL-EN16931-R053 | two tax totals in DKK",
                "<cac:LegalMonetaryTotal> | <cac:AllowanceCharge><cbc:ChargeIndicator>maybe</cbc:ChargeIndicator></cac:AllowanceCharge><cac:LegalMonetaryTotal> | /Invoice/cac:AllowanceCharge[1]/cbc:ChargeIndicator | LEDGERWAY-UBL-FLAG | 'maybe'",
                "<cac:LegalMonetaryTotal> | <cac:AllowanceCharge/><cac:LegalMonetaryTotal> | /Invoice/cac:AllowanceCharge[1] | LEDGERWAY-UBL-FLAG | neither",
                "<cac:AccountingSupplierParty> | <cac:AdditionalDocumentReference><cbc:ID>A</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject>ab?=</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:AccountingSupplierParty> | /Invoice/cac:AdditionalDocumentReference[1]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject | LEDGERWAY-BASE64 | no whole base64",
                "xsd:Invoice-2 | xsd:Invoice-3 | /Invoice | LEDGERWAY-UBL-ROOT | Invoice-3",
                "xsd:Invoice-2 | xsd:CreditNote-2 | /Invoice | LEDGERWAY-UBL-ROOT | (line 3, column",
                "<Invoice | <!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><Invoice | '' | XML_DTD_REFUSED | line 1",
                "</cbc:ID> | </cbc:Id> | '' | XML_INVALID | line 5, column",
            })
    void whatCannotBeReadIsSaidWithItsPlace(String good, String bad, String path, String rule, String words) {
        ReadInvoice read = read(ORDINARY.replaceFirst(Pattern.quote(good), bad));

        assertThat(read.refused()).isTrue();
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.refuses()).isTrue();
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.message()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<cbc:CustomizationID>.*</cbc:CustomizationID> | '' | BR-01",
                "RegistrationName>Seller</cbc:RegistrationName></cac:PartyLegalEntity> | CompanyID>1</cbc:CompanyID></cac:PartyLegalEntity><cac:PartyName><cbc:Name>Trading</cbc:Name></cac:PartyName> | BR-06",
                "50.00</cbc:PriceAmount> | 50.00</cbc:PriceAmount><cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>9</cbc:Amount><cbc:BaseAmount>60</cbc:BaseAmount></cac:AllowanceCharge> | PEPPOL-EN16931-R046",
                "50.00</cbc:PriceAmount> | 50.00</cbc:PriceAmount><cbc:BaseQuantity unitCode=\"DAY\">1</cbc:BaseQuantity> | PEPPOL-EN16931-R130",
            })
    void whatDoesNotTouchTheLedgerIsAWarning(String good, String bad, String rule) {
        ReadInvoice read = read(ORDINARY.replaceFirst(good, bad));

        assertThat(read.refused()).isFalse();
        assertThat(read.problems()).extracting(InvoiceProblem::rule).containsExactly(rule);
    }

    @Test
    void otherPartiesAndSchemesDoNotGetIntoSellerAndBuyer() {
        Invoice invoice = read(ORDINARY.replace("<cac:AccountingSupplierParty><cac:Party>", """
                        <cac:AccountingSupplierParty><cbc:CustomerAssignedAccountID>V-7</cbc:CustomerAssignedAccountID><cac:Party>
                        <cac:PartyIdentification><cbc:ID schemeID="SEPA">DE98ZZZ09999999999</cbc:ID></cac:PartyIdentification>
                        <cac:PartyIdentification><cbc:ID schemeID="0088">5790000000001</cbc:ID></cac:PartyIdentification>
                        <cac:PartyTaxScheme><cbc:CompanyID>201/113/40209</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                        <cac:PartyTaxScheme><cbc:CompanyID>DE123456789</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                        """)
                        .replace(
                                "<cac:AccountingCustomerParty>",
                                "<cac:AccountingCustomerParty><cbc:SupplierAssignedAccountID>C-8</cbc:SupplierAssignedAccountID>")
                        .replace("<cac:TaxTotal>", """
                        <cac:PayeeParty><cac:PartyName><cbc:Name>Factor</cbc:Name></cac:PartyName></cac:PayeeParty>
                        <cac:TaxRepresentativeParty><cac:PartyTaxScheme><cbc:CompanyID>DK9</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:TaxRepresentativeParty>
                        <cac:TaxTotal>"""))
                .invoice();

        assertThat(invoice.seller().vatNumber()).isEqualTo("DE123456789");
        assertThat(invoice.seller().accountNumber()).isEqualTo("V-7");
        assertThat(invoice.seller().identifiers()).containsExactly(new Identifier("0088", "5790000000001"));
        assertThat(invoice.seller().name()).isEqualTo("Seller");
        assertThat(invoice.buyer().accountNumber()).isEqualTo("C-8");
        assertThat(invoice.buyer().vatNumber()).isNull();
    }

    @Test
    void referencesDatesAndEmbeddedDocumentsAreRead() {
        Invoice invoice = read(ORDINARY.replace("<cac:AccountingSupplierParty>", """
                        <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-0</cbc:ID><cbc:IssueDate>2026-08-01+02:00</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>
                        <cac:AdditionalDocumentReference><cbc:ID>meter 7</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>
                        <cac:AdditionalDocumentReference><cbc:ID>A</cbc:ID><cac:Attachment>
                        <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">VGVz
                          dA==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
                        <cac:ProjectReference><cbc:ID>P-1</cbc:ID></cac:ProjectReference>
                        <cac:AccountingSupplierParty>""")
                        .replace(
                                "<cac:TaxTotal>",
                                "<cac:PaymentTerms><cbc:Note>#SKONTO#TAGE=7#PROZENT=2.00#\nNetto 30 Tage</cbc:Note></cac:PaymentTerms><cac:TaxTotal>"))
                .invoice();

        assertThat(invoice.preceding()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("F-0");
            assertThat(one.issueDate()).isEqualTo(LocalDate.of(2026, 8, 1));
        });
        assertThat(invoice.attachments())
                .containsExactly(new Attachment("A", null, "a.pdf", "application/pdf", "VGVzdA==", null));
        assertThat(invoice.projectReference()).isEqualTo("P-1");
        assertThat(invoice.terms().days()).isEqualTo(30);
    }

    @Test
    void tooManyLinesTooLongTextsAndTooManyBytesAreRefused() {
        String line =
                ORDINARY.substring(ORDINARY.indexOf("<cac:InvoiceLine>"), ORDINARY.indexOf("</cac:InvoiceLine>") + 18);
        String four = ORDINARY.replace(line, line.repeat(4));

        assertThat(refusal(new UblInvoices(100_000, 3), four))
                .startsWith("LEDGERWAY-SIZE")
                .contains("more than 3 lines");
        assertThat(new UblInvoices(100_000, 4)
                        .read(four.getBytes(StandardCharsets.UTF_8))
                        .refused())
                .isFalse();
        assertThat(refusal(new UblInvoices(1_000, 4), four)).startsWith("XML_TOO_LARGE");
        assertThat(refusal(reader, ORDINARY.replace("Hours", "x".repeat(100_001))))
                .startsWith("XML_TOO_LARGE");
        assertThat(refusal(reader, ORDINARY.replace("Hours", "<x>".repeat(100_000))))
                .startsWith("XML_");
    }

    /** What never ends is left after 25 MB, with one part of it in memory at a time. */
    @Test
    void anEndlessDocumentIsLeft() {
        String head = ORDINARY.substring(0, ORDINARY.indexOf("<cac:AccountingSupplierParty>"));
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(Collections.enumeration(Collections.nCopies(
                        UblInvoices.MOST_LINES * 30, new Repeated("<cbc:Note>x</cbc:Note><x>skipped</x>")))));

        assertThat(reader.read(endless).problems())
                .singleElement()
                .matches(problem -> problem.message().contains("more than"));
    }

    private static String refusal(UblInvoices reader, String xml) {
        ReadInvoice read = reader.read(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(read.refused()).isTrue();
        InvoiceProblem first = read.problems().get(0);
        return first.rule() + " " + first.message();
    }

    private ReadInvoice read(String xml) {
        return reader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The same text each time that it is read anew. */
    private static final class Repeated extends InputStream {

        private final byte[] text;
        private int at;

        Repeated(String text) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            if (at == text.length) {
                at = 0;
                return -1;
            }
            return text[at++];
        }
    }
}
