package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 200 is no proof: what came back is compared with what was sent. */
class ComparisonTest {

    private final TestInstance instance = new TestInstance();
    private final PlannedDocument document = AnInvoice.sale("INV-1").planned(instance);
    private final ObjectNode echo = new StandInRecords().create("Invoice", document.record());

    @Test
    void whatCameBackAsItWasSentIsEqual() {
        assertThat(Comparison.ignored(document.record(), echo)).isEmpty();
        assertThat(Comparison.differences(document.expected(), found(), BigDecimal.ZERO))
                .isEmpty();
    }

    @Test
    void keysMayComeBackFormattedAndDatesWithATime() {
        StandInRecords.put(echo, "Customer", "cust01    ");
        StandInRecords.put(echo, "Date", "2026-03-31T00:00:00+00:00");
        StandInRecords.put((ObjectNode) echo.path("Details").path(0), "Account", "40-00");

        assertThat(Comparison.ignored(document.record(), echo)).isEmpty();
    }

    @Test
    void aFieldThatWasIgnoredInSilenceIsNamed() {
        echo.putObject("DueDate");
        ((ObjectNode) echo.path("Details").path(0)).remove("TaxCategory");

        assertThat(Comparison.ignored(document.record(), echo))
                .containsExactly(
                        "DueDate is nothing in place of '2026-04-30'",
                        "line 1 TaxCategory is nothing in place of 'TAXABLE'");
    }

    @Test
    void aMissingLineIsNamed() {
        echo.putArray("Details");

        assertThat(Comparison.ignored(document.record(), echo)).containsExactly("0 lines in place of 1");
    }

    @ParameterizedTest
    @CsvSource({"0, 125.00, 25.00, 0", "0, 125.01, 25.01, 2", "0.05, 125.01, 25.01, 0", "0, 125.01, 25.00, 1"})
    void amountsMayDifferByTheToleranceOnly(String tolerance, String total, String tax, int differences) {
        echo.putObject("Amount").put("value", new BigDecimal(total));
        echo.putObject("TaxTotal").put("value", new BigDecimal(tax));

        assertThat(Comparison.differences(document.expected(), found(), new BigDecimal(tolerance)))
                .hasSize(differences);
    }

    @Test
    void anotherCustomerOrTypeIsADifference() {
        StandInRecords.put(echo, "Customer", "OTHER");
        StandInRecords.put(echo, "Type", "Credit Memo");

        assertThat(Comparison.differences(document.expected(), found(), BigDecimal.ZERO))
                .containsExactly("it is a Credit Memo", "it belongs to OTHER in place of CUST01");
    }

    private FoundRecord found() {
        return FoundRecord.of(echo, LedgerEntity.INVOICE, "CustomerOrder");
    }
}
