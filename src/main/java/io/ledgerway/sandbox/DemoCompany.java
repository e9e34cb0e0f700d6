package io.ledgerway.sandbox;

import io.ledgerway.sandbox.SandboxMasterData.Customer;
import io.ledgerway.sandbox.SandboxMasterData.Employee;
import io.ledgerway.sandbox.SandboxMasterData.Project;
import io.ledgerway.sandbox.SandboxMasterData.WorkType;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;

/** A small company of our own invention, with entries of the last three weeks. */
public final class DemoCompany implements SandboxData {

    /** Carpenters and fitters, paid by the hour. */
    static final int HOURLY = 1;
    /** The drawing office, on a salary. */
    static final int SALARIED = 2;

    /** Everything the company has; project 2604 is closed, 9000 takes time without a case. */
    public static final SandboxMasterData MASTER_DATA = new SandboxMasterData(
            List.of(
                    new Customer("5001", "Mosevang Boligforening"),
                    new Customer("5002", "Lyngsø Mejeri"),
                    new Customer("5003", "Tværbro Skole"),
                    new Customer("5004", "Havrebakken Montage (intern)")),
            List.of(
                    new Project("2601", "Mosevang, nyt tag på blok 3", "5001", true),
                    new Project("2602", "Mosevang, altaner på blok 5", "5001", true),
                    new Project("2603", "Mosevang, vaskeri", "5001", true),
                    new Project("2604", "Mosevang, cykelskur", "5001", false),
                    new Project("2611", "Lyngsø, ostelager", "5002", true),
                    new Project("2612", "Lyngsø, rampe og porte", "5002", true),
                    new Project("2613", "Lyngsø, serviceaftale", "5002", true),
                    new Project("2621", "Tværbro, musiklokale", "5003", true),
                    new Project("2622", "Tværbro, vinduer i østfløj", "5003", true),
                    new Project("9000", "Intern tid og fravær", "5004", true)),
            List.of(
                    new Employee("101", "Astrid Lindholt", HOURLY),
                    new Employee("102", "Bjarke Ravnsborg", HOURLY),
                    new Employee("103", "Cecilie Møllegaard", HOURLY),
                    new Employee("104", "Ditlev Havnsø", HOURLY),
                    new Employee("105", "Esther Kjelstrup", HOURLY),
                    new Employee("106", "Frode Skovbo", HOURLY),
                    new Employee("107", "Gerda Åkjær", SALARIED),
                    new Employee("108", "Holger Brinkby", SALARIED)),
            List.of(
                    new WorkType("10", "Montage", "Timer", "10", HOURLY, null, true),
                    new WorkType("20", "Kørsel i egen bil", "km", "20", HOURLY, null, true),
                    new WorkType("30", "Beslag og skruer", "Styk", "30", HOURLY, null, true),
                    new WorkType("40", "Udlæg", "kr", "40", HOURLY, null, true),
                    new WorkType("50", "Projektering", "Timer", "50", SALARIED, null, true),
                    new WorkType("60", "Ferie", "Dage", "60", SALARIED, new BigDecimal("7.4"), false)));

    private static final int ENTRIES = 120;
    private static final int FIRST_ID = 1001;
    private static final List<String> WORK = List.of(
            "Spær rejst",
            "Lægter sat op",
            "Beklædning",
            "Gulv lagt",
            "Vinduer sat i",
            "Oprydning",
            "Fuger",
            "Dør justeret");

    private final LocalDate today;

    /** @param today no entry is later */
    public DemoCompany(LocalDate today) {
        this.today = today;
    }

    @Override
    public SandboxMasterData masterData() {
        return MASTER_DATA;
    }

    /** Older entries are approved, most of the last days' are not yet; one stands on the closed project. */
    @Override
    public void entries(Consumer<SandboxTimeEntry> taker) {
        LocalDate day = today;
        for (int n = ENTRIES - 1; n >= 0; n--) {
            if (n % 8 == 7) {
                day = workday(day.minusDays(1));
            }
            boolean approved = n < ENTRIES - 24 || n % 3 == 0;
            taker.accept(entry(FIRST_ID + n, n, day, approved));
        }
    }

    /** The n-th entry that comes in while the sandbox runs; approved. */
    public static SandboxTimeEntry trickled(long id, int n, LocalDate day) {
        return entry(id, 3 * n + 1, day, true);
    }

    private static SandboxTimeEntry entry(long id, int n, LocalDate day, boolean approved) {
        Employee employee = MASTER_DATA.employees().get(n % 8);
        String project = n == 17 ? "2604" : open(n / 3 + n % 8);
        String text = WORK.get((n + n / 8) % WORK.size());
        if (employee.workModel() == SALARIED) {
            return n % 5 == 0
                    ? new SandboxTimeEntry(
                            id, employee.number(), null, "60", day, null, null, "1", "Feriedag", approved)
                    : new SandboxTimeEntry(
                            id, employee.number(), project, "50", day, null, null, "7.4", "Tegninger", approved);
        }
        return switch (n % 11) {
            case 3 -> line(id, employee, project, "20", day, (12 + n % 60) + ".5", "Kørsel til byggeplads", approved);
            case 6 -> line(id, employee, project, "30", day, String.valueOf(4 + n % 40), "Beslag fra bilen", approved);
            case 9 -> line(id, employee, project, "40", day, (80 + n) + ".25", "Parkering og færge", approved);
            default ->
                new SandboxTimeEntry(
                        id,
                        employee.number(),
                        project,
                        "10",
                        day,
                        LocalTime.of(7, 0),
                        LocalTime.of(14, 30).plusMinutes(n % 4 * 15L),
                        List.of("7", "7.25", "7.5", "7.75").get(n % 4),
                        text,
                        approved);
        };
    }

    private static SandboxTimeEntry line(
            long id,
            Employee employee,
            String project,
            String type,
            LocalDate day,
            String amount,
            String text,
            boolean approved) {
        return new SandboxTimeEntry(id, employee.number(), project, type, day, null, null, amount, text, approved);
    }

    private static String open(int n) {
        List<Project> open =
                MASTER_DATA.projects().stream().filter(Project::open).limit(8).toList();
        return open.get(n % open.size()).number();
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate at = day;
        while (at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY) {
            at = at.minusDays(1);
        }
        return at;
    }
}
