package io.ledgerway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SandboxMasterData.Employee;
import io.ledgerway.sandbox.SandboxMasterData.Project;
import io.ledgerway.sandbox.SandboxMasterData.WorkType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    @Test
    void aCsvGivesItsEntriesToTheLastDigit(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("entries.csv"), """
                entry,task,employee,project,phase,category,work_type,started_on,completed_on,hours,status,description
                7,1,58,PC9,P,D,Bug,2004-02-26,2005-01-11,1.50,FINISHED,"Fix, please"
                9,1,42,PC2,P,D,Training,2004-03-01,2005-01-07,7,CANCELLED,
                8,1,58,PC2,P,D,Bug,2004-03-02,2005-01-07,0.7,TEMPLATE,Again
                """);
        CsvTimeEntries data = new CsvTimeEntries(csv);

        assertThat(entries(data))
                .containsExactly(
                        entry(7, "58", "PC9", "1", LocalDate.of(2004, 2, 26), "1.50", "Fix, please", true),
                        entry(9, "42", "PC2", "2", LocalDate.of(2004, 3, 1), "7", "", false),
                        entry(8, "58", "PC2", "1", LocalDate.of(2004, 3, 2), "0.7", "Again", false));
        assertThat(data.masterData().employees()).extracting(Employee::number).containsExactly("42", "58");
        assertThat(data.masterData().projects()).extracting(Project::number).containsExactly("PC2", "PC9");
        assertThat(data.masterData().workTypes()).extracting(WorkType::name).containsExactly("Bug", "Training");
        assertThat(data.masterData().workTypes())
                .extracting(WorkType::payCategory)
                .containsExactly("1", "2");
    }

    @Test
    void theRealEntriesAreReadWhole() {
        Path csv = Path.of(System.getProperty("ledgerway.shared", "../shared"), "data/time-entries/sip-4000.csv");
        Assumptions.assumeTrue(Files.exists(csv), "the real time entries are not here");

        List<SandboxTimeEntry> entries = entries(new CsvTimeEntries(csv));

        assertThat(entries).hasSize(4000);
        assertThat(entries).filteredOn(SandboxTimeEntry::approved).hasSize(3936);
    }

    @Test
    void theDemoCompanyNamesNothingItDoesNotHave() {
        DemoCompany demo = new DemoCompany(TODAY);

        assertThat(entries(demo)).hasSize(120);
        assertComplete(demo);
        assertThat(entries(demo)).extracting(SandboxTimeEntry::date).allMatch(date -> !date.isAfter(TODAY));
        assertThat(entries(demo)).filteredOn(SandboxTimeEntry::approved).hasSizeBetween(80, 110);
        assertThat(entries(demo)).filteredOn(e -> "2604".equals(e.project())).hasSize(1);
        assertThat(entries(demo)).extracting(SandboxTimeEntry::workType).contains("10", "20", "30", "40", "50", "60");
    }

    @Test
    void employeesOfTheDemoCompanyUseOnlyWorkTypesOfTheirAgreement() {
        SandboxMasterData data = DemoCompany.MASTER_DATA;

        for (SandboxTimeEntry entry : entries(new DemoCompany(TODAY))) {
            int employees = data.employees().stream()
                    .filter(e -> e.number().equals(entry.employee()))
                    .findFirst()
                    .orElseThrow()
                    .workModel();
            WorkType type = data.workTypes().stream()
                    .filter(t -> t.number().equals(entry.workType()))
                    .findFirst()
                    .orElseThrow();
            assertThat(type.workModel()).isEqualTo(employees);
            assertThat(entry.project() != null).isEqualTo(type.caseRelated());
        }
    }

    @Test
    void generatedEntriesAreTheSameEachTime() {
        GeneratedTimeEntries generated = new GeneratedTimeEntries(500, TODAY);

        assertThat(entries(generated)).hasSize(500).isEqualTo(entries(new GeneratedTimeEntries(500, TODAY)));
        assertThat(entries(generated)).allMatch(SandboxTimeEntry::approved);
        assertThat(entries(generated)).allMatch(entry -> new BigDecimal(entry.amount()).signum() > 0);
        assertThat(entries(generated)).extracting(SandboxTimeEntry::date).allMatch(date -> !date.isAfter(TODAY));
        assertComplete(generated);
    }

    @Test
    void theSettingsChooseTheData(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("entries.csv"), "entry,employee,project,work_type,hours,status\n");

        assertThat(SandboxData.of(csv.toString(), 5, TODAY)).isInstanceOf(CsvTimeEntries.class);
        assertThat(SandboxData.of("", 5, TODAY)).isInstanceOf(GeneratedTimeEntries.class);
        assertThat(SandboxData.of(null, 0, TODAY)).isInstanceOf(DemoCompany.class);
    }

    private static void assertComplete(SandboxData data) {
        SandboxMasterData master = data.masterData();
        List<String> employees =
                master.employees().stream().map(Employee::number).toList();
        List<String> projects = master.projects().stream().map(Project::number).toList();
        List<String> types = master.workTypes().stream().map(WorkType::number).toList();
        assertThat(entries(data)).extracting(SandboxTimeEntry::id).doesNotHaveDuplicates();
        assertThat(entries(data))
                .allMatch(entry -> employees.contains(entry.employee())
                        && (entry.project() == null || projects.contains(entry.project()))
                        && types.contains(entry.workType()));
    }

    private static List<SandboxTimeEntry> entries(SandboxData data) {
        List<SandboxTimeEntry> entries = new ArrayList<>();
        data.entries(entries::add);
        return entries;
    }

    private static SandboxTimeEntry entry(
            long id,
            String employee,
            String project,
            String type,
            LocalDate day,
            String amount,
            String text,
            boolean ok) {
        return new SandboxTimeEntry(id, employee, project, type, day, null, null, amount, text, ok);
    }
}
