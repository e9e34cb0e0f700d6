package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an action's progress is told, whatever host and site the server thinks it has. */
class CallRequestTest {

    @ParameterizedTest
    @CsvSource({
        "/AcumaticaERP/entity/Default/24.200.001/Invoice/ReleaseInvoice/status/1, "
                + "/entity/Default/24.200.001/Invoice/ReleaseInvoice/status/1",
        "http://inner:8080/Other/entity/Default/24.200.001/Bill/ReleaseBill/status/1/, "
                + "/entity/Default/24.200.001/Bill/ReleaseBill/status/1/",
        "/entity/A/1/B/status/2, /entity/A/1/B/status/2",
        "/somewhere/else, ",
        "'not an address', ",
        ","
    })
    void onlyThePathBelowTheInstanceCounts(String location, String progress) {
        assertThat(CallRequest.progress(location)).isEqualTo(progress);
    }
}
