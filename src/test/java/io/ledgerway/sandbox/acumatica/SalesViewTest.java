package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.salesInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SalesViewTest {

    private static final String ENTITY = "{'entity':{'Type':{'value':'Invoice'},'ReferenceNbr':{'value':'SO000001'}}}";

    private final Caller caller = Caller.signedIn();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aSalesInvoiceIsReadAsAnInvoiceTooButCountsOnce() {
        caller.saved("SalesInvoice", salesInvoice("S-1", "'CustomerOrder':{'value':'R-1'},"));

        JsonNode rows = caller.list("Invoice", "CustomerOrder eq 'R-1'");

        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/Customer/value").asText()).isEqualTo("C1003");
        assertThat(caller.acumatica.books().byReference("R-1")).hasSize(1);
    }

    @Test
    void itIsReleasedByItsOwnActionOnly() {
        caller.saved("SalesInvoice", salesInvoice("S-1", "'Hold':{'value':false},"));

        HttpResponse<String> wrong = caller.post("Invoice/ReleaseInvoice", ENTITY);
        HttpResponse<String> right = caller.post("SalesInvoice/ReleaseSalesInvoice", ENTITY);

        assertThat(wrong.statusCode()).isEqualTo(500);
        assertThat(wrong.body()).contains("NullReferenceException");
        assertThat(right.statusCode()).isEqualTo(202);
        assertThat(caller.acumatica
                        .books()
                        .documents(DocumentKind.SALES_INVOICE)
                        .get(0)
                        .released())
                .isTrue();
    }
}
