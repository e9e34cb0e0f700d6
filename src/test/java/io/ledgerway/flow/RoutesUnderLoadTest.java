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
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An integrator edits the route files that deliver, renames and removes one, while entries go through them. */
@HubTest
class RoutesUnderLoadTest {

    private static final String FILE = "routes/time-entries-deliver.camel.yaml";
    private static final String RENAMED = "routes/hours.camel.yaml";
    private static final String WORKER_FILE = "routes/time-entries-worker.camel.yaml";
    private static final String WORKER = "time-entries-worker";
    private static final String DELIVER = "time-entries-deliver";
    private static final String INSERTS = "insert-list ProjectJournalLineClient";

    @Autowired
    HubUnderTest hub;

    @Autowired
    CamelContext camel;

    private final List<String> documents = new ArrayList<>();
    private String shipped;
    private String worker;

    @BeforeEach
    void manySlowCalls() {
        hub.calm();
        hub.set("ledgerway.connections.uniconta.batch-size", "2");
        hub.uniconta().apply(FaultSettings.of(Map.of("delay", "40ms")));
        shipped = hub.folder().read(FILE);
        worker = hub.folder().read(WORKER_FILE);
    }

    @AfterEach
    void asShipped() {
        hub.folder().write(FILE, shipped);
        hub.folder().write(WORKER_FILE, worker);
        hub.until("the shipped file runs", () -> description(DELIVER).startsWith("Sends due time entries to Uniconta"));
        hub.until("the shipped worker runs", () -> description(WORKER).startsWith("One worker; claims"));
    }

    @Test
    void anEditUnderLoadLosesAndDoublesNothing() {
        for (int edit = 1; edit <= 2; edit++) {
            entriesFlow();
            String description = "Sends due time entries, edit " + edit + ".";
            hub.folder().write(FILE, shipped.replaceFirst("description: Sends due.*", "description: " + description));
            hub.until("the edit runs", () -> description(DELIVER).equals(description));
            entriesFlow();
            hub.folder()
                    .write(
                            WORKER_FILE,
                            worker.replaceFirst("description: One worker.*", "description: " + description));
            hub.until("the edited worker runs", () -> description(WORKER).equals(description));
        }

        assertEachStandsOnce();
    }

    @Test
    void aRenamedFileGoesOnAndADeletedOneLeavesTheEntriesWaiting() {
        entriesFlow();

        hub.folder().rename(FILE, RENAMED);
        hub.until("the renamed file runs", () -> fileOf(DELIVER).equals("hours.camel.yaml"));
        entriesFlow();

        hub.folder().delete(RENAMED);
        hub.until("its route is gone", () -> camel.getRoute(DELIVER) == null);
        String waiting = hub.enter("2611", "0.5");
        documents.add(waiting);
        hub.collect();
        assertThat(hub.delivery(waiting).path("state").asText()).isEqualTo("READY");

        hub.folder().write(FILE, shipped);
        hub.until("the file runs again", () -> fileOf(DELIVER).equals("time-entries-deliver.camel.yaml"));
        assertEachStandsOnce();
    }

    private void entriesFlow() {
        IntStream.range(0, 60).forEach(n -> documents.add(hub.enter("2611", "0.5")));
        long until = hub.uniconta().calls().of(INSERTS) + 3;
        hub.collect();
        hub.until("entries flow", () -> hub.uniconta().calls().of(INSERTS) >= until);
    }

    private String description(String id) {
        Route route = camel.getRoute(id);
        return route == null ? "" : String.valueOf(route.getDescription());
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

    private void assertEachStandsOnce() {
        hub.until(
                "all are settled",
                () -> hub.flow("time-entries").path("oldestWaiting").isNull());
        Map<String, Integer> standing = hub.uniconta().books().references();
        assertThat(documents).allSatisfy(document -> assertThat(standing).containsEntry(document, 1));
    }
}
