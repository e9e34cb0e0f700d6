package io.ledgerway.trace;

import static io.ledgerway.trace.TraceReceiver.attributes;
import static io.ledgerway.trace.TraceReceiver.call;
import static io.ledgerway.trace.TraceReceiver.linkedTo;
import static io.ledgerway.trace.TraceReceiver.named;
import static io.ledgerway.trace.TraceReceiver.trace;
import static io.ledgerway.trace.TraceReceiver.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole hub that sends traces to a collector and writes its log as JSON. */
class TracedHubTest {

    private static final String API_KEY = "canary-api-key-77d0e1";
    private static final String PASSWORD = "canary-password-3fa95c";
    private static final String COLLECTOR_KEY = "canary-collector-b21c04";
    private static final String FLOW = "invoices-to-intacct";

    @TempDir
    Path directory;

    private final TraceReceiver receiver = new TraceReceiver();

    TracedHubTest() throws IOException {}

    @Test
    void oneTraceLeadsFromTheSourceToTheLedgerAndNextToItLogLinesOfTheSameTrace() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(API_KEY, PASSWORD, COLLECTOR_KEY));
        try (receiver;
                SimulatedSystems systems =
                        new SimulatedSystems(SimulatedSystems.generatedEntries(20), FaultSettings.NONE);
                SimulatedIntacct intacct = new SimulatedIntacct();
                HubProcess hub = new HubProcess(directory, settings(systems, intacct))) {
            secrets.add(intacct.settings().get("sender-password"));
            secrets.add(intacct.settings().get("user-password"));
            systems.intempus().changeKey(API_KEY);
            systems.uniconta().control().changePassword(PASSWORD);
            GeneratedInvoices.writeLookups(directory, intacct);
            hub.start();

            hub.post("/api/flows/time-entries/run");
            assertThat(hub.postJson("/api/invoices", new GeneratedInvoices(1).json(0)))
                    .isEqualTo(202);

            Span collect = one(named("collect", "time-entries"));
            Span page = one(named("record", "time-entries").and(within(collect)));
            Span delivery = one(named("deliver", "time-entries").and(linkedTo(page)));
            Span insert =
                    one(call().and(within(delivery)).and(span -> span.getName().equals("insert-lines")));
            assertThat(receiver.spans(call().and(within(collect)))).isNotEmpty();
            assertThat(delivery.getTraceId()).isNotEqualTo(collect.getTraceId());
            assertThat(attributes(insert))
                    .containsEntry("ledgerway.connection", "uniconta")
                    .containsEntry("http.response.status_code", "200");
            assertThat(Long.parseLong(attributes(delivery).get("ledgerway.outcome.delivered")))
                    .isPositive();

            Span received = one(span -> span.getName().equals("receive invoice"));
            Span taken = one(within(received));
            Span recorded = one(named("record", FLOW).and(within(taken)));
            Span invoice = one(named("deliver", FLOW).and(linkedTo(recorded)));
            assertThat(receiver.spans(call().and(within(invoice)))).isNotEmpty();
            assertThat(receiver.services()).containsExactly("ledgerway");
            assertThat(receiver.keys()).containsExactly(COLLECTOR_KEY);

            String document = attributes(taken).get("ledgerway.document");
            List<JsonNode> log = log();
            assertThat(log).anySatisfy(line -> {
                assertThat(line.path("flow").asText()).isEqualTo(FLOW);
                assertThat(line.path("connection").asText()).isEqualTo("intacct");
                assertThat(line.path("document").asText()).isEqualTo(document);
                assertThat(line.path("trace").asText()).isEqualTo(trace(invoice));
                assertThat(line.path("message").asText()).contains("DELIVERED");
            });
            assertThat(log).anySatisfy(line -> {
                assertThat(line.path("message").asText()).contains("rows read");
                assertThat(line.path("connection").asText()).isEqualTo("intempus");
                assertThat(line.path("trace").asText()).isEqualTo(trace(collect));
            });
        }
        String written = Files.readString(directory.resolve("hub.log"));
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(written).doesNotContain(secret);
            assertThat(receiver.texts()).isNotEmpty().noneMatch(text -> text.contains(secret));
        });
    }

    /** Waits until there is one; the first of several. */
    private Span one(Predicate<Span> wanted) {
        await(() -> !receiver.spans(wanted).isEmpty());
        return receiver.spans(wanted).get(0);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    /** Each whole line of the log is JSON of its own. */
    private List<JsonNode> log() throws IOException {
        String text = Files.readString(directory.resolve("hub.log"));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n')).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private List<String> settings(SimulatedSystems systems, SimulatedIntacct intacct) {
        List<String> settings = new ArrayList<>(systems.settings());
        settings.addAll(GeneratedInvoices.settings(intacct));
        settings.addAll(TestDatabase.H2.hubSettings());
        settings.addAll(List.of(
                "ledgerway.connections.intempus.api-key=" + API_KEY,
                "ledgerway.connections.uniconta.password=" + PASSWORD,
                "ledgerway.flows.time-entries.schedule=0 0 0 1 1 ? 2099",
                "logging.structured.format.console=ecs",
                "logging.level.io.ledgerway.delivery=debug",
                "otel.exporter.otlp.endpoint=" + receiver.endpoint(),
                "otel.exporter.otlp.headers=x-key=" + COLLECTOR_KEY,
                "otel.bsp.schedule.delay=100"));
        return settings;
    }
}
