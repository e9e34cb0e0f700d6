package io.ledgerway.uniconta;

import io.ledgerway.document.TimeEntry;
import java.util.List;

/**
 * Checks what an entry refers to before anything is sent, so that the words name the entry and what to do, not a bare
 * error name of Uniconta.
 */
final class MasterDataCheck {

    private static final String REPLAY = " Then replay.";

    private final MasterData data;
    private final ProjectPhases phases;

    MasterDataCheck(MasterData data, ProjectPhases phases) {
        this.data = data;
        this.phases = phases;
    }

    MasterData.Project project(TimeEntry entry, String number) {
        MasterData.Project project = data.project(number)
                .orElseThrow(() -> RefusedEntry.byMasterData(
                        entry,
                        "PROJECT_UNKNOWN",
                        "Uniconta has no project " + number + ".",
                        "Create it in Uniconta, or point the case to another one in projects.csv." + REPLAY));
        if (project.blocked()) {
            throw RefusedEntry.byMasterData(
                    entry,
                    "PROJECT_BLOCKED",
                    "project " + number + " is blocked in Uniconta.",
                    "Unblock it, or move the entry to another case in Intempus." + REPLAY);
        }
        switch (phases.of(project.phase())) {
            case OPEN -> {
                return project;
            }
            case CLOSED ->
                throw RefusedEntry.byMasterData(
                        entry,
                        "PROJECT_CLOSED",
                        "project " + number + " is in the phase '" + project.phase()
                                + "' in Uniconta, which takes no registrations.",
                        "Reopen the project, or move the entry to another case in Intempus." + REPLAY);
            default ->
                throw RefusedEntry.byMasterData(
                        entry,
                        "PROJECT_PHASE_UNKNOWN",
                        "project " + number + " is in the phase '" + project.phase()
                                + "', which the hub does not know.",
                        "Set the connection's phase-alias, such as '" + project.phase()
                                + "=InProgress', or set the language of Uniconta's user to English." + REPLAY);
        }
    }

    MasterData.Employee employee(TimeEntry entry, String number) {
        MasterData.Employee employee = data.employee(number)
                .orElseThrow(() -> RefusedEntry.byMasterData(
                        entry,
                        "EMPLOYEE_UNKNOWN",
                        "Uniconta has no employee " + number + ".",
                        "Create the employee in Uniconta, or map the number in employees.csv." + REPLAY));
        if (employee.blocked()) {
            throw RefusedEntry.byMasterData(
                    entry,
                    "EMPLOYEE_BLOCKED",
                    "employee " + number + " is blocked in Uniconta.",
                    "Unblock the employee." + REPLAY);
        }
        if (employee.terminated() != null && employee.terminated().isBefore(entry.date())) {
            throw RefusedEntry.byMasterData(
                    entry,
                    "EMPLOYEE_TERMINATED",
                    "employee " + number + " left on " + employee.terminated() + " according to Uniconta.",
                    "Correct the date in Uniconta, or the entry in Intempus." + REPLAY);
        }
        return employee;
    }

    /** By number; else, where the target is no number, by exact name. */
    MasterData.PayCategory payCategory(TimeEntry entry, String target) {
        List<MasterData.PayCategory> found = payCategories(target);
        if (found.size() > 1) {
            throw RefusedEntry.byMasterData(
                    entry,
                    "PAY_CATEGORY_AMBIGUOUS",
                    "Uniconta has more than one pay category named '" + target + "'.",
                    "Put the number into work-types.csv." + REPLAY);
        }
        if (found.isEmpty()) {
            throw RefusedEntry.byMasterData(
                    entry,
                    "PAY_CATEGORY_UNKNOWN",
                    "Uniconta has no pay category '" + target + "'.",
                    "Create it in Uniconta, or map the work type in work-types.csv." + REPLAY);
        }
        if (found.get(0).blocked()) {
            throw RefusedEntry.byMasterData(
                    entry,
                    "PAY_CATEGORY_BLOCKED",
                    "pay category " + target + " is blocked in Uniconta.",
                    "Unblock it, or map the work type to another one in work-types.csv." + REPLAY);
        }
        return found.get(0);
    }

    List<MasterData.PayCategory> payCategories(String target) {
        MasterData.PayCategory byNumber = data.payCategories().get(target);
        if (byNumber != null) {
            return List.of(byNumber);
        }
        return target.matches("\\d+")
                ? List.of()
                : data.payCategories().values().stream()
                        .filter(category -> target.equals(category.name()))
                        .toList();
    }

    MasterData.ProjectCategory projectCategory(TimeEntry entry, String number) {
        return data.projectCategory(number)
                .orElseThrow(() -> RefusedEntry.byMasterData(
                        entry,
                        "PROJECT_CATEGORY_UNKNOWN",
                        "Uniconta has no project category '" + number + "'.",
                        "Correct the pay category in Uniconta, the column PrCategory of work-types.csv, or the"
                                + " connection's defaults.project-category." + REPLAY));
    }
}
