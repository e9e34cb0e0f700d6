package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.bill;
import static io.ledgerway.sandbox.acumatica.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest {

    private final Caller caller = Caller.signedIn();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void theBooksAreShownBesideTheApi() {
        caller.saved("Invoice", invoice("R-1"));
        caller.saved("Bill", bill("V-1"));

        JsonNode books = Caller.json(control("GET", "books", null));

        assertThat(books.path("documents")).hasSize(2);
        assertThat(books.path("liveSessions").asInt()).isEqualTo(1);
        assertThat(books.path("repeatedReferences")).isEmpty();
        assertThat(Caller.json(control("GET", "books/documents?reference=v-1", null))
                        .at("/0/amount")
                        .decimalValue())
                .isEqualByComparingTo("36.86");
    }

    @Test
    void passwordsChangeAndSessionsEnd() {
        control("PUT", "account", "{\"password\":\"new\"}");
        assertThat(caller.get("Customer").statusCode()).isEqualTo(200);
        assertThat(caller.signIn().statusCode()).isEqualTo(500);

        control("POST", "sessions", "");

        assertThat(caller.get("Customer").statusCode()).isEqualTo(401);
        assertThat(caller.acumatica.books().liveSessions()).isZero();
    }

    @Test
    void mastersAreAddedAndChanged() {
        control("PUT", "rows/account", "{\"id\":\"70000\",\"description\":\"New\",\"active\":true}");
        control("PUT", "rows/Customer", "{\"CustomerID\":\"C7\",\"CustomerName\":\"Seven\",\"TaxZone\":\"DENMARK\"}");
        control("PUT", "rows/tax", "{\"id\":\"MOMS25\",\"rate\":20,\"zone\":\"DENMARK\",\"category\":\"TAXABLE\"}");
        control("PUT", "rows/subaccount/777777", "");
        control("PUT", "periods/2030-01/open", "");
        String body = invoice("R-1")
                .replace("40000", "70000")
                .replace("C1001", "C7")
                .replace("000000", "777777")
                .replace("2026-03-01", "2030-01-15");

        assertThat(caller.saved("Invoice", body).at("/TaxTotal/value").decimalValue())
                .isEqualByComparingTo("24.10");
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        assertThat(control("PUT", "rows/Customer", "{\"CustomerID\":\"C7\",\"Colour\":\"red\"}")
                        .body())
                .contains("Customer has no field Colour");
        assertThat(control("PUT", "periods/march/close", "").statusCode()).isEqualTo(400);
        assertThat(control("PUT", "habits", "{\"habits.flying\":true}").statusCode())
                .isEqualTo(400);
        assertThat(control("GET", "nothing", null).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> caller.acumatica.control().put("Vendor", Map.of("VendorID", "V9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VendorName");
    }

    @Test
    void habitsAndQuirksAreSwitchedWhileItRuns() {
        control("PUT", "habits", "{\"habits.hold-on-entry\":false,\"release-time\":\"2s\"}");
        control("POST", "quirks", "{\"quirk\":\"form-busy\",\"operation\":\"put Invoice\"}");

        assertThat(caller.put("Invoice", invoice("R-1")).statusCode()).isEqualTo(409);
        assertThat(caller.saved("Invoice", invoice("R-1")).at("/Status/value").asText())
                .isEqualTo("Balanced");
        assertThat(Caller.json(control("GET", "habits", null))
                        .path("release-time")
                        .asText())
                .isEqualTo("PT2S");
    }

    @Test
    void aDocumentIsEditedByHand() {
        caller.saved("Invoice", invoice("R-1"));

        control("PUT", "documents/invoice/AR000001", "{\"Amount\":1.5,\"Status\":\"Canceled\"}");

        BookedDocument booked = caller.acumatica.books().documents().get(0);
        assertThat(booked.amount()).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(booked.status()).isEqualTo("Canceled");
    }

    @Test
    void aResetIsAFreshStart() {
        caller.saved("Invoice", invoice("R-1"));
        caller.acumatica.habits().set("api-users", 7);

        control("POST", "reset", "");

        assertThat(caller.acumatica.books().documents()).isEmpty();
        assertThat(caller.acumatica.books().signIns()).isZero();
        assertThat(caller.acumatica.habits().settings().apiUsers()).isEqualTo(2);
        caller.signIn();
        assertThat(caller.saved("Invoice", invoice("R-1"))
                        .at("/ReferenceNbr/value")
                        .asText())
                .isEqualTo("AR000001");
    }

    private HttpResponse<String> control(String method, String path, String body) {
        String address = caller.acumatica.url().resolve("/_sandbox/") + path;
        return caller.send(method, address, body);
    }
}
