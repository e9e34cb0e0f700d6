package io.ledgerway.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview of a whole hub, compared with the run that follows it. */
class PreviewTest {

    private static final String PREVIEW = "/api/flows/time-entries/preview";

    @TempDir
    Path directory;

    @Test
    void theRunDoesWhatThePreviewSaidAndThePreviewDoesNothing() {
        try (SimulatedSystems systems =
                        new SimulatedSystems(SimulatedSystems.generatedEntries(250), FaultSettings.NONE);
                HubProcess hub = new HubProcess(directory, settings(systems))) {
            hub.start();
            int approved = systems.approved().size();

            JsonNode before = hub.get(PREVIEW + "?size=20");
            JsonNode lastPage = hub.get(PREVIEW + "?size=500&page=1");

            assertThat(before.path("create").asInt()).isEqualTo(approved);
            assertThat(before.path("transactions").asInt()).isEqualTo(approved);
            assertThat(before.path("exists").asInt() + before.path("fail").asInt())
                    .isZero();
            assertThat(before.path("items")).hasSize(20);
            JsonNode item = before.path("items").get(0);
            assertThat(item.path("request").path("ReferenceNumber").asText())
                    .isEqualTo(item.path("document").asText());
            assertThat(lastPage.path("create").asInt()).isEqualTo(approved);
            assertThat(lastPage.path("items")).isEmpty();
            assertThat(systems.uniconta().books().journalLineCount()).isZero();
            assertThat(hub.get("/api/deliveries").path("total").asInt()).isZero();
            assertThat(hub.get("/api/dead-letters").path("total").asInt()).isZero();
            assertThat(hub.post("/api/connections/uniconta/test")).isEqualTo(200);
            assertThat(hub.post("/api/connections/intempus/test")).isEqualTo(200);

            assertThat(hub.post("/api/flows/time-entries/run")).isEqualTo(202);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> hub.get("/api/deliveries?state=DELIVERED")
                                    .path("total")
                                    .asInt()
                            == approved);

            systems.assertBooksAgree();
            JsonNode after = hub.get(PREVIEW);
            assertThat(after.path("create").asInt()).isZero();
            assertThat(after.path("calls").asInt()).isZero();
            assertReconciled(hub.get("/api/reconciliation?flow=time-entries&from=2000-01-01&to=2100-01-01"), approved);
            assertThatThrownBy(() -> hub.get("/api/flows/nothing/preview"))
                    .hasMessageContaining("404")
                    .hasMessageContaining("FLOW_UNKNOWN");
        }
    }

    private static void assertReconciled(JsonNode reconciled, int approved) {
        int collected = 0;
        for (JsonNode day : reconciled.path("days")) {
            assertThat(day.path("delivered")).isEqualTo(day.path("collected"));
            assertThat(day.path("target")).isEqualTo(day.path("delivered"));
            assertThat(day.path("differs").asBoolean(true)).isFalse();
            collected += day.path("collected").path("count").asInt();
        }
        assertThat(collected).isEqualTo(approved);
    }

    private static List<String> settings(SimulatedSystems systems) {
        List<String> settings = new ArrayList<>(systems.settings());
        settings.addAll(TestDatabase.H2.hubSettings());
        settings.add("ledgerway.flows.time-entries.schedule=0 0 0 1 1 ? 2099");
        return settings;
    }
}
