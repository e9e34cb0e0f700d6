package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private final Caller caller = Caller.signedIn();

    @BeforeEach
    void threeInvoices() {
        String attribute = "'custom':{'Document':{'AttributeEXTREF':{'value':'A1'}}},";
        caller.saved("Invoice", invoice("R-1", attribute));
        caller.saved("Invoice", invoice("Q-2", "'Hold':{'value':false},"));
        caller.saved("Invoice", invoice("R-3", "'Project':{'value':'X'},").replace("2026-03-01", "2026-02-01"));
    }

    @AfterEach
    void close() {
        caller.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CustomerOrder eq 'R-1' | 1
            CustomerOrder eq 'R-1' or CustomerOrder eq 'R-3' | 2
            Customer eq 'C1001' and Status eq 'Balanced' | 1
            not (CustomerOrder eq 'R-1') | 2
            CustomerOrder ne 'R-1' and (Hold eq true or Amount gt 10.5M) | 2
            substringof('R-', CustomerOrder) | 2
            startswith(CustomerOrder, 'R') | 2
            endswith(CustomerOrder, '-2') | 1
            Date ge datetimeoffset'2026-03-01T00:00:00+00:00' | 2
            Amount eq 148.22 | 3
            Description eq null | 3
            CustomerOrder eq 'O''Neil' | 0
            cf.String(f='Document.AttributeEXTREF') eq 'A1' | 1
            """)
    void aFilterFindsWhatMeetsIt(String filter, int found) {
        assertThat(caller.list("Invoice", filter)).hasSize(found);
    }

    @Test
    void blanksMayComeAsPlus() {
        JsonNode rows = Caller.json(caller.get("Invoice?$filter=CustomerOrder+eq+'R-1'&$select=Type,ReferenceNbr"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.at("/ReferenceNbr/value").asText()).isEqualTo("AR000001");
            assertThat(row.has("CustomerOrder")).isFalse();
        });
    }

    @Test
    void skipIsAppliedBeforeTop() {
        JsonNode rows = Caller.json(caller.get("Invoice?$skip=1&$top=1"));

        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.at("/ReferenceNbr/value").asText()).isEqualTo("AR000002"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ExternalRef eq 'x' | KeyNotFoundException
            Details/Account eq '40000' | KeyNotFoundException
            cf.String(f='Document.AttributeNONE') eq 'x' | KeyNotFoundException
            CustomerOrder eq 5 | ODataException
            CustomerOrder eq | ODataException
            CustomerOrder like 'x' | ODataException
            """)
    void aFilterThatCannotBeReadIsA500(String filter, String exception) {
        HttpResponse<String> answer = caller.get(
                "Invoice?$filter=" + java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Caller.json(answer).path("exceptionType").asText()).endsWith(exception);
    }

    @Test
    void aFieldThatCannotBeOptimisedFailsTheWholeList() {
        HttpResponse<String> answer = caller.get("Invoice?$select=Type,BillToContact");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("CannotOptimizeException").contains("Optimization cannot be performed");
    }

    @Test
    void oneIsReadByKeysByBarByIdAndWithoutDetailsUnlessExpanded() {
        JsonNode byKeys = Caller.json(caller.get("Invoice/Invoice/AR000001"));
        String id = byKeys.path("id").asText();

        assertThat(byKeys.has("Details")).isFalse();
        assertThat(Caller.json(caller.get("Invoice/Invoice%7CAR000001"))
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(Caller.json(caller.get("Invoice/" + id + "?$expand=Details")).path("Details"))
                .hasSize(1);
    }

    @Test
    void aMissingRecordIsA500AndAnEmptyListIsEmpty() {
        HttpResponse<String> answer = caller.get("Invoice/Invoice/AR999999");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Caller.json(answer).path("exceptionType").asText())
                .isEqualTo("PX.Api.ContractBased.NoEntitySatisfiesTheConditionException");
        assertThat(caller.get("Invoice?$filter=CustomerOrder+eq+'none'").body()).isEqualTo("[]");
    }

    @Test
    void aNewDocumentMayStayHiddenForAWhile() {
        caller.acumatica.habits().set("visible-after", "5s");
        caller.saved("Invoice", invoice("R-9"));

        assertThat(caller.list("Invoice", "CustomerOrder eq 'R-9'")).isEmpty();
        caller.clock.move(Duration.ofSeconds(5));
        assertThat(caller.list("Invoice", "CustomerOrder eq 'R-9'")).hasSize(1);
    }

    @Test
    void mastersAndPeriodsAreLookedUpAlike() {
        assertThat(caller.list("Customer", "CustomerID eq 'C1001'")
                        .at("/0/Status/value")
                        .asText())
                .isEqualTo("Active");
        assertThat(caller.list("Vendor", "CurrencyID eq 'DKK'")).hasSize(1);
        assertThat(Caller.json(caller.get("FinancialPeriod?$expand=Details"))
                        .at("/2/Details/2/FinancialPeriodID/value")
                        .asText())
                .isEqualTo("032026");
    }

    @Test
    void theSchemaNamesCustomFieldsWithTheirTypes() {
        JsonNode schema = Caller.json(caller.get("Invoice/$adHocSchema"));

        assertThat(schema.at("/custom/Document/AttributeEXTREF/type").asText()).isEqualTo("CustomStringField");
        assertThat(schema.has("CustomerOrder")).isTrue();
    }

    @Test
    void aCustomerIsAddedAndChangedByItsKey() {
        String body =
                "{'CustomerID':{'value':'C5'},'CustomerName':{'value':'Five'},'MainContact':{'Email':{'value':'a@b.dk'}}}";
        caller.saved("Customer", body);
        caller.saved("Customer", "{'CustomerID':{'value':'C5'},'Terms':{'value':'14D'}}");

        assertThat(caller.list("Customer", "MainContact/Email eq 'a@b.dk'")
                        .at("/0/Terms/value")
                        .asText())
                .isEqualTo("14D");
        assertThat(caller.put("Customer", "{'CustomerID':{'value':'C6'}}").statusCode())
                .isEqualTo(422);
    }
}
