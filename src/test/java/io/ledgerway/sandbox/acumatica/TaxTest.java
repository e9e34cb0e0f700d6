package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.invoice;
import static io.ledgerway.sandbox.acumatica.Documents.salesInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaxTest {

    private final Caller caller = Caller.signedIn();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void theCustomersZoneDecides() {
        assertThat(tax(caller.saved("Invoice", invoice("R-1").replace("C1001", "C1002"))))
                .isEqualTo("30.13");
        assertThat(tax(caller.saved("Invoice", invoice("R-2").replace("C1001", "C1003"))))
                .isEqualTo("0.00");
    }

    @Test
    void aCustomFieldMayNameAnotherZone() {
        String custom = "'custom':{'CurrentDocument':{'TaxZoneID':{'type':'CustomStringField','value':'DENMARK'}}},";

        JsonNode saved = caller.saved("Invoice?$custom=CurrentDocument.TaxZoneID", invoice("R-1", custom));

        assertThat(tax(saved)).isEqualTo("30.13");
        assertThat(saved.at("/custom/CurrentDocument/TaxZoneID/type").asText()).isEqualTo("CustomStringField");
        assertThat(saved.at("/custom/CurrentDocument/TaxZoneID/value").asText()).isEqualTo("DENMARK");
    }

    @Test
    void taxIsRoundedOncePerDocumentOrOnEachLine() {
        String twice = invoice("R-1")
                .replace(
                        "}}]}",
                        "}},{'Account':{'value':'40000'},'Qty':{'value':1},"
                                + "'UnitPrice':{'value':0.02},'TaxCategory':{'value':'TAXABLE'}},{'Account':{'value':'40000'},"
                                + "'Qty':{'value':1},'UnitPrice':{'value':0.02},'TaxCategory':{'value':'TAXABLE'}}]}");

        String whole = tax(caller.saved("Invoice", twice));
        caller.acumatica.habits().set(Habit.TAX_ROUNDED_PER_LINE, true);

        assertThat(whole).isEqualTo("27.72");
        assertThat(tax(caller.saved("Invoice", twice))).isEqualTo("27.72");
        assertThat(tax(caller.saved("Invoice", twice.replace("0.02", "0.03")))).isEqualTo("27.74");
    }

    @Test
    void sentTaxStandsWhenItIsSaidToBeValidAndTheTaxIsKnown() {
        String valid = "'IsTaxValid':{'value':true},'TaxDetails':[{'TaxID':{'value':'VAT23'},"
                + "'TaxableAmount':{'value':120.50},'TaxAmount':{'value':27.70}}],";

        assertThat(tax(caller.saved("Invoice", invoice("R-1", valid)))).isEqualTo("27.70");
        assertThat(tax(caller.saved("Invoice", invoice("R-2", valid.replace("true", "false")))))
                .isEqualTo("27.72");
        assertThat(caller.put("Invoice", invoice("R-3", valid.replace("VAT23", "NOVAT")))
                        .statusCode())
                .isEqualTo(422);
        caller.acumatica.habits().set(Habit.SENT_TAX_ONLY_IN_EXTERNAL_ZONE, true);
        assertThat(tax(caller.saved("Invoice", invoice("R-4", valid)))).isEqualTo("27.72");
    }

    @Test
    void grossPricesHoldTheirTax() {
        String gross = salesInvoice("S-1", "'TaxCalcMode':{'value':'Gross'},")
                .replace("C1003", "C1002")
                .replace("{'value':10}", "{'value':12.5},'TaxCategory':{'value':'TAXABLE'}");

        JsonNode saved = caller.saved("SalesInvoice", gross);

        assertThat(tax(saved)).isEqualTo("2.50");
        assertThat(saved.at("/Amount/value").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(saved.at("/VATTaxableTotal/value").decimalValue()).isEqualByComparingTo("10.00");
    }

    @Test
    void anItemBringsPriceAccountAndCategory() {
        JsonNode saved = caller.saved(
                "Invoice?$expand=Details",
                "{'Customer':{'value':'C1001'},'Details':[{'InventoryID':{'value':'CONSULT'},'Qty':{'value':2}}]}");

        assertThat(saved.at("/Details/0/Account/value").asText()).isEqualTo("41000");
        assertThat(saved.at("/Amount/value").decimalValue()).isEqualByComparingTo("233.70");
    }

    @Test
    void aCreditMemoHasNoDueDate() {
        JsonNode saved = caller.saved("Invoice", invoice("R-1").replace("'Invoice'", "'CRM'"));

        assertThat(saved.at("/Type/value").asText()).isEqualTo("Credit Memo");
        assertThat(saved.path("DueDate")).isEmpty();
    }

    private static String tax(JsonNode record) {
        return record.at("/TaxTotal/value").decimalValue().toPlainString();
    }
}
