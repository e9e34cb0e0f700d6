package io.ledgerway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of requests finds what Acumatica would drop in silence. */
@EnabledIf(
        value = "io.ledgerway.testing.PublishedAcumatica#isHere",
        disabledReason = "needs ../shared/apis/contracts/acumatica-default-*.json")
class PublishedAcumaticaTest {

    private static final String INVOICE = "/demo/entity/Default/24.200.001/Invoice";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"Type":{"value":"Invoice"},"Date":{"value":"2026-03-01"},"Amount":{"value":120.50},"Hold":{"value":true}}
            {"Date":{"value":"2026-03-01T00:00:00+00:00"},"Details":[{"Qty":{"value":2},"Account":{"value":"40000"}}]}
            {"custom":{"Document":{"AttributeEXTREF":{"type":"CustomStringField","value":"A"}}}}
            {"id":"6e2f0000-0000-4000-8000-000000000001","Hold":{"value":false}}
            """)
    void whatTheContractHasIsRight(String body) {
        assertThat(put(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"CustomerID":{"value":"C1"}}                        | CustomerID
            {"Customer":"C1"}                                    | Customer
            {"Customer":{"Value":"C1"}}                          | Value
            {"Customer":{}}                                      | value
            {"Amount":{"value":"12.50"}}                         | Amount
            {"Hold":{"value":"true"}}                            | Hold
            {"Date":{"value":"01.03.2026"}}                      | Date
            {"Details":{"Qty":{"value":1}}}                      | Details
            {"Details":[{"SubAccount":{"value":"000000"}}]}      | SubAccount
            {"CustomerOrder":{"value":"12345678901234567890123456789012345678901"}} | CustomerOrder
            {"custom":{"Document":{"AttributeEXTREF":{"value":"A"}}}} | custom
            {"id":"AR000123"}                                    | id
            no json                                              | JSON
            """)
    void whatItDoesNotHaveIsNamed(String body, String name) {
        assertThat(put(body))
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem).contains(name));
    }

    @Test
    void pathMethodAndParametersAreJudgedToo() {
        assertThat(PublishedAcumatica.problems("POST", INVOICE, List.of(), "{}"))
                .hasSize(1);
        assertThat(PublishedAcumatica.problems("GET", INVOICE, List.of("$filter", "$top"), null))
                .isEmpty();
        assertThat(PublishedAcumatica.problems("GET", INVOICE, List.of("$orderby"), null))
                .hasSize(1);
        assertThat(PublishedAcumatica.problems("GET", INVOICE + "/Invoice/AR000123", List.of(), null))
                .isEmpty();
        assertThat(PublishedAcumatica.problems("POST", INVOICE + "/ReleaseInvoice", List.of(), "{\"Entity\":{}}"))
                .isNotEmpty();
        assertThat(PublishedAcumatica.problems("POST", INVOICE + "/Release", List.of(), "{\"entity\":{}}"))
                .isNotEmpty();
    }

    @Test
    void aCustomersOwnEndpointIsNotJudged() {
        assertThat(PublishedAcumatica.problems("PUT", "/demo/entity/MyCo/1.0.0/Invoice", List.of(), "{\"Own\":1}"))
                .isEmpty();
    }

    private static List<String> put(String body) {
        return PublishedAcumatica.problems("PUT", INVOICE, List.of("$expand"), body);
    }
}
