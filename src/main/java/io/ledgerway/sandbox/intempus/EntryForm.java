package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.SandboxTimeEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** Between work reports, which point to rows, and entries, which name numbers. */
final class EntryForm {

    private static final String ORIGIN = "intempus:mobile";

    private final IntempusState state;

    EntryForm(IntempusState state) {
        this.state = state;
    }

    WorkReportDraft draft(SandboxTimeEntry entry) {
        WorkReportDraft draft = new WorkReportDraft();
        draft.origin = ORIGIN;
        draft.createdAt = (int) state.clock.instant().getEpochSecond();
        employee(draft, entry.employee());
        draft.caseId = project(entry.project());
        draft.workType = state.masters.id("work_type", entry.workType());
        draft.startDay = (int) entry.date().toEpochDay();
        draft.endDay = draft.startDay;
        draft.startMinute = minute(entry.from());
        draft.endMinute = minute(entry.to());
        draft.amount = entry.amount();
        draft.remarks = entry.text() == null ? "" : entry.text();
        approve(draft, entry.approved());
        return draft;
    }

    SandboxTimeEntry entry(WorkReport report) {
        return new SandboxTimeEntry(
                report.id(),
                state.masters.text("employee", report.employee(), "number"),
                state.masters.text("case", report.caseId(), "number"),
                state.masters.text("work_type", report.workType(), "number"),
                LocalDate.ofEpochDay(report.startDay()),
                time(report.startMinute()),
                time(report.endMinute()),
                report.amount(),
                report.remarks(),
                report.approved());
    }

    String unit(WorkReport report) {
        return state.masters.text("work_type", report.workType(), "unit");
    }

    void apply(Map<String, ?> changes, WorkReportDraft draft) {
        changes.forEach((name, value) -> {
            String text = value == null ? null : value.toString();
            switch (name) {
                case "employee" -> employee(draft, text);
                case "project" -> draft.caseId = project(text);
                case "work-type" -> draft.workType = state.masters.id("work_type", text);
                case "date" -> {
                    draft.startDay = (int) LocalDate.parse(text).toEpochDay();
                    draft.endDay = draft.startDay;
                }
                case "amount" -> draft.amount = new BigDecimal(text).toPlainString();
                case "text" -> draft.remarks = text;
                case "approved" -> approve(draft, Boolean.parseBoolean(text));
                case "locked" -> draft.immutable = Boolean.parseBoolean(text);
                default -> throw new IllegalArgumentException("An entry has no field '" + name + "'.");
            }
        });
    }

    private void employee(WorkReportDraft draft, String number) {
        draft.employee = state.masters.id("employee", number);
        draft.contract = state.masters.contract(draft.employee);
    }

    private int project(String number) {
        return number == null ? 0 : state.masters.id("case", number);
    }

    private void approve(WorkReportDraft draft, boolean approved) {
        draft.approvedOn = approved ? (int) LocalDate.now(state.clock).toEpochDay() : 0;
    }

    private static int minute(LocalTime time) {
        return time == null ? -1 : time.toSecondOfDay() / 60;
    }

    private static LocalTime time(short minute) {
        return minute < 0 ? null : LocalTime.ofSecondOfDay(minute * 60L);
    }
}
