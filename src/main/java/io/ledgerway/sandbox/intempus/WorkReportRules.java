package io.ledgerway.sandbox.intempus;

import java.time.LocalDate;

/** The business rules of work reports, told in Danish as Intempus does (apis/intempus.md 5 and 7.2). */
final class WorkReportRules {

    private final Masters masters;

    WorkReportRules(Masters masters) {
        this.masters = masters;
    }

    /** Refuses what must not be created; what concerns the period is checked apart. */
    void check(WorkReportDraft draft, boolean creating) {
        MasterRow type = masters.row("work_type", draft.workType);
        MasterRow contract = masters.row("contract", draft.contract);
        if (type != null && type.is("report_interval") && (draft.startMinute < 0 || draft.endMinute < 0)) {
            throw Refusal.rule("Start- og sluttidspunkt skal angives for denne arbejdstype.");
        }
        if (type != null && draft.caseId == 0 && caseRelated(type)) {
            throw Refusal.rule("Projektarbejde skal have et projekt.");
        }
        if (type != null && contract != null && type.relation("work_model") != contract.relation("work_model")) {
            throw Refusal.rule("Kontrakt og arbejdstype skal høre til samme arbejdsmodel.");
        }
        MasterRow project = masters.row("case", draft.caseId);
        if (creating && project != null && !(project.is("active") && project.is("permit_new_workreports"))) {
            throw Refusal.rule("Projektet er lukket for registrering.");
        }
        period(draft);
    }

    /** Refuses a write on or before the day up to which the contract is locked. */
    void period(WorkReportDraft draft) {
        String locked = masters.text("contract", draft.contract, "locked_date");
        if (locked != null && draft.startDay <= LocalDate.parse(locked).toEpochDay()) {
            throw Refusal.rule("Datoen ligger i en låst periode.");
        }
    }

    /** Refuses a write of a report that is locked itself. */
    void open(WorkReport report) {
        if (report.immutable()) {
            throw Refusal.rule("Registreringen er låst.");
        }
    }

    private boolean caseRelated(MasterRow type) {
        MasterRow category = masters.row("work_category", type.relation("work_category"));
        return category != null && category.is("case_related");
    }
}
