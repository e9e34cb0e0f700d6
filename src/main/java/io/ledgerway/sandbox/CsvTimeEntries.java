package io.ledgerway.sandbox;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.ledgerway.sandbox.SandboxMasterData.Customer;
import io.ledgerway.sandbox.SandboxMasterData.Employee;
import io.ledgerway.sandbox.SandboxMasterData.Project;
import io.ledgerway.sandbox.SandboxMasterData.WorkType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Real entries from a CSV file with the columns entry, employee, project, work_type, started_on, hours, status,
 * description (more are ignored). Amounts are hours; what is CANCELLED or TEMPLATE is not approved. Work types are
 * numbered from 1 in the order in which they first appear.
 */
public final class CsvTimeEntries implements SandboxData {

    private static final ObjectReader ROWS = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());
    private static final Set<String> NOT_APPROVED = Set.of("CANCELLED", "TEMPLATE");
    private static final int WORK_MODEL = 1;

    private final Path file;
    private final SandboxMasterData masterData;

    /** @throws UncheckedIOException when the file cannot be read */
    public CsvTimeEntries(Path file) {
        this.file = file;
        this.masterData = masterData(file);
    }

    /** The employees, projects and work types that the entries name. */
    public static SandboxMasterData masterData(Path file) {
        Set<Integer> employees = new TreeSet<>();
        Set<String> projects = new TreeSet<>();
        Map<String, WorkType> workTypes = new LinkedHashMap<>();
        rows(file, row -> {
            employees.add(Integer.valueOf(row.get("employee")));
            projects.add(row.get("project"));
            workTypes.computeIfAbsent(row.get("work_type"), name -> {
                String number = String.valueOf(workTypes.size() + 1);
                return new WorkType(number, name, "Timer", number, WORK_MODEL, null, true);
            });
        });
        return new SandboxMasterData(
                List.of(new Customer("1", "Customer 1")),
                projects.stream()
                        .map(code -> new Project(code, "Project " + code, "1", true))
                        .toList(),
                employees.stream()
                        .map(number -> new Employee(number.toString(), "Employee " + number, WORK_MODEL))
                        .toList(),
                new ArrayList<>(workTypes.values()));
    }

    @Override
    public SandboxMasterData masterData() {
        return masterData;
    }

    @Override
    public void entries(Consumer<SandboxTimeEntry> taker) {
        Map<String, String> numbers = new LinkedHashMap<>();
        masterData.workTypes().forEach(type -> numbers.put(type.name(), type.number()));
        rows(
                file,
                row -> taker.accept(new SandboxTimeEntry(
                        Long.parseLong(row.get("entry")),
                        row.get("employee"),
                        row.get("project"),
                        numbers.get(row.get("work_type")),
                        LocalDate.parse(row.get("started_on")),
                        null,
                        null,
                        row.get("hours"),
                        row.get("description"),
                        !NOT_APPROVED.contains(row.get("status")))));
    }

    private static void rows(Path file, Consumer<Map<String, String>> taker) {
        try (MappingIterator<Map<String, String>> rows = ROWS.readValues(file.toFile())) {
            rows.forEachRemaining(taker);
        } catch (IOException e) {
            throw new UncheckedIOException("The time entries cannot be read from " + file, e);
        }
    }
}
