package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.lookup.LookupTables;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries that do not fit what Uniconta has: each becomes a dead letter that says what to do, and goes on afterwards. */
@HubTest
class DocumentsAtFaultTest {

    private static final String EMPLOYEES = "config/lookups/uniconta/employees.csv";

    @Autowired
    HubUnderTest hub;

    @Autowired
    LookupTables tables;

    @BeforeEach
    void calm() {
        hub.calm();
    }

    @Test
    void anUnknownLookupKeyIsNamedAndGoesOnWhenTheTableGainsIt() {
        hub.folder().write(EMPLOYEES, "source,target\n101,101\n");
        hub.until("the table is read", () -> tables.exists("uniconta", "employees"));
        String known = hub.enter("101", "2601", "1", "Work");
        String unknown = hub.enter("102", "2601", "6.75", "Work");
        hub.collect();

        JsonNode dead = hub.awaitState(unknown, "DEAD");
        hub.awaitState(known, "DELIVERED");
        assertThat(dead.path("cause").path("code").asText()).isEqualTo("LOOKUP_MISSING");
        assertThat(dead.path("cause").path("message").asText())
                .contains("Entry " + HubUnderTest.entry(unknown), "employees.csv", "'102'");
        assertThat(dead.path("cause").path("action").asText()).contains("Add a row", "by itself");

        hub.folder().write(EMPLOYEES, "source,target\n101,101\n102,102\n*,=\n");

        hub.awaitState(unknown, "DELIVERED");
        assertThat(hub.lines(unknown)).singleElement().satisfies(line -> {
            assertThat(line.employee()).isEqualTo("102");
            assertThat(line.qty()).isEqualByComparingTo("6.75");
        });
    }

    @Test
    void aClosedProjectIsNamedAndTheEntryIsReplayedOnceItIsOpen() {
        hub.set("ledgerway.connections.uniconta.master-data-age", "0s");
        String document = hub.enter("2604", "5");

        hub.collect();

        JsonNode dead = hub.awaitState(document, "DEAD");
        assertThat(dead.path("cause").path("code").asText()).isEqualTo("PROJECT_CLOSED");
        assertThat(dead.path("cause").path("message").asText())
                .contains("Entry " + HubUnderTest.entry(document), "project 2604", "Completed");
        assertThat(dead.path("cause").path("action").asText()).contains("Reopen the project", "replay");
        assertThat(hub.lines(document)).isEmpty();

        hub.uniconta().control().setPhase("2604", "InProgress");
        hub.post("/api/deliveries/" + dead.path("id").asText() + "/replay");

        hub.awaitState(document, "DELIVERED");
        assertThat(hub.lines(document)).hasSize(1);
    }

    @Test
    void aLongRemarkIsCutAtAWordWithAMark() {
        String remark = "Træværk høvlet ".repeat(80);
        String document = hub.enter("101", "2601", "7.5", remark);

        hub.collect();

        hub.awaitState(document, "DELIVERED");
        assertThat(remark).hasSize(1200);
        assertThat(hub.lines(document)).singleElement().satisfies(line -> {
            String kept = line.text().substring(0, line.text().length() - 1);
            assertThat(line.text()).hasSizeBetween(980, 1000).endsWith("…");
            assertThat(remark).startsWith(kept + " ");
        });
    }
}
