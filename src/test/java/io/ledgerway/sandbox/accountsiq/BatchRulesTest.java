package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchRulesTest {

    private static final String LONG = "A".repeat(51);

    private final Visit visit = Visit.signedIn(Version.V1_1);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentThatBreaksARuleIsRefusedByItsCode(String code, UnaryOperator<Xml> broken) {
        Said said = visit.post(broken.apply(Xml.invoice("A-1")));

        assertThat(said.outcome()).isEqualTo("Failure " + code);
        assertThat(said.result("ErrorMessage")).isNotBlank();
        assertThat(iq.books().documents()).isEmpty();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                document("ACCOUNT_CODE_IS_EMPTY", "CustomerCode", ""),
                document("ACCOUNT_CODE_IS_TOO_LONG", "CustomerCode", LONG),
                document("ACCOUNT_CODE_MUST_BE_UPPER_CASE", "CustomerCode", "Mosevang"),
                document("CUSTOMER_CODE_DOES_NOT_EXIST", "CustomerCode", "TIMBER"),
                document("TRANSACTION_EXTERNAL_REFERENCE_IS_EMPTY", "ExternalReference", ""),
                document("TRANSACTION_EXTERNAL_REFERENCE_IS_TOO_LONG", "ExternalReference", LONG),
                document("TRANSACTION_EXTERNAL_REFERENCE_CONTAINS_UNSUPPORTED_CHARACTER", "ExternalReference", "A#1"),
                document("TRANSACTION_EXTERNAL_REFERENCE_CONTAINS_UNSUPPORTED_CHARACTER", "ExternalReference", "A 1"),
                document("TRANSACTION_LINE_DESCRIPTION_IS_TOO_LONG", "Description", "x".repeat(501)),
                document("TRANSACTION_DESCRIPTION_CONTAINS_UNSUPPORTED_CHARACTER", "Description", "a\tb"),
                document("EXCHANGE_RATE_IS_NEGATIVE_OR_ZERO", "ExchangeRate", "0"),
                document("EXCHANGE_RATE_IS_NEGATIVE_OR_ZERO", "ExchangeRate", "-1"),
                document("DATE_IS_OUT_OF_RANGE", "InvoiceDate", "2019-01-01T00:00:00"),
                document("DATE_IS_OUT_OF_RANGE", "InvoiceDate", "2025-06-30T00:00:00"),
                arguments("TRANSACTION_EXTERNAL_REFERENCE_IS_NULL", (UnaryOperator<Xml>)
                        xml -> xml.without("ExternalReference")),
                arguments(
                        "TRANSACTION_LINE_DESCRIPTION_IS_NULL", (UnaryOperator<Xml>) xml -> xml.without("Description")),
                arguments("BATCH_INVOICE_WITH_NO_INVOICE_LINES", (UnaryOperator<Xml>) xml -> xml.without("Lines")),
                arguments("BATCH_INVOICE_WITH_NO_INVOICE_LINES", (UnaryOperator<Xml>) xml -> xml.holding("Lines")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aLineThatBreaksARuleIsRefusedByItsCode(String code, UnaryOperator<Xml> broken) {
        Xml line = broken.apply(Xml.line("BatchSalesInvoiceLine"));

        Said said = visit.post(Xml.invoice("A-1").holding("Lines", Xml.line("BatchSalesInvoiceLine"), line));

        assertThat(said.outcome()).isEqualTo("Failure " + code);
        assertThat(iq.books().documents()).isEmpty();
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                document("BATCH_INVOICE_LINE_MISSING_GL_ACCOUNT", "GLAccountCode", ""),
                document("GLACCOUNT_CODE_IS_TOO_LONG", "GLAccountCode", LONG),
                document("GLACCOUNT_CODE_IS_NOT_UPPERCASE", "GLAccountCode", "1000a"),
                document("GLACCOUNT_CODE_DOES_NOT_EXIST", "GLAccountCode", "7777"),
                document("GLACCOUNT_IS_NOT_POSTING_OR_DOES_NOT_EXIST", "GLAccountCode", "1999"),
                document("GLACCOUNT_NO_DEPARTMENT_IS_DEPARTMENTAL", "GLAccountCode", "1020"),
                document("TAX_CODE_DOES_NOT_EXIST", "TaxCode", ""),
                document("TAX_CODE_DOES_NOT_EXIST", "TaxCode", "S99"),
                document("TAX_CODE_IS_NOT_UPPERCASE", "TaxCode", "s25"),
                document("TAX_CODE_IS_TOO_LONG", "TaxCode", LONG),
                document("TAX_CODE_IS_EXCLUDED_FROM_RETURN_AND_CANNOT_BE_USED", "TaxCode", "NONE"),
                document("SALES_BATCH_INVOICE_HAS_PARTIAL_TAX_CODE", "TaxCode", "PART"),
                document("TAX_RATE_IS_MORE_THAN_100_PERCENT", "TaxRate", "25"),
                document("TAX_RATE_IS_NEGATIVE", "TaxRate", "-0.25"),
                document("BATCH_INVOICE_TOTAL_GROSS_AMT_NEGATIVE", "NetAmount", "-1.00"),
                document("BATCH_INVOICE_TOTAL_GROSS_AMT_NEGATIVE", "TaxAmount", "-1.00"),
                document("TRANSACTION_LINE_DESCRIPTION_IS_TOO_LONG", "Description", "x".repeat(501)),
                arguments("BATCH_INVOICE_LINE_MISSING_DESCRIPTION", (UnaryOperator<Xml>)
                        xml -> xml.without("Description")),
                arguments("DEPARTMENT_ID_IS_EMPTY", (UnaryOperator<Xml>) xml -> department(xml, "")),
                arguments("DEPARTMENT_ID_DOES_NOT_EXIST", (UnaryOperator<Xml>) xml -> department(xml, "NOWHERE")),
                arguments("DEPARTMENT_ID_DOES_NOT_EXIST", (UnaryOperator<Xml>) xml -> department(xml, "CLOSED")),
                arguments("DEPARTMENT_ID_IS_TOO_LONG", (UnaryOperator<Xml>) xml -> department(xml, LONG)));
    }

    @Test
    void aDepartmentalAccountTakesADepartment() {
        Xml line = department(Xml.line("BatchSalesInvoiceLine").with("GLAccountCode", "1020"), "BUILD");

        assertThat(visit.post(Xml.invoice("A-1").holding("Lines", line)).outcome())
                .isEqualTo("Success SUCCESS");
        assertThat(iq.books().documents().get(0).lines().get(0).department()).isEqualTo("BUILD");
    }

    @Test
    void aTaxAmountThatIsNilIsComputedAndOneThatIsSentIsKept() {
        Xml nil = Xml.line("BatchSalesInvoiceLine").with("NetAmount", "10.02").nil("TaxAmount");
        Xml own = Xml.line("BatchSalesInvoiceLine").with("TaxAmount", "24.99");

        visit.post(Xml.invoice("A-1").holding("Lines", nil, own));

        assertThat(iq.books().documents().get(0).lines())
                .extracting(BookedLine::tax)
                .containsExactly(new BigDecimal("2.51"), new BigDecimal("24.99"));
    }

    @Test
    void theCharactersOfAReferenceAreASetting() {
        iq.habits().set("reference-characters", "A-Za-z0-9 #-");

        assertThat(visit.post(Xml.invoice("Invoice #1")).outcome()).isEqualTo("Success SUCCESS");
    }

    @Test
    void aQueryWithoutContentIsRefused() {
        assertThat(visit.call("CreateBatchSalesInvoice").outcome())
                .isEqualTo("Failure BATCH_PROCESSING_INVOICE_IS_NULL");
        assertThat(visit.call(Visit.POST_PAY).outcome()).isEqualTo("Failure BATCH_PROCESSING_INVOICE_IS_NULL");
    }

    private static Arguments document(String code, String field, String value) {
        return arguments(code, (UnaryOperator<Xml>) xml -> xml.with(field, value));
    }

    /** In its place, before the amounts. */
    private static Xml department(Xml line, String id) {
        return line.without("NetAmount")
                .without("TaxRate")
                .without("TaxAmount")
                .with("DepartmentID", id)
                .with("NetAmount", "100.00")
                .with("TaxRate", "0.25")
                .with("TaxAmount", "25.00");
    }
}
