package io.ledgerway.sandbox;

import io.ledgerway.sandbox.SandboxMasterData.Customer;
import io.ledgerway.sandbox.SandboxMasterData.Employee;
import io.ledgerway.sandbox.SandboxMasterData.Project;
import io.ledgerway.sandbox.SandboxMasterData.WorkType;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Many approved entries in hours for measuring; the same number and day give the same entries. */
public final class GeneratedTimeEntries implements SandboxData {

    private static final int EMPLOYEES = 200;
    private static final int PROJECTS = 300;
    private static final int WORK_TYPES = 10;
    private static final int WORK_MODEL = 1;
    private static final int DAYS = 40;
    private static final String[] QUARTERS = IntStream.rangeClosed(1, 40)
            .mapToObj(n -> n / 4 + List.of(".00", ".25", ".50", ".75").get(n % 4))
            .toArray(String[]::new);

    private static final SandboxMasterData MASTER_DATA = new SandboxMasterData(
            List.of(new Customer("1", "Customer 1")),
            IntStream.range(0, PROJECTS)
                    .mapToObj(n -> new Project(project(n), "Project " + project(n), "1", true))
                    .toList(),
            IntStream.range(0, EMPLOYEES)
                    .mapToObj(n -> new Employee(employee(n), "Employee " + employee(n), WORK_MODEL))
                    .toList(),
            IntStream.range(0, WORK_TYPES)
                    .mapToObj(n -> new WorkType(
                            workType(n), "Work type " + workType(n), "Timer", workType(n), WORK_MODEL, null, true))
                    .toList());

    private final int count;
    private final LocalDate today;

    /** @param today the last day of work */
    public GeneratedTimeEntries(int count, LocalDate today) {
        this.count = count;
        this.today = today;
    }

    @Override
    public SandboxMasterData masterData() {
        return MASTER_DATA;
    }

    @Override
    public void entries(Consumer<SandboxTimeEntry> taker) {
        Random dice = new Random(count);
        for (int n = 1; n <= count; n++) {
            taker.accept(new SandboxTimeEntry(
                    n,
                    employee(dice.nextInt(EMPLOYEES)),
                    project(dice.nextInt(PROJECTS)),
                    workType(dice.nextInt(WORK_TYPES)),
                    today.minusDays(DAYS - (long) n * DAYS / count),
                    null,
                    null,
                    QUARTERS[dice.nextInt(QUARTERS.length)],
                    "Generated entry number " + n,
                    true));
        }
    }

    private static String employee(int n) {
        return String.valueOf(1000 + n);
    }

    private static String project(int n) {
        return String.valueOf(20000 + n);
    }

    private static String workType(int n) {
        return String.valueOf(1 + n);
    }
}
