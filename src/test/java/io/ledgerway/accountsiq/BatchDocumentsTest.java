package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BatchDocumentsTest {

    private final TestEntity entity = new TestEntity();

    @Test
    void anOrdinaryInvoiceIsWrittenInTheOrderOfItsFields() {
        BatchDocument document =
                planned(AnInvoice.of(Kind.SALES_INVOICE, "INV-1")).at(BigDecimal.ONE);

        assertThat(ElementWriter.write(List.of(BatchDocumentXml.of("BatchInvoice", document))))
                .isEqualTo("<BatchInvoice><CustomerCode>CUST01</CustomerCode>"
                        + "<InvoiceDate>2026-03-31T00:00:00</InvoiceDate><ExternalReference>INV-1</ExternalReference>"
                        + "<Description>Order PO-7</Description><Lines><BatchSalesInvoiceLine>"
                        + "<GLAccountCode>2000</GLAccountCode><TaxCode>S23</TaxCode><Description>Goods 1</Description>"
                        + "<NetAmount>100.00</NetAmount><TaxRate>0.23</TaxRate><TaxAmount>23.00</TaxAmount>"
                        + "</BatchSalesInvoiceLine></Lines><ExchangeRate>1</ExchangeRate></BatchInvoice>");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasItsOwnElements(Kind kind) {
        BatchDocument document = planned(AnInvoice.of(kind, "N-1")).at(new BigDecimal("1.250"));
        String xml = ElementWriter.write(List.of(BatchDocumentXml.of("d", document)));

        assertThat(xml)
                .contains(kind.sale() ? "<CustomerCode>CUST01" : "<SupplierCode>SUPP01")
                .contains("Batch" + (kind.sale() ? "Sales" : "Purchases"))
                .contains("<ExchangeRate>1.25</ExchangeRate>");
        assertThat(xml.startsWith("<d><ExchangeRate>")).isEqualTo(kind == Kind.SALES_CREDIT_NOTE);
    }

    @Test
    void theQueryAsksForTheDuplicateCheckAndNothingElse() {
        AccountsIqCall call = PostingCalls.sales(
                List.of(planned(AnInvoice.of(Kind.SALES_INVOICE, "INV-1")).at(BigDecimal.ONE)), false, time -> true);

        assertThat(ElementWriter.write(call.parameters()))
                .startsWith("<queries><WSPostPayAndAllocateSalesInvoiceQuery>"
                        + "<PerformExternalReferenceDuplicateCheckOnInvoice>true"
                        + "</PerformExternalReferenceDuplicateCheckOnInvoice>"
                        + "<PerformExternalReferenceDuplicateCheckOnReceipt>false"
                        + "</PerformExternalReferenceDuplicateCheckOnReceipt><BatchInvoice>")
                .endsWith(
                        "</BatchInvoice><PerformAllocation>false</PerformAllocation><AllocationDate xsi:nil=\"true\"/>"
                                + "<AllocationAmount>0</AllocationAmount><ClientUniqueReference>ACIQ-1</ClientUniqueReference>"
                                + "<EnforceCreditLimit>false</EnforceCreditLimit>"
                                + "</WSPostPayAndAllocateSalesInvoiceQuery></queries>");
        assertThat(call.repeatable()).isTrue();
    }

    @Test
    void codesAreUpperCaseAndTextsInOneLine() {
        LedgerLine line = line("2000a", "s25", " Goods\n with\tcare ", "BI1", "100", "25", Map.of());

        BatchLine written = document(line).lines().get(0);

        assertThat(written.account()).isEqualTo("2000A");
        assertThat(written.taxCode()).isEqualTo("S25");
        assertThat(written.description()).isEqualTo("Goods with care");
        assertThat(written.department()).isEqualTo("BI1");
        assertThat(written.taxRate()).isEqualByComparingTo("0.25");
    }

    @Test
    void anAbsentDepartmentIsLeftOutAndNeverEmpty() {
        assertThat(document(line("2000", "S25", "x", " ", "1", "0", Map.of()))
                        .lines()
                        .get(0)
                        .department())
                .isNull();
        entity.defaults.put("department", "HQ");
        assertThat(document(line("2000", "S25", "x", null, "1", "0", Map.of()))
                        .lines()
                        .get(0)
                        .department())
                .isEqualTo("HQ");
    }

    @Test
    void columnsOfALookupRowWinWhateverTheirCase() {
        BatchLine written = document(
                        line("2000", "S25", "x", "A", "1", "0", Map.of("departmentid", "B", "TAXCODE", "z0")))
                .lines()
                .get(0);

        assertThat(written.department()).isEqualTo("B");
        assertThat(written.taxCode()).isEqualTo("Z0");
    }

    @Test
    void longTextIsCutAtAWordAndALineWithoutTextNamesItsSource() {
        assertThat(document(line("2000", "S25", "word ".repeat(200), null, "1", "0", Map.of()))
                        .lines()
                        .get(0)
                        .description())
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("word…");
        assertThat(document(line("2000", "S25", null, null, "1", "0", Map.of()))
                        .lines()
                        .get(0)
                        .description())
                .isEqualTo("line 1");
    }

    @Test
    void onlyALineWithoutATaxCategoryTakesTheDefaultTaxCode() {
        entity.defaults.put("tax-code", "NT");
        LedgerLine rounding = new LedgerLine(
                "rounding",
                "7990",
                new BigDecimal("0.01"),
                BigDecimal.ZERO,
                null,
                null,
                "Rounding",
                null,
                null,
                null,
                null,
                null,
                Map.of());

        assertThat(document(rounding).lines().get(0).taxCode()).isEqualTo("NT");
        assertRefused(line("2000", null, "x", null, "1", "0", Map.of()), "CODE_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "'', S25, 1, 0, CODE_MISSING",
        "2000, '', 1, 0, CODE_MISSING",
        "2000, S25, -1, 0, NEGATIVE_LINE",
        "2000, S25, 1, -0.01, NEGATIVE_LINE"
    })
    void whatCannotBeSentIsRefused(String account, String taxCode, String net, String tax, String code) {
        assertRefused(line(account, taxCode, "x", null, net, tax, Map.of()), code);
    }

    @Test
    void codesAreNeverCut() {
        assertRefused(line("2".repeat(51), "S25", "x", null, "1", "0", Map.of()), "CODE_TOO_LONG");
        assertRefused(line("2000", "S25", "x", "D".repeat(51), "1", "0", Map.of()), "CODE_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource({"25, 0.25", "100, 1", "0, 0", "7.5, 0.075", ", 0"})
    void aRateIsAFraction(BigDecimal percent, BigDecimal fraction) {
        assertThat(FieldRules.fraction("line 1", percent)).isEqualByComparingTo(fraction);
    }

    @ParameterizedTest
    @CsvSource({"-1", "100.01"})
    void aRateOutOfRangeIsRefused(BigDecimal percent) {
        CausedException refused =
                Assertions.catchThrowableOfType(CausedException.class, () -> FieldRules.fraction("line 1", percent));

        assertThat(refused.why().code()).isEqualTo("TAX_RATE_OUT_OF_RANGE");
    }

    @Test
    void anUnusualNumberStandsInTheDescription() {
        BatchDocument document = planned(AnInvoice.of(Kind.SALES_INVOICE, "2026 / 17 #b"));

        assertThat(document.reference()).startsWith("2026-/-17-B-");
        assertThat(document.description()).isEqualTo("Invoice 2026 / 17 #b; Order PO-7");
    }

    @Test
    void aSettingThatCannotBeUsedIsNoFaultOfTheDocument() {
        entity.defaults.put("exchange-rate", "one");

        Outcome outcome = new InvoicePlans(AnInvoice::map, entity.settings())
                .of(AnInvoice.of(Kind.BILL, "N-1").claim(1))
                .stopped();

        assertThat(((Outcome.Retry) outcome).cause().message()).contains("defaults.exchange-rate");
    }

    private void assertRefused(LedgerLine line, String code) {
        CausedException refused = Assertions.catchThrowableOfType(CausedException.class, () -> document(line));

        assertThat(refused.why().code()).isEqualTo(code);
        assertThat(refused.why().action()).isNotBlank();
    }

    private BatchDocument planned(AnInvoice invoice) {
        return new InvoicePlans(AnInvoice::map, entity.settings())
                .of(invoice.claim(1))
                .documents()
                .get(0)
                .document();
    }

    private BatchDocument document(LedgerLine line) {
        Invoice invoice = new AnInvoice().build();
        return new BatchDocuments(DocumentSettings.read(entity.settings()))
                .of(
                        new LedgerInvoice(invoice, "cust01", Map.of(), null, LocalDate.of(2026, 4, 30), List.of(line)),
                        "ACIQ-1");
    }

    private static LedgerLine line(
            String account,
            String taxCode,
            String memo,
            String department,
            String net,
            String tax,
            Map<String, String> fields) {
        return new LedgerLine(
                "line 1",
                account,
                new BigDecimal(net),
                new BigDecimal(tax),
                new TaxCategory("S", new BigDecimal("25")),
                taxCode,
                memo,
                null,
                department,
                null,
                null,
                null,
                fields);
    }
}
