package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An integrator edits, renames and removes the flow's route file while entries go through it. */
@HubTest
class RoutesUnderLoadTest {

    private static final String FILE = "routes/time-entries.camel.yaml";
    private static final String RENAMED = "routes/hours.camel.yaml";
    private static final String INSERTS = "insert-list ProjectJournalLineClient";

    @Autowired
    HubUnderTest hub;

    @Autowired
    CamelContext camel;

    @BeforeEach
    void manySmallSlowCalls() {
        hub.calm();
        hub.set("ledgerway.connections.uniconta.batch-size", "5");
        hub.set("ledgerway.connections.intempus.batch-size", "1000");
    }

    @Test
    void anEditUnderLoadLosesAndDoublesNothing() {
        String text = hub.folder().read(FILE);
        hub.uniconta().apply(FaultSettings.of(Map.of("delay", "30ms")));
        List<String> documents = new ArrayList<>();

        for (int edit = 1; edit <= 3; edit++) {
            documents.addAll(entered(80));
            hub.collect();
            awaitCalls(3);
            String description = "Sends due time entries, edit " + edit + ".";
            hub.folder()
                    .write(
                            FILE,
                            text.replaceFirst("description: Sends due time entries.*", "description: " + description));
            hub.until(
                    "the edit runs",
                    () -> description.equals(
                            camel.getRoute("time-entries-deliver").getDescription()));
        }

        assertEachStandsOnce(documents);
        hub.folder().write(FILE, text);
        hub.until(
                "the shipped file runs",
                () -> camel.getRoute("time-entries-deliver")
                        .getDescription()
                        .startsWith("Sends due time entries to Uniconta"));
    }

    @Test
    void aRenamedFileGoesOnAndADeletedOneLeavesTheEntriesWaiting() {
        String text = hub.folder().read(FILE);
        hub.uniconta().apply(FaultSettings.of(Map.of("delay", "30ms")));
        List<String> documents = new ArrayList<>(entered(80));
        hub.collect();
        awaitCalls(3);

        hub.folder().rename(FILE, RENAMED);
        hub.until("the renamed file runs", () -> fileOf("time-entries-deliver").equals("hours.camel.yaml"));
        documents.addAll(entered(80));
        hub.collect();
        awaitCalls(3);

        hub.folder().delete(RENAMED);
        hub.until("its routes are gone", () -> camel.getRoute("time-entries-deliver") == null);
        long waiting = documents.stream()
                .filter(document ->
                        hub.delivery(document).path("state").asText().equals("READY"))
                .count();
        assertThat(waiting).as("removed in the middle of the work").isPositive();

        hub.folder().write(FILE, text);
        hub.until("the file runs again", () -> fileOf("time-entries-deliver").equals("time-entries.camel.yaml"));
        assertEachStandsOnce(documents);
    }

    private List<String> entered(int count) {
        return IntStream.range(0, count).mapToObj(n -> hub.enter("2611", "0.5")).toList();
    }

    private void awaitCalls(int more) {
        long until = hub.uniconta().calls().of(INSERTS) + more;
        hub.until("entries flow", () -> hub.uniconta().calls().of(INSERTS) >= until);
    }

    private String fileOf(String route) {
        for (JsonNode file : hub.get("/api/routes").path("files")) {
            for (JsonNode id : file.path("routes")) {
                if (id.asText().equals(route)) {
                    return file.path("name").asText();
                }
            }
        }
        return "";
    }

    private void assertEachStandsOnce(List<String> documents) {
        hub.until(
                "all are settled",
                () -> documents.stream()
                        .allMatch(document ->
                                hub.delivery(document).path("state").asText().equals("DELIVERED")));
        assertThat(documents)
                .allSatisfy(document -> assertThat(hub.lines(document)).hasSize(1));
    }
}
