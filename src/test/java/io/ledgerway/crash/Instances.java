package io.ledgerway.crash;

import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three hubs as processes on one database, the last of them with a clock that is 90 s fast. */
final class Instances implements AutoCloseable {

    static final Duration FAST = Duration.ofSeconds(90);

    private final List<HubProcess> hubs = new ArrayList<>();
    private final JdbcClient database;

    Instances(Path directory, List<String> settings, List<SimulatedLedger> ledgers, JdbcClient database) {
        this.database = database;
        for (String name : List.of("a", "b", "c")) {
            Path folder = directory.resolve(name);
            ledgers.forEach(ledger -> GeneratedInvoices.writeLookups(folder, ledger));
            hubs.add(
                    name.equals("c") ? HubProcess.withClock(FAST, folder, settings) : new HubProcess(folder, settings));
        }
    }

    List<HubProcess> all() {
        return hubs;
    }

    Instances start() {
        hubs.forEach(HubProcess::launch);
        hubs.forEach(HubProcess::awaitReady);
        return this;
    }

    /** Kills one and starts it again, at once and without waiting for it. */
    void killAny(Random random) {
        HubProcess hub = hubs.get(random.nextInt(hubs.size()));
        hub.kill();
        hub.launch();
    }

    /** Who owns a connection; empty while it is a process that was killed. */
    Optional<HubProcess> owner(String connection) {
        String owner = ownerName(connection);
        return hubs.stream()
                .filter(hub -> owner.contains("-" + hub.pid() + "-"))
                .findAny();
    }

    String ownerName(String connection) {
        return database.sql("select owner from limit_group where name = ?")
                .param(connection)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Whether any hub's log says this. */
    boolean logged(String text) {
        return hubs.stream().anyMatch(hub -> {
            try {
                return Files.readString(hub.log()).contains(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        hubs.forEach(HubProcess::close);
    }
}
