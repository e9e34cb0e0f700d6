package io.ledgerway.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerway.document.Attachment;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceJson;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.InvoiceRules;
import io.ledgerway.document.InvoiceSigns;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.ReadInvoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The twelve example documents of Peppol BIS Billing 3, each against an XPath reading of the same file. */
class PeppolExamplesTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("ledgerway.shared", "../shared"), "data/ubl/peppol-bis-3");

    private final XPath xpath = XPathFactory.newInstance().newXPath();

    @BeforeEach
    void examplesAreThere() {
        assumeTrue(Files.isDirectory(EXAMPLES), "The example documents are not beside the repository");
    }

    @Test
    void eachIsReadWithEveryTotalOfItsFile() throws Exception {
        List<Path> files = files();

        assertThat(files).hasSize(12);
        for (Path file : files) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            Invoice invoice = read(file).invoice();
            InvoiceTotals totals = invoice.totals();
            String root = document.getDocumentElement().getNodeName();
            String sum = "/*/*[local-name()='LegalMonetaryTotal']/*[local-name()='%s']";
            String tax = "/*/*[local-name()='TaxTotal']/*[local-name()='TaxAmount'][%s@currencyID='"
                    + invoice.currency() + "'%s]";

            assertThat(invoice.type())
                    .as(file.toString())
                    .isEqualTo(root.equals("Invoice") ? Type.INVOICE : Type.CREDIT_NOTE);
            assertThat(invoice.number()).isEqualTo(text(document, "/*/*[local-name()='ID']"));
            same(totals.lineNet(), document, sum.formatted("LineExtensionAmount"));
            same(totals.net(), document, sum.formatted("TaxExclusiveAmount"));
            same(totals.gross(), document, sum.formatted("TaxInclusiveAmount"));
            same(totals.allowances(), document, sum.formatted("AllowanceTotalAmount"));
            same(totals.charges(), document, sum.formatted("ChargeTotalAmount"));
            same(totals.prepaid(), document, sum.formatted("PrepaidAmount"));
            same(totals.rounding(), document, sum.formatted("PayableRoundingAmount"));
            same(totals.payable(), document, sum.formatted("PayableAmount"));
            same(totals.tax(), document, tax.formatted("", ""));
            same(totals.taxInTaxCurrency(), document, tax.formatted("not(", ")"));
            assertThat(numbers(invoice.lines().stream().map(line -> line.net()).toList()))
                    .isEqualTo(texts(
                            document, "/*/*[contains(local-name(),'Line')]/*[local-name()='LineExtensionAmount']"));
            assertThat(numbers(invoice.lines().stream()
                            .map(line -> line.quantity())
                            .toList()))
                    .isEqualTo(texts(
                            document, "/*/*[contains(local-name(),'Line')]/*[contains(local-name(),'edQuantity')]"));
            assertThat(numbers(invoice.allowancesAndCharges().stream()
                            .map(one -> one.amount())
                            .toList()))
                    .isEqualTo(texts(document, "/*/*[local-name()='AllowanceCharge']/*[local-name()='Amount']"));
            assertThat(numbers(
                            invoice.taxes().stream().map(one -> one.taxable()).toList()))
                    .isEqualTo(texts(document, "//*[local-name()='TaxableAmount']"));
        }
    }

    @Test
    void noneOfThemBreaksAnArithmeticRuleAndOneHasNoLegalName() throws IOException {
        InvoiceRules rules = new InvoiceRules(BigDecimal.ZERO);
        Map<String, List<String>> problems = files().stream()
                .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> {
                    ReadInvoice read = read(file);
                    return Stream.concat(read.problems().stream(), rules.check(read.invoice()).stream())
                            .map(InvoiceProblem::rule)
                            .toList();
                }));

        assertThat(problems.remove("GR-base-example-TaxRepresentative.xml")).containsExactly("BR-06");
        assertThat(problems.values()).allSatisfy(list -> assertThat(list).isEmpty());
    }

    @Test
    void eachIsAnInvoiceByTheJsonSchemaToo() throws IOException {
        for (Path file : files()) {
            Invoice invoice = read(file).invoice();

            assertThat(InvoiceJson.read(DocumentJson.write(invoice).getBytes(StandardCharsets.UTF_8)))
                    .as(file.toString())
                    .isEqualTo(new ReadInvoice(invoice, List.of()));
        }
    }

    @Test
    void theNegativeInvoiceIsTheCreditNoteOfTheSameAmounts() {
        Invoice negative = invoice("base-negative-inv-correction.xml");
        Invoice credit = invoice("base-creditnote-correction.xml");

        Invoice positive = InvoiceSigns.positive(negative);

        assertThat(negative.totals().payable()).isNegative();
        assertThat(positive.type()).isEqualTo(Type.CREDIT_NOTE);
        assertThat(positive.typeCode()).isEqualTo("380");
        assertThat(credit.typeCode()).isEqualTo("381");
        assertThat(positive.totals()).isEqualTo(credit.totals());
        assertThat(positive.preceding()).isEqualTo(credit.preceding()).hasSize(1);
        assertThat(InvoiceSigns.positive(credit)).isSameAs(credit);
    }

    @Test
    void theNorwegianExampleShowsRoundingPrepaymentAndOtherParties() {
        Invoice invoice = invoice("Norwegian-example-1.xml");

        assertThat(invoice.seller().name()).isEqualTo("The Sellercompany ASA");
        assertThat(invoice.seller().vatNumber()).isEqualTo("NO123456785MVA");
        assertThat(invoice.seller().registration()).isEqualTo(new Identifier("0192", "123456785"));
        assertThat(invoice.seller().identifiers()).containsExactly(new Identifier("0088", "1238764941386"));
        assertThat(invoice.buyer().vatNumber()).isEqualTo("NO987654325MVA");
        assertThat(invoice.ledgerTotal()).isEqualByComparingTo("1802.00");
        assertThat(invoice.totals().prepaid()).isEqualByComparingTo("1000");
        assertThat(invoice.payment().reference()).isEqualTo("0003434323213231");
        assertThat(invoice.terms().days()).isNull();
        assertThat(invoice.orderReference()).isEqualTo("123");
        assertThat(invoice.contractReference()).isEqualTo("Contract321");
        assertThat(invoice.lines().get(0).classifications()).hasSize(2);
        assertThat(invoice.lines().get(0).allowancesAndCharges()).hasSize(2);
        assertThat(invoice.attachments())
                .hasSize(2)
                .last(InstanceOfAssertFactories.type(Attachment.class))
                .satisfies(pdf -> {
                    assertThat(pdf.fileName()).isEqualTo("Hours-spent.csv");
                    assertThat(pdf.content()).isEqualTo("VGVzdCBiYXNlIDY0IGVuY29kaW5n");
                });
    }

    @Test
    void theAllowanceExampleKeepsTheSecondTaxTotalApart() {
        Invoice invoice = invoice("Allowance-example.xml");

        assertThat(invoice.taxCurrency()).isEqualTo("SEK");
        assertThat(invoice.totals().tax()).isEqualByComparingTo("1225");
        assertThat(invoice.totals().taxInTaxCurrency()).isEqualByComparingTo("9324");
        assertThat(invoice.allowancesAndCharges().get(0).percent()).isEqualByComparingTo("20");
        assertThat(invoice.lines().get(1).priceQuantity()).isEqualByComparingTo("2");
        assertThat(invoice.attachments())
                .singleElement()
                .matches(one -> one.address().equals("www.techspec.no"));
    }

    @Test
    void theTaxRepresentativeIsNotTheSeller() {
        Invoice invoice = invoice("GR-base-example-TaxRepresentative.xml");

        assertThat(invoice.seller().vatNumber()).isNull();
        assertThat(invoice.seller().name()).isEqualTo("SupplierTradingName Ltd.");
        assertThat(invoice.buyer().vatNumber()).isEqualTo("EL061828591");
    }

    @Test
    void theCategoriesOfTheExamplesAreTheirs() {
        assertThat(invoice("vat-category-O.xml").taxes().get(0).tax().key()).isEqualTo("O");
        assertThat(invoice("vat-category-E.xml").taxes().get(0).tax().key()).isEqualTo("E:0");
        assertThat(invoice("vat-category-Z.xml").taxes().get(0).tax().key()).isEqualTo("Z:0");
        assertThat(invoice("Vat-category-S.xml").taxes())
                .extracting(tax -> tax.tax().key())
                .containsExactly("S:25", "S:15");
        assertThat(invoice("vat-category-O.xml").terms().days()).isEqualTo(30);
    }

    @Test
    void theSellersOrderNumberIsNotTheBuyers() {
        assertThat(invoice("sales-order-example.xml").orderReference()).isNull();
    }

    private void same(BigDecimal number, Document document, String path) throws Exception {
        String text = text(document, path);
        assertThat(number == null ? "" : number.toPlainString()).as(path).isEqualTo(text);
    }

    private String text(Document document, String path) throws Exception {
        return xpath.evaluate(path, document).strip();
    }

    private List<String> texts(Document document, String path) throws Exception {
        NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }

    private static List<String> numbers(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static Invoice invoice(String file) {
        return read(EXAMPLES.resolve(file)).invoice();
    }

    private static ReadInvoice read(Path file) {
        try {
            ReadInvoice read = new UblInvoices().read(Files.newInputStream(file));
            assertThat(read.refused()).as("%s: %s", file, read.problems()).isFalse();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
