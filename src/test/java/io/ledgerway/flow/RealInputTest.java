package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.CallBook;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Four thousand real time entries, and what moving them costs. */
@HubTest
@EnabledIf(
        value = "io.ledgerway.testing.SimulatedSystems#realEntriesAreThere",
        disabledReason = "needs ../shared/data/time-entries/sip-4000.csv")
@TestPropertySource(
        properties = {
            "hub.real-entries=true",
            "spring.jmx.enabled=false",
            "camel.main.jmx-enabled=false",
            "spring.quartz.properties.org.quartz.scheduler.jmx.export=false"
        })
@DirtiesContext
class RealInputTest {

    @Autowired
    HubUnderTest hub;

    @Test
    void eachApprovedEntryArrivesOnceAtTwoCallsAHundredAndASecondRunMovesNothing() {
        int rows = hub.intempus().books().count();
        int approved = hub.systems().approved().size();
        CallBook intempus = hub.intempus().calls();
        CallBook uniconta = hub.uniconta().calls();
        hub.suspend("uniconta");

        hub.collect();

        assertThat(intempus.of("list work_report")).isLessThanOrEqualTo((rows + 999) / 1000 + 1);
        hub.resume("uniconta");
        HubUnderTest.waiting("all are delivered", Duration.ofMinutes(2)).until(() -> count("DELIVERED") == approved);
        hub.systems().assertBooksAgree();
        long batches = (approved + 99) / 100;
        assertThat(uniconta.of("insert-list ProjectJournalLineClient")).isEqualTo(batches);
        assertThat(uniconta.of("query ProjectJournalLineClient")).isEqualTo(batches);
        assertThat(uniconta.byOperation().keySet())
                .as("beside sign-in and master data")
                .allMatch(operation ->
                        operation.matches("(insert-list|query) ProjectJournalLineClient|login|change-company"
                                + "|query (Project|Employee|EmpPayrollCategory|PrCategory)Client"));
        assertThat(uniconta.total()).as("sign-in and master data, once").isLessThanOrEqualTo(2 * batches + 8);

        long calls = uniconta.total();
        hub.collect();

        assertThat(hub.get("/api/deliveries?size=1").path("total").asInt()).isEqualTo(approved);
        assertThat(count("DELIVERED")).isEqualTo(approved);
        assertThat(uniconta.total()).isEqualTo(calls);
        hub.systems().assertBooksAgree();

        assertReconciled(approved);
        hub.uniconta().control().postJournal("INTEMPUS");
        assertReconciled(approved);
        assertThat(uniconta.total())
                .as("a call for each thousand lines")
                .isLessThanOrEqualTo(calls + 2 * (rows / 1000 + 2));
    }

    private void assertReconciled(int approved) {
        JsonNode reconciled = hub.get("/api/reconciliation?flow=time-entries&from=2000-01-01&to=2099-12-31");
        List<JsonNode> days = new ArrayList<>();
        reconciled.path("days").forEach(days::add);
        assertThat(reconciled.path("targetMissing").isNull()).isTrue();
        assertThat(days).isNotEmpty().noneMatch(day -> day.path("differs").asBoolean(true));
        assertThat(days.stream()
                        .mapToInt(day -> day.path("target").path("count").asInt())
                        .sum())
                .isEqualTo(approved);
    }

    private long count(String state) {
        return hub.get("/api/deliveries?size=1&state=" + state).path("total").asLong();
    }
}
