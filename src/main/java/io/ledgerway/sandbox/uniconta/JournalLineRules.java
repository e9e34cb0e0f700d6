package io.ledgerway.sandbox.uniconta;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * What Uniconta demands of a project journal line (apis/uniconta.md 5.1, 5.5, 10.4). Stricter than the sheet is sure of:
 * employee and project category must be there, and a pay category unless the line is for an item.
 */
final class JournalLineRules {

    private static final Set<String> OPEN_PHASES = Set.of("Created", "Accepted", "InProgress");

    private final Company company;

    JournalLineRules(Company company) {
        this.company = company;
    }

    /** @throws Refused naming the field at fault */
    void check(RowDraft line) {
        Row journal = existing(line, "Journal", Entities.JOURNAL);
        require(!journal.flag("Blocked"), line, "Journal");
        if (line.get("Date") == null) {
            throw new Refused(ErrorCode.FIELD_CANNOT_BE_BLANK, "Date", null);
        }
        if (line.get("Project") != null || !journal.flag("EmptyAccountOnHold")) {
            checkProject(line);
        }
        checkEmployee(line);
        if (line.get("PayrollCategory") != null || line.get("Item") == null) {
            Row category = existing(line, "PayrollCategory", Entities.PAY_CATEGORY);
            require(!category.flag("Blocked"), line, "PayrollCategory");
        }
        existing(line, "PrCategory", Entities.PROJECT_CATEGORY);
    }

    private void checkProject(RowDraft line) {
        Row project = existing(line, "Project", Entities.PROJECT);
        String phase = project.text("Phase");
        require(!project.flag("Blocked") && (phase == null || OPEN_PHASES.contains(phase)), line, "Project");
    }

    private void checkEmployee(RowDraft line) {
        Row employee = existing(line, "Employee", Entities.EMPLOYEE);
        boolean left = employee.get("Terminated") instanceof LocalDateTime last
                && ((LocalDateTime) line.get("Date")).toLocalDate().isAfter(last.toLocalDate());
        require(!employee.flag("Blocked") && !left, line, "Employee");
    }

    private Row existing(RowDraft line, String field, String entity) {
        Object key = line.get(field);
        if (key == null) {
            throw new Refused(ErrorCode.FIELD_CANNOT_BE_BLANK, field, null);
        }
        return company.find(entity, key).orElseThrow(() -> new Refused(ErrorCode.COULD_NOT_FIND, field, key));
    }

    private static void require(boolean met, RowDraft line, String field) {
        if (!met) {
            throw new Refused(ErrorCode.ERROR_IN_JOURNAL, field, line.get(field));
        }
    }
}
