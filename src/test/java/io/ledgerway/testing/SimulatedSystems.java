package io.ledgerway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SandboxTimeEntry;
import io.ledgerway.sandbox.intempus.IntempusSandboxSettings;
import io.ledgerway.sandbox.intempus.Misbehaviour;
import io.ledgerway.sandbox.intempus.SandboxIntempus;
import io.ledgerway.sandbox.uniconta.BookedLine;
import io.ledgerway.sandbox.uniconta.EmployeeProject;
import io.ledgerway.sandbox.uniconta.SandboxUniconta;
import io.ledgerway.sandbox.uniconta.UnicontaAccount;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Intempus and Uniconta beside the hub, with their own books: the witnesses of what really happened. */
public final class SimulatedSystems implements AutoCloseable {

    private static final Path REAL = Path.of("..", "shared", "data", "time-entries", "sip-4000.csv");
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Copenhagen"));

    private final SandboxIntempus intempus;
    private final SandboxUniconta uniconta;

    public SimulatedSystems(SandboxData data, FaultSettings unicontaFaults) {
        intempus = SandboxIntempus.start(IntempusSandboxSettings.FREE_PORT, FaultSettings.NONE, data, CLOCK);
        intempus.limit(0, 0);
        uniconta = SandboxUniconta.start(0, data.masterData(), UnicontaAccount.DEMO, unicontaFaults, CLOCK);
        uniconta.habits().slowDown(Duration.ZERO);
    }

    /** Whether the real 4,000 entries are there to be read. */
    public static boolean realEntriesAreThere() {
        return Files.exists(REAL);
    }

    /** The real 4,000 entries. */
    public static SandboxData realEntries() {
        return SandboxData.of(REAL.toString(), 0, LocalDate.now(CLOCK));
    }

    /** Entries of our own making. */
    public static SandboxData generatedEntries(int count) {
        return SandboxData.of(null, count, LocalDate.now(CLOCK));
    }

    public SandboxIntempus intempus() {
        return intempus;
    }

    public SandboxUniconta uniconta() {
        return uniconta;
    }

    /** Nothing goes wrong any more, and these are the key and the password. */
    void calm(String apiKey, String password) {
        intempus.misbehave(Misbehaviour.NONE);
        intempus.faults().forgetOrdered();
        intempus.apply(FaultSettings.NONE);
        uniconta.faults().forgetOrdered();
        uniconta.apply(FaultSettings.NONE);
        intempus.changeKey(apiKey);
        uniconta.control().changePassword(password);
    }

    /** The hub's settings for these two systems. */
    public List<String> settings() {
        return List.of(
                "ledgerway.connections.intempus.url=" + intempus.url(),
                "ledgerway.connections.intempus.username=Hub@demo.example",
                "ledgerway.connections.intempus.api-key=demo-api-key",
                "ledgerway.connections.uniconta.url=" + uniconta.url(),
                "ledgerway.connections.uniconta.company-id=4711",
                "ledgerway.connections.uniconta.username=LedgerwayDemo",
                "ledgerway.connections.uniconta.password=demo-password",
                "ledgerway.connections.uniconta.journal=INTEMPUS",
                "ledgerway.connections.uniconta.calls-per-day=0",
                "ledgerway.flows.time-entries.start-from=2000-01-01",
                "ledgerway.flows.time-entries.overtime=include");
    }

    /** Approved entries in Intempus. */
    public List<SandboxTimeEntry> approved() {
        return intempus.books().entries().filter(SandboxTimeEntry::approved).toList();
    }

    /**
     * Compares the books: each approved entry stands in Uniconta once, with its hours to the last digit; nothing else
     * stands there.
     */
    public void assertBooksAgree() {
        Map<String, BookedLine> lines = new HashMap<>();
        List<BookedLine> booked = new ArrayList<>(uniconta.books().journalLines());
        booked.addAll(uniconta.books().transactions());
        booked.forEach(line -> lines.put(line.reference(), line));
        List<String> wrong = new ArrayList<>();
        Map<EmployeeProject, BigDecimal> sums = new HashMap<>();
        for (SandboxTimeEntry entry : approved()) {
            BookedLine line = lines.remove("INT-" + entry.id());
            BigDecimal amount = new BigDecimal(entry.amount());
            sums.merge(new EmployeeProject(entry.employee(), entry.project()), amount, BigDecimal::add);
            if (line == null) {
                wrong.add("lost: " + entry);
            } else if (line.qty().compareTo(amount) != 0 || !line.date().equals(entry.date())) {
                wrong.add("wrong: " + entry + " became " + line);
            }
        }
        lines.values().forEach(line -> wrong.add("not asked for: " + line));
        assertThat(wrong).isEmpty();
        assertThat(uniconta.books().repeatedReferences()).isEmpty();
        assertThat(uniconta.books().quantities().keySet()).isEqualTo(sums.keySet());
        assertThat(uniconta.books().quantities())
                .allSatisfy((who, sum) -> assertThat(sum).isEqualByComparingTo(sums.get(who)));
    }

    /** Compares the sums by employee, project and day, whatever lines they are made of; to the last digit. */
    public void assertSumsAgree() {
        Map<String, BigDecimal> wanted = new TreeMap<>();
        approved()
                .forEach(entry ->
                        add(wanted, entry.employee(), entry.project(), entry.date(), new BigDecimal(entry.amount())));
        Map<String, BigDecimal> booked = new TreeMap<>();
        Stream.concat(uniconta.books().journalLines().stream(), uniconta.books().transactions().stream())
                .forEach(line -> add(booked, line.employee(), line.project(), line.date(), line.qty()));
        assertThat(uniconta.books().repeatedReferences()).isEmpty();
        assertThat(differences(plain(wanted), plain(booked))).isEmpty();
    }

    private static Map<String, String> differences(Map<String, BigDecimal> wanted, Map<String, BigDecimal> booked) {
        Map<String, String> differences = new TreeMap<>();
        Stream.concat(wanted.keySet().stream(), booked.keySet().stream())
                .filter(day -> !Objects.equals(wanted.get(day), booked.get(day)))
                .forEach(day -> differences.put(
                        day, "Intempus has " + wanted.get(day) + " hours, Uniconta " + booked.get(day)));
        return differences;
    }

    private static void add(
            Map<String, BigDecimal> sums, String employee, String project, LocalDate day, BigDecimal amount) {
        sums.merge("employee " + employee + ", project " + project + ", " + day, amount, BigDecimal::add);
    }

    /** A day whose lines cancel out has no hours. */
    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
        sums.values().removeIf(sum -> sum.signum() == 0);
        sums.replaceAll((day, sum) -> sum.stripTrailingZeros());
        return sums;
    }

    @Override
    public void close() {
        intempus.close();
        uniconta.close();
    }
}
