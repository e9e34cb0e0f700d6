package io.ledgerway.benchmark;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedSystems;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * A hub that starts on a ledger with much that waits. A first hub collects a thousand entries, which are multiplied in SQL;
 * a second one, which is measured, moves some of them, and is asked what operators ask meanwhile.
 */
final class WaitingMeasurement {

    static final int THOUSAND = 1_000;

    private static final String ID = "(cast(substring(d.document, 5) as bigint) * 10000 + n)";
    private static final String ROW = "d.id + 1000000000 + cast(n as bigint) * 10000000";
    private static final String COPIES =
            "insert into delivery (id, flow, connection, document, number, version, reference,"
                    + " wanted, content_hash, source_version, state, attempts, epoch, due_at, document_day, quantity, unit,"
                    + " ever_sent, recorded_at) select " + ROW + ", d.flow, d.connection, 'INT-' || " + ID
                    + ", 'entry ' || " + ID
                    + ", 1, 'INT-' || " + ID
                    + ", d.wanted, d.content_hash, d.source_version, 'READY', 0, 0, d.recorded_at,"
                    + " d.document_day, d.quantity, d.unit, false, d.recorded_at from delivery d, {numbers} where d.id < 1000000000";
    private static final String PAYLOADS = "insert into delivery_payload (delivery_id, payload) select " + ROW
            + ", replace(p.payload, '\"id\":\"' || substring(d.document, 5) || '\"', '\"id\":\"' || " + ID
            + " || '\"') from delivery d join delivery_payload p on p.delivery_id = d.id, {numbers} where d.id < 1000000000";

    private final TestDatabase database;
    private final List<String> options;

    /** @param options of the hub's virtual machine */
    WaitingMeasurement(TestDatabase database, List<String> options) {
        this.database = database;
        this.options = options;
    }

    /** Of the hub process, in bytes; the peak is 0 where the system does not tell. */
    record Memory(long peakRss, long liveHeap) {}

    /**
     * @param waiting deliveries that wait when the hub starts; whole thousands
     * @param moved how many it moves; where fewer wait, they are topped up by a thousand
     */
    Memory take(int waiting, int moved) throws Exception {
        Path directory = Files.createTempDirectory("ledgerway-benchmark");
        List<String> jvm = new ArrayList<>(List.of("-Xmx256m"));
        jvm.addAll(options);
        try (SimulatedSystems systems =
                new SimulatedSystems(SimulatedSystems.generatedEntries(THOUSAND), FaultSettings.NONE)) {
            List<String> settings = settings(systems);
            String url = InvoiceMeasurement.url(settings, directory);
            try (HubProcess collector = new HubProcess(directory, jvm, settings)) {
                collector.start();
                collector.post("/api/connections/uniconta/suspend");
                collector.post("/api/flows/time-entries/run");
                await("a thousand wait; see " + collector.log()).until(() -> count(collector, "READY") >= THOUSAND);
            }
            multiply(url, 1, waiting / THOUSAND - 1);
            try (HubProcess hub = new HubProcess(directory, jvm, settings)) {
                hub.start();
                Memory memory = measure(hub, url, waiting, moved);
                hub.kill();
                return memory;
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private Memory measure(HubProcess hub, String url, int waiting, int moved) throws Exception {
        HubReadings readings = new HubReadings(hub.pid());
        hub.post("/api/connections/uniconta/resume");
        int there = waiting;
        while (there < moved) {
            int delivered = there;
            await("these are delivered; see " + hub.log()).until(() -> count(hub, "DELIVERED") >= delivered);
            multiply(url, there / THOUSAND, there / THOUSAND);
            there += THOUSAND;
        }
        await("enough are delivered; see " + hub.log()).until(() -> count(hub, "DELIVERED") >= moved);
        hub.get("/api/deliveries?state=READY&size=500");
        hub.get("/api/deliveries?size=500&page=20");
        return new Memory(readings.peakRss(), readings.liveHeap());
    }

    /** Adds a thousand for each number; none where {@code last} is less than {@code first}. */
    private void multiply(String url, int first, int last) throws SQLException {
        String series =
                (database == TestDatabase.H2 ? "system_range(" : "generate_series(") + first + ", " + last + ")";
        String numbers = database == TestDatabase.H2 ? "(select x as n from " + series + ") s" : series + " n";
        try (Connection sql = DriverManager.getConnection(url);
                Statement statement = sql.createStatement()) {
            statement.execute(PAYLOADS.replace("{numbers}", numbers));
            statement.execute(COPIES.replace("{numbers}", numbers));
        }
    }

    private static long count(HubProcess hub, String state) {
        return hub.flow("time-entries").path("counts").path(state).asLong();
    }

    private static org.awaitility.core.ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofMinutes(15)).pollInterval(Duration.ofMillis(500));
    }

    private List<String> settings(SimulatedSystems systems) {
        List<String> settings = new ArrayList<>(systems.settings());
        // H2 lets this process in beside the hub
        settings.addAll(database.hubSettings().stream()
                .map(setting -> setting.contains("jdbc:h2:")
                        ? setting.replace(";DB_CLOSE_ON_EXIT=FALSE", "") + ";AUTO_SERVER=TRUE"
                        : setting)
                .toList());
        settings.addAll(List.of(
                "ledgerway.flows.time-entries.schedule=0 0 0 1 1 ? 2099",
                "ledgerway.connections.intempus.calls-per-minute=0",
                "ledgerway.connections.intempus.calls-per-day=0"));
        return settings;
    }
}
