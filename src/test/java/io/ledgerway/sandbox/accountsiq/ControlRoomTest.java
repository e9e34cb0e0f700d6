package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlRoomTest {

    private final Visit visit = Visit.signedIn(Version.V1_1);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void theBooksCanBeAskedForOverHttp() throws Exception {
        visit.post(Xml.invoice("A-1"));
        visit.post(Xml.invoice("A-2"));

        JsonNode books = json("/books");

        assertThat(books.path("transactions").intValue()).isEqualTo(2);
        assertThat(books.path("signIns").intValue()).isEqualTo(1);
        assertThat(books.path("repeatedReferences")).isEmpty();
        assertThat(books.at("/documents/0/lines/0/net").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(json("/books/documents?reference=A-2").at("/0/transactionId").intValue())
                .isEqualTo(1002);
    }

    @Test
    void masterRowsPeriodsAndKeysCanBeChanged() {
        assertThat(put("/rows/customer", "{\"Code\":\"NEWCOMER\",\"Name\":\"New\",\"CreditLimit\":10.5}"))
                .isEqualTo(204);
        assertThat(visit.call("GetCustomer", "<customerCode>NEWCOMER</customerCode>")
                        .result("Result/CreditLimit"))
                .isEqualTo("10.5");
        assertThat(put("/periods/2026-03/close", "")).isEqualTo(204);
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Failure DATE_IS_OUT_OF_RANGE");
        assertThat(put("/periods/2026-03/open", "")).isEqualTo(204);
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Success SUCCESS");

        assertThat(put("/account", "{\"userKey\":\"other\"}")).isEqualTo(204);
        assertThat(visit.login("ledgerway_demo", "demo-partner-key", "other").has("*/LoginResult"))
                .isTrue();
    }

    @Test
    void whatCannotBeReadIsRefusedWithAReason() {
        assertThat(visit.control("PUT", "/rows/customer", "{\"Code\":\"X\",\"Colour\":1}"))
                .returns(400, Said::status)
                .satisfies(said -> assertThat(said.text()).contains("Customer has no field Colour."));
        assertThat(put("/rows/colour", "{}")).isEqualTo(400);
        assertThat(put("/rows/tax-code", "{\"Code\":\"S1\",\"Rate\":\"much\"}")).isEqualTo(400);
        assertThat(put("/habits", "{\"token-life\":\"long\"}")).isEqualTo(400);
        assertThat(put("/periods/1999-01/close", "")).isEqualTo(400);
        assertThat(put("/nothing", "{}")).isEqualTo(404);
        assertThat(visit.control("GET", "/nothing", "").status()).isEqualTo(404);
    }

    @Test
    void habitsQuirksAndTokensCanBeChanged() throws Exception {
        assertThat(put("/habits", "{\"token-life\":\"5s\",\"habits.sliding-expiry\":true}"))
                .isEqualTo(204);
        assertThat(json("/habits").path("token-life").textValue()).isEqualTo("PT5S");
        assertThat(iq.habits().has(Habit.SLIDING_EXPIRY)).isTrue();

        post("/quirks/next", "{\"quirk\":\"unknown-before\",\"operation\":\"GetPeriodList\"}");
        post("/quirks/next", "{\"code\":\"JOB_RUNNING\"}");
        assertThat(visit.call("GetCurrencies").outcome()).isEqualTo("Failure JOB_RUNNING");
        assertThat(visit.call("GetPeriodList").result("Status")).isEqualTo("Unknown");

        post("/tokens/expire", "");
        assertThat(visit.call("GetPeriodList").result("HasExpired")).isEqualTo("true");
    }

    @Test
    void aDocumentCanBePostedAndReversedByHand() {
        post("/documents/sales-invoice", """
                {"CustomerCode":"MOSEVANG","InvoiceDate":"2026-03-31","ExternalReference":"H-1","Description":"By hand",
                 "ExchangeRate":1,"Lines":[{"GLAccountCode":"1000","TaxCode":"S25","Description":"","NetAmount":10.00,
                 "TaxRate":0.25,"TaxAmount":null}]}""");
        post("/transactions/1001/reverse", "");

        assertThat(iq.books().byReference("H-1"))
                .singleElement()
                .returns(true, BookedDocument::reversed)
                .satisfies(document -> assertThat(document.tax()).isEqualByComparingTo("2.50"));
        assertThat(visit.control("POST", "/documents/sales-invoice", "{\"CustomerCode\":\"NOBODY\"}")
                        .text())
                .contains("CUSTOMER_CODE_DOES_NOT_EXIST");
    }

    @Test
    void aResetForgetsEverything() {
        visit.post(Xml.invoice("A-1"));
        iq.habits().set(Habit.USER_MAY_READ, false);
        iq.control().changeClient("other", "other");

        post("/reset", "");

        assertThat(iq.books().documents()).isEmpty();
        assertThat(iq.books().signIns()).isZero();
        visit.signIn(Version.V2_0);
        assertThat(visit.call("GetPeriodList").outcome()).isEqualTo("Success SUCCESS");
    }

    private JsonNode json(String path) throws Exception {
        return Json.MAPPER.readTree(visit.control("GET", path, "").text());
    }

    private int put(String path, String json) {
        return visit.control("PUT", path, json).status();
    }

    private void post(String path, String json) {
        assertThat(visit.control("POST", path, json).status()).isEqualTo(204);
    }
}
