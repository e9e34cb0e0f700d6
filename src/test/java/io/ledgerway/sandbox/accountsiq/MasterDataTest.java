package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterDataTest {

    private final Visit visit = Visit.signedIn(Version.V2_0);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GetChartOfAccounts, WSChartOfAccountLine/Code, 1000",
        "GetGLAccountList, ArrayOfString/string, Sales of goods",
        "GetTaxCodeList, Tax/Code, S25",
        "GetCreditTermList, CreditTerm/Code, NET30",
        "GetDepartmentList, Department/DepartmentID, BUILD",
        "GetPeriodList, WSFinancialPeriodDTO/PeriodName, 2026-03",
        "GetCurrencies, WSCurrency/CurrencyCode, DKK",
        "GetCustomerList, Customer/Code, MOSEVANG",
        "GetActiveCustomerList, Customer/Name, Hartwell & Sons",
        "GetActiveSupplierList, Supplier/Code, TIMBER"
    })
    void aListHoldsTheDemoEntitysRows(String operation, String path, String value) {
        assertThat(visit.call(operation).all("*/*/Result/" + path)).contains(value);
    }

    @Test
    void aPeriodTellsWhichLedgersAreClosedInBothSpellings() {
        iq.control().closePeriod("2026-02", true);

        XmlNode february = visit.call("GetPeriodList").nodes("*/*/Result/WSFinancialPeriodDTO").stream()
                .filter(row -> text(row, "PeriodName").equals("2026-02"))
                .findFirst()
                .orElseThrow();

        assertThat(text(february, "StartDate")).isEqualTo("2026-02-01T00:00:00");
        assertThat(text(february, "_EndDate")).isEqualTo("2026-02-28T00:00:00");
        assertThat(text(february, "SalesLedgerClosed")).isEqualTo("true");
        assertThat(text(february, "_PurchasesLedgerClosed")).isEqualTo("true");
        assertThat(text(february, "FinancialYearClosed")).isEqualTo("false");
    }

    @Test
    void oneRowIsReadByItsCode() {
        assertThat(visit.call("GetCustomer", "<customerCode>HARTWELL</customerCode>")
                        .result("Result/CurrencyCode"))
                .isEqualTo("GBP");
        assertThat(visit.call("GetSupplier", "<supplierCode>FITTINGS</supplierCode>")
                        .result("Result/LedgerType"))
                .isEqualTo("Purchases");
        assertThat(visit.call("GetDepartmentById", "<departmentId>BUILD</departmentId>")
                        .result("Result/IsActive"))
                .isEqualTo("true");
        assertThat(visit.call("GetCurrencyExchangeRate", "<currencyCode>DKK</currencyCode>")
                        .result("Result"))
                .isEqualTo("7.46");
        assertThat(visit.call("GetCustomer", "<customerCode>NOBODY</customerCode>")
                        .outcome())
                .isEqualTo("Failure CUSTOMER_CODE_DOES_NOT_EXIST");
        assertThat(visit.call("GetCurrencyExchangeRate", "<currencyCode>XXX</currencyCode>")
                        .outcome())
                .isEqualTo("Failure CURRENCY_CODE_DOES_NOT_EXIST");
    }

    @Test
    void rowsThatATestAddsCanBePostedTo() {
        iq.control().addCustomer("NEWCOMER", "New & Co", "DKK");
        iq.control().addGlAccount("4711", "Sundries");
        iq.control().addTaxCode("S12", new BigDecimal("0.12"));
        iq.control().addDepartment("ROOFS", "Roofs");

        Said said = visit.post(Xml.invoice("A-1")
                .with("CustomerCode", "NEWCOMER")
                .holding(
                        "Lines",
                        Xml.of("BatchSalesInvoiceLine")
                                .with("GLAccountCode", "4711")
                                .with("TaxCode", "S12")
                                .with("Description", "")
                                .with("DepartmentID", "ROOFS")
                                .with("NetAmount", "1")
                                .with("TaxRate", "0.12")
                                .nil("TaxAmount")));

        assertThat(said.outcome()).isEqualTo("Success SUCCESS");
        assertThat(iq.books().documents().get(0).currency()).isEqualTo("DKK");
    }

    @Test
    void aMasterRowCanBeChanged() {
        iq.control().put(Master.CUSTOMER, Map.of("Code", "MOSEVANG", "IsActive", false));
        iq.control().put(Master.GL_ACCOUNT, Map.of("Code", "1000", "IsActive", false));

        assertThat(visit.call("GetActiveCustomerList").all("*/*/Result/Customer/Code"))
                .doesNotContain("MOSEVANG")
                .hasSize(2);
        assertThat(visit.post(Xml.invoice("A-1")).outcome())
                .isEqualTo("Failure GLACCOUNT_IS_NOT_POSTING_OR_DOES_NOT_EXIST");
        assertThatThrownBy(() -> iq.control().put(Master.CUSTOMER, Map.of("Code", "X", "Colour", "red")))
                .hasMessage("Customer has no field Colour.");
    }

    @Test
    void aCustomerIsSavedUnderACodeOfTheCallersAndUpdatedByItsVersion() {
        assertThat(save("newcomer", "", true).outcome()).isEqualTo("Failure ACCOUNT_CODE_MUST_BE_UPPER_CASE");
        assertThat(save("NEWCOMER", "", false).outcome()).isEqualTo("NotCreated CUSTOMER_CODE_DOES_NOT_EXIST");

        Said created = save("NEWCOMER", "", true);
        assertThat(created.outcome()).isEqualTo("Created SUCCESS");
        assertThat(created.result("Result")).isEqualTo("NEWCOMER");

        assertThat(save("NEWCOMER", "9", false).outcome()).isEqualTo("Conflicted OUTDATED_RECORD");
        assertThat(save("NEWCOMER", "1", false).outcome()).isEqualTo("Success SUCCESS");
    }

    private Said save(String code, String version, boolean create) {
        return visit.call(
                "UpdateCustomerGetbackCustomerCode",
                "<customer><Code>" + code + "</Code><Name>New</Name><CurrencyCode>EUR</CurrencyCode><RowVersionNumber>"
                        + version + "</RowVersionNumber></customer><create>" + create + "</create>");
    }

    private static String text(XmlNode row, String field) {
        return row.child(Contract.NAMESPACE, field).orElseThrow().text();
    }
}
