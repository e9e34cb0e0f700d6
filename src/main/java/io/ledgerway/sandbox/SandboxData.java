package io.ledgerway.sandbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What the simulators know when they start: a company and its time entries. */
public interface SandboxData {

    SandboxMasterData masterData();

    /** Hands over each entry in turn, so that many need not be held at once. */
    void entries(Consumer<SandboxTimeEntry> taker);

    /**
     * The data the settings ask for: a CSV of real entries, generated ones, or else the demo company.
     *
     * @param timeEntries {@code ledgerway.sandbox.time-entries}; null or blank = none
     * @param generateEntries {@code ledgerway.sandbox.generate-entries}; 0 = none
     * @param today the last day of demo and generated entries
     */
    static SandboxData of(String timeEntries, int generateEntries, LocalDate today) {
        if (timeEntries != null && !timeEntries.isBlank()) {
            return new CsvTimeEntries(Path.of(timeEntries.trim()));
        }
        return generateEntries > 0 ? new GeneratedTimeEntries(generateEntries, today) : new DemoCompany(today);
    }
}
