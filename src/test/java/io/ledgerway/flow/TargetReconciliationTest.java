package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Per day, what the ledger delivered against what really stands in Uniconta. */
@HubTest
class TargetReconciliationTest {

    @Autowired
    HubUnderTest hub;

    private LocalDate day;

    @BeforeEach
    void oneEntryPostedAndOneInTheJournal() {
        hub.calm();
        day = LocalDate.now().minusDays(3);
        delivered(hub.enter("2601", "1.25"));
        hub.uniconta().control().postJournal("INTEMPUS");
        delivered(hub.enter("2601", "7.5"));
    }

    @Test
    void postedLinesAndJournalTogetherEqualWhatWasDelivered() {
        JsonNode hours = hours();

        assertThat(hours.path("target").path("count").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(hours.path("target")).isEqualTo(hours.path("delivered"));
        assertThat(hours.path("difference").decimalValue()).isEqualByComparingTo("0");
        assertThat(hours.path("differs").asBoolean()).isFalse();
        assertThat(reconciled().path("targetMissing").isNull()).isTrue();
    }

    @Test
    void aLineThatABookkeeperChangedShowsAsTheDifference() {
        String changed = delivered(hub.enter("2601", "4"));
        hub.uniconta().control().editLine(changed, Map.of("Qty", 3.5));

        assertThat(hours().path("difference").decimalValue()).isEqualByComparingTo("-0.5");
        assertThat(hours().path("differs").asBoolean()).isTrue();

        hub.uniconta().control().editLine(changed, Map.of("Qty", 4));
        assertThat(hours().path("differs").asBoolean()).isFalse();
    }

    @Test
    void aLineMovedToAnotherDayShowsOnBothDays() {
        String moved = delivered(hub.enter("2601", "2"));
        LocalDate other = day.minusDays(9);
        hub.uniconta().control().editLine(moved, Map.of("Date", other + "T00:00:00"));

        JsonNode days = hub.get("/api/reconciliation?flow=time-entries&from=" + other + "&to=" + day)
                .path("days");

        assertThat(days.path(0).path("day").asText()).isEqualTo(other.toString());
        assertThat(days.path(0).path("collected").path("count").asInt()).isZero();
        assertThat(days.path(0).path("difference").decimalValue()).isEqualByComparingTo("2");
        assertThat(days.path(days.size() - 1).path("difference").decimalValue()).isEqualByComparingTo("-2");
        hub.uniconta().control().editLine(moved, Map.of("Date", day + "T00:00:00"));
    }

    @Test
    void aDeletedLineAndALineThatIsNotOursAreToldApart() {
        String lost = delivered(hub.enter("2601", "2.25"));
        var line = hub.lines(lost).get(0);
        hub.uniconta()
                .control()
                .add(
                        "ProjectJournalLineClient",
                        Map.of(
                                "Journal",
                                "INTEMPUS",
                                "Date",
                                day + "T00:00:00",
                                "Project",
                                line.project(),
                                "Employee",
                                line.employee(),
                                "PayrollCategory",
                                line.payrollCategory(),
                                "PrCategory",
                                line.prCategory(),
                                "ReferenceNumber",
                                "OTHER-1",
                                "Qty",
                                99));
        assertThat(hours().path("differs").asBoolean()).isFalse();

        hub.uniconta().control().deleteLine(lost);

        assertThat(hours().path("difference").decimalValue()).isEqualByComparingTo("-2.25");
        hub.uniconta().control().deleteLine("OTHER-1");
        put(lost, line.project());
    }

    @Test
    void whileUnicontaCannotBeAskedTheLedgersSumsAreAnsweredWithTheReason() {
        BigDecimal delivered = hours().path("delivered").path("sum").decimalValue();
        hub.suspend("uniconta");

        JsonNode suspended = reconciled();

        assertThat(suspended.path("targetMissing").path("code").asText()).isEqualTo("SUSPENDED_BY_OPERATOR");
        assertThat(hours(suspended).path("delivered").path("sum").decimalValue())
                .isEqualByComparingTo(delivered);
        assertThat(hours(suspended).path("target").isNull()).isTrue();
        assertThat(hours(suspended).path("differs").isNull()).isTrue();

        hub.resume("uniconta");
        hub.uniconta().faults().once("query ProjectTransClient", Fault.of(Fault.Kind.MAINTENANCE));
        assertThat(reconciled().path("targetMissing").path("code").asText()).isNotBlank();
        assertThat(reconciled().path("targetMissing").isNull()).isTrue();
    }

    private void put(String reference, String project) {
        hub.uniconta()
                .control()
                .add(
                        "ProjectJournalLineClient",
                        Map.of(
                                "Journal",
                                "INTEMPUS",
                                "Date",
                                day + "T00:00:00",
                                "Project",
                                project,
                                "Employee",
                                "101",
                                "PayrollCategory",
                                "10",
                                "PrCategory",
                                "TIMER",
                                "ReferenceNumber",
                                reference,
                                "Qty",
                                2.25));
    }

    private String delivered(String document) {
        hub.collect();
        hub.awaitState(document, "DELIVERED");
        return document;
    }

    private JsonNode hours() {
        return hours(reconciled());
    }

    private JsonNode hours(JsonNode reconciled) {
        for (JsonNode row : reconciled.path("days")) {
            if (row.path("unit").asText().equals("HOURS")) {
                return row;
            }
        }
        throw new AssertionError("No hours in " + reconciled);
    }

    private JsonNode reconciled() {
        return hub.get("/api/reconciliation?flow=time-entries&from=" + day + "&to=" + day);
    }
}
