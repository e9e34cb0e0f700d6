package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.bill;
import static io.ledgerway.sandbox.acumatica.Documents.invoice;
import static io.ledgerway.sandbox.acumatica.Documents.salesInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PutTest {

    private final Caller caller = Caller.signedIn();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void anInvoiceIsNumberedPutOnHoldDatedTaxedAndEchoed() {
        JsonNode saved = caller.saved("Invoice?$expand=Details,TaxDetails", invoice("R-1"));

        assertThat(value(saved, "ReferenceNbr")).isEqualTo("AR000001");
        assertThat(value(saved, "Status")).isEqualTo("On Hold");
        assertThat(value(saved, "PostPeriod")).isEqualTo("032026");
        assertThat(value(saved, "DueDate")).isEqualTo("2026-03-31T00:00:00+00:00");
        assertThat(saved.at("/Amount/value").decimalValue()).isEqualByComparingTo("148.22");
        assertThat(saved.at("/TaxTotal/value").decimalValue()).isEqualByComparingTo("27.72");
        assertThat(saved.at("/TaxDetails/0/TaxID/value").asText()).isEqualTo("VAT23");
        assertThat(saved.at("/Details/0/LineNbr/value").asInt()).isEqualTo(1);
        assertThat(saved.at("/Details/0/ExtendedPrice/value").decimalValue()).isEqualByComparingTo("120.50");
        assertThat(saved.path("Description")).isEmpty();
        assertThat(saved.at("/_links/self").asText())
                .isEqualTo("/demo/entity/Default/25.200.001/Invoice/"
                        + saved.path("id").asText());
        BookedDocument booked =
                caller.acumatica.books().documents(DocumentKind.INVOICE).get(0);
        assertThat(booked.date()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(booked.customerOrder()).isEqualTo("R-1");
        assertThat(booked.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.account()).isEqualTo("40000"));
    }

    @Test
    void detailsAreShownOnlyWhenExpandedAndHeadersOnlyWhenSelected() {
        JsonNode saved = caller.saved("Invoice?$select=Type,Status", invoice("R-1"));

        assertThat(saved.has("Details")).isFalse();
        assertThat(saved.has("Status")).isTrue();
        assertThat(saved.has("Customer")).isFalse();
    }

    @Test
    void anEchoMayHoldOnlyWhatWasSent() {
        caller.acumatica.habits().set(Habit.ECHO_ONLY_SENT, true);

        JsonNode saved = caller.saved("Invoice", invoice("R-1"));

        assertThat(saved.has("ReferenceNbr")).isTrue();
        assertThat(saved.has("CustomerOrder")).isTrue();
        assertThat(saved.has("Status")).isFalse();
        assertThat(caller.saved("Invoice?$select=Status", invoice("R-2")).has("Status"))
                .isTrue();
    }

    @Test
    void aRepeatedPutIsASecondInvoice() {
        caller.saved("Invoice", invoice("R-1"));
        caller.saved("Invoice", invoice("R-1"));

        assertThat(caller.acumatica.books().byReference("R-1")).hasSize(2);
        assertThat(caller.acumatica.books().repeatedReferences()).containsEntry("INVOICE Invoice C1001 R-1", 2);
    }

    @Test
    void aReferenceNumberThatIsSentForANewDocumentIsIgnored() {
        JsonNode saved = caller.saved("Invoice", invoice("R-1", "'ReferenceNbr':{'value':'MINE'},"));

        assertThat(value(saved, "ReferenceNbr")).isEqualTo("AR000001");
        assertThat(caller.acumatica.books().droppedFields()).containsKey("Invoice.ReferenceNbr");
    }

    @Test
    void withManualNumberingARepeatIsATrue412() {
        caller.acumatica.habits().set(Habit.MANUAL_NUMBERING, true);
        String mine = invoice("R-1", "'ReferenceNbr':{'value':'MINE'},");
        caller.with("If-None-Match", "*");

        assertThat(value(caller.saved("Invoice", mine), "ReferenceNbr")).isEqualTo("MINE");
        assertThat(caller.put("Invoice", mine).statusCode()).isEqualTo(412);
        assertThat(caller.put("Invoice", invoice("R-1")).statusCode()).isEqualTo(422);
        assertThat(caller.acumatica.books().documents()).hasSize(1);
    }

    @Test
    void anUpdateByKeysOrIdAddsLinesThatHaveNoKey() {
        JsonNode saved = caller.saved("Invoice?$expand=Details", invoice("R-1"));
        String line =
                "{'Type':{'value':'INV'},'ReferenceNbr':{'value':'AR000001'},'Details':[{'Account':{'value':'40000'},"
                        + "'Qty':{'value':1},'UnitPrice':{'value':10}},{'LineNbr':{'value':1},'Qty':{'value':3}}]}";

        JsonNode updated = caller.saved("Invoice?$expand=Details", line);

        assertThat(updated.path("id")).isEqualTo(saved.path("id"));
        assertThat(updated.path("Details")).hasSize(2);
        assertThat(updated.at("/Details/0/Amount/value").decimalValue()).isEqualByComparingTo("180.75");
        JsonNode fewer = caller.saved(
                "Invoice?$expand=Details",
                "{'id':'" + saved.path("id").asText() + "','Details':[{'id':'"
                        + updated.at("/Details/1/id").asText() + "','delete':true}]}");
        assertThat(fewer.path("Details")).hasSize(1);
        assertThat(caller.acumatica.books().documents()).hasSize(1);
    }

    @Test
    void preconditionsCompareKeys() {
        caller.with("If-Match", "*");
        assertThat(caller.put("Invoice", invoice("R-1")).statusCode()).isEqualTo(412);
        caller.with("If-Match", null);
        String missing = "{'Type':{'value':'Invoice'},'ReferenceNbr':{'value':'AR999999'}}".replace('\'', '"');
        assertThat(caller.send("PATCH", Caller.DEFAULT + "Invoice", missing).statusCode())
                .isEqualTo(404);
        caller.with("If-None-Match", "*");
        assertThat(caller.send("PATCH", Caller.DEFAULT + "Invoice", missing).statusCode())
                .isEqualTo(412);
    }

    @Test
    void aFilterInTheAddressFindsWhatIsUpdated() {
        caller.saved("Invoice", invoice("R-1"));
        JsonNode updated =
                caller.saved("Invoice?$filter=CustomerOrder+eq+'R-1'", "{'Description':{'value':'changed'}}");

        assertThat(value(updated, "Description")).isEqualTo("changed");
        assertThat(caller.acumatica.books().documents()).hasSize(1);
    }

    @Test
    void aSalesInvoiceTakesACurrencyWhereTheCustomerAllowsIt() {
        JsonNode saved = caller.saved(
                "SalesInvoice?$expand=FinancialDetails", salesInvoice("S-1", "'Currency':{'value':'USD'},"));
        String domestic = salesInvoice("S-2", "'Currency':{'value':'USD'},").replace("C1003", "C1001");

        HttpResponse<String> refused = caller.put("SalesInvoice", domestic);

        assertThat(value(saved, "Currency")).isEqualTo("USD");
        assertThat(saved.at("/FinancialDetails/CustomerTaxZone/value").asText()).isEqualTo("EXPORT");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Caller.json(refused).at("/Currency/error").asText()).contains("Enable Currency Override");
    }

    @Test
    void aBillTakesAmountsAsText() {
        JsonNode saved = caller.saved("Bill?$expand=TaxDetails", bill("V-1"));

        assertThat(saved.at("/Amount/value").decimalValue()).isEqualByComparingTo("36.86");
        assertThat(value(saved, "ReferenceNbr")).isEqualTo("AP000001");
        assertThat(value(saved, "CurrencyID")).isEqualTo("EUR");
    }

    @Test
    void theCustomersOwnEndpointAddsAField() {
        String body = invoice("R-1", "'CurrencyID':{'value':'USD'},")
                .replace("C1001", "C1003")
                .replace('\'', '"');

        JsonNode plain = caller.saved("Invoice", body);
        JsonNode own = Caller.json(caller.send("PUT", "/entity/LedgerwayDemo/1.0.0/Invoice", body));

        assertThat(plain.has("CurrencyID")).isFalse();
        assertThat(value(own, "CurrencyID")).isEqualTo("USD");
    }

    @Test
    void headersNameBranchAndBusinessDate() {
        caller.with("PX-CbApiBranch", "NORTH").with("PX-CbApiBusinessDate", "2026-02-03");

        JsonNode saved = caller.saved("SalesInvoice?$expand=FinancialDetails", salesInvoice("S-1", ""));

        assertThat(saved.at("/FinancialDetails/Branch/value").asText()).isEqualTo("NORTH");
        assertThat(value(saved, "Date")).startsWith("2026-02-03");
        assertThat(caller.with("PX-CbApiBranch", "SOUTH").get("Customer").statusCode())
                .isEqualTo(500);
    }

    private static String value(JsonNode record, String field) {
        return record.path(field).path("value").asText();
    }
}
