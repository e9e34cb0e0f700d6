package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Invoice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record that creates a document. */
class DocumentBuilderTest {

    private final TestInstance instance = new TestInstance();

    @ParameterizedTest
    @CsvSource({
        "SALES_INVOICE, Invoice, Invoice, Customer, CUST01",
        "SALES_CREDIT_NOTE, Invoice, Credit Memo, Customer, CUST01",
        "BILL, Bill, Bill, Vendor, VEND01",
        "VENDOR_CREDIT, Bill, Debit Adj., Vendor, VEND01"
    })
    void eachKindHasItsEntityTypeAndParty(Kind kind, String entity, String type, String party, String code) {
        PlannedDocument document = AnInvoice.of(kind, "N-1").planned(instance);

        assertThat(document.expected().entity().path).isEqualTo(entity);
        assertThat(text(document, "Type")).isEqualTo(type);
        assertThat(text(document, party)).isEqualTo(code);
        assertThat(document.record().path("Hold").path("value").asBoolean()).isTrue();
        assertThat(document.record().has("ReferenceNbr"))
                .as("Acumatica numbers it")
                .isFalse();
    }

    @Test
    void aSaleCarriesOurReferenceAsCustomerOrderAndTheOtherNumbersInItsDescription() {
        PlannedDocument document = AnInvoice.sale("INV-1").note("March").planned(instance);

        assertThat(text(document, "CustomerOrder")).isEqualTo("LW-REF-1");
        assertThat(text(document, "Description")).isEqualTo("INV-1; order PO-7; March");
    }

    @Test
    void aBillKeepsTheSuppliersOwnNumberAndNamesOurReference() {
        PlannedDocument document = AnInvoice.bill("7/2026").planned(instance);

        assertThat(text(document, "VendorRef")).isEqualTo("7/2026");
        assertThat(text(document, "Description")).startsWith("LW-REF-1");
        assertThat(text(document, "CurrencyID")).isEqualTo("EUR");
    }

    @Test
    void theReferenceGoesIntoAUserDefinedFieldWhereItIsSetSoAndTheOrderNumberTakesItsPlace() {
        instance.referenceField = "Document.AttributeEXTID";

        PlannedDocument document = AnInvoice.sale("INV-1").planned(instance);

        JsonNode custom = document.record().path("custom").path("Document").path("AttributeEXTID");
        assertThat(custom.path("value").asText()).isEqualTo("LW-REF-1");
        assertThat(custom.path("type").asText()).isEqualTo("CustomStringField");
        assertThat(text(document, "CustomerOrder")).isEqualTo("PO-7");
    }

    @ParameterizedTest
    @CsvSource({
        "Invoice, USD, Invoice",
        "SalesInvoice, EUR, SalesInvoice",
        "by-currency, EUR, Invoice",
        "by-currency, USD, SalesInvoice"
    })
    void salesGoWhereTheSettingSays(String setting, String currency, String entity) {
        instance.with("sales-entity", setting);

        PlannedDocument document = AnInvoice.sale("INV-1").in(currency).planned(instance);

        assertThat(document.expected().entity().path).isEqualTo(entity);
        assertThat(document.record().has("Currency")).isEqualTo(entity.equals("SalesInvoice"));
    }

    @ParameterizedTest
    @CsvSource({"2, 60.25, 2, 60.25", "3, 33.333333, 1, 100.00", "0.5, 10.0101, 1, 5.01"})
    void quantityAndPriceStandOnlyWhereTheyMakeTheAmount(String pieces, String each, String qty, String price) {
        JsonNode line = line(AnInvoice.sale("INV-1").times(pieces, each).planned(instance));

        assertThat(AcumaticaJson.number(line, "Qty")).isEqualByComparingTo(qty);
        assertThat(AcumaticaJson.number(line, "UnitPrice")).isEqualByComparingTo(price);
    }

    @Test
    void linesCarryAccountSubaccountTaxCategoryAndTheColumnsOfTheirRows() {
        instance.with("subaccount", "000000");

        JsonNode line = line(AnInvoice.bill("B-1")
                .column("projecttask", "T1")
                .column("Document.AttributeX", "1")
                .planned(instance));

        assertThat(AcumaticaJson.text(line, "Account")).isEqualTo("6000");
        assertThat(AcumaticaJson.text(line, "Subaccount")).isEqualTo("000000");
        assertThat(AcumaticaJson.text(line, "TaxCategory")).isEqualTo("TAXABLE");
        assertThat(AcumaticaJson.text(line, "ProjectTask")).isEqualTo("T1");
        assertThat(line.at("/custom/Document/AttributeX/value").asText()).isEqualTo("1");
    }

    @Test
    void ourTaxLinesAreSentWhereTheSettingSaysSo() {
        instance.with("tax-mode", "lines");

        PlannedDocument document = AnInvoice.sale("INV-1")
                .net("100.00", "20.00")
                .column("TaxID", "VAT25")
                .planned(instance);

        JsonNode tax = document.record().path("TaxDetails").path(0);
        assertThat(document.record().path("TaxDetails")).hasSize(1);
        assertThat(AcumaticaJson.text(tax, "TaxID")).isEqualTo("VAT25");
        assertThat(AcumaticaJson.number(tax, "TaxableAmount")).isEqualByComparingTo("120");
        assertThat(AcumaticaJson.number(tax, "TaxAmount")).isEqualByComparingTo("30");
        assertThat(document.record().at("/IsTaxValid/value").asBoolean()).isTrue();
        refused(AnInvoice.sale("INV-2"), "TAX_ID_MISSING", "TaxID");
    }

    @Test
    void aNameThatAcumaticaWouldIgnoreInSilenceIsRefused() {
        refused(AnInvoice.sale("INV-1").column("ProjectTsk", "T1"), "FIELD_UNKNOWN", "ProjectTsk");
    }

    @Test
    void aCustomersOwnEndpointMayHaveMoreFields() {
        instance.values.put("endpoint-name", "MyCo");

        JsonNode line = line(AnInvoice.sale("INV-1").column("Region", "N").planned(instance));

        assertThat(AcumaticaJson.text(line, "Region")).isEqualTo("N");
    }

    @Test
    void aBusinessValueIsNeverCutAndFreeTextIs() {
        refused(AnInvoice.bill("N".repeat(41)), "FIELD_TOO_LONG", "40");
        refused(AnInvoice.sale("INV-1").column("UOM", "SEVENCH"), "FIELD_TOO_LONG", "6");

        assertThat(text(AnInvoice.sale("INV-1").note("word ".repeat(200)).planned(instance), "Description"))
                .hasSizeLessThanOrEqualTo(512)
                .endsWith("…");
    }

    private void refused(AnInvoice invoice, String code, String words) {
        assertThatThrownBy(() -> invoice.planned(instance))
                .isInstanceOf(CausedException.class)
                .hasMessageContaining(words)
                .extracting(thrown -> ((CausedException) thrown).why().code())
                .isEqualTo(code);
    }

    private static String text(PlannedDocument document, String field) {
        return AcumaticaJson.text(document.record(), field);
    }

    private static JsonNode line(PlannedDocument document) {
        return document.record().path("Details").path(0);
    }
}
