package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;
import io.ledgerway.sandbox.SandboxTimeEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The time entries of the simulated Intempus as its people see and change them: beside the API and without its rules.
 * Employees, cases and work types are named by their numbers.
 */
public final class IntempusBooks {

    private final IntempusState state;
    private final EntryForm form;

    IntempusBooks(IntempusState state) {
        this.state = state;
        this.form = new EntryForm(state);
    }

    /** Adds an entry; id 0 takes the next free one. Returns its id. */
    public long add(SandboxTimeEntry entry) {
        WorkReportDraft draft = form.draft(entry);
        Table<WorkReport> table = state.reports.table();
        return entry.id() == 0
                ? table.insert(draft::at).id()
                : table.put(entry.id(), draft::at).id();
    }

    /**
     * Changes fields of an entry: {@code employee}, {@code project} (null = none), {@code work-type}, {@code date},
     * {@code amount}, {@code text}, {@code approved}, {@code locked}.
     */
    public void change(long id, Map<String, ?> changes) {
        WorkReport report = existing(id);
        WorkReportDraft draft = report.draft();
        form.apply(changes, draft);
        boolean quiet =
                state.misbehaviour.get().quietApproval() && changes.keySet().equals(Set.of("approved"));
        if (quiet) {
            state.reports.table().putSilently(draft.at(id, report.stamp()));
        } else {
            state.reports.table().put(id, draft::at);
        }
    }

    /** Gives the final approval. */
    public void approve(long id) {
        change(id, Map.of("approved", true));
    }

    /** Takes the approval back. */
    public void unapprove(long id) {
        change(id, Map.of("approved", false));
    }

    /** Locks an entry ({@code isimmutable}). */
    public void lock(long id) {
        change(id, Map.of("locked", true));
    }

    /** Deletes an entry, leaving nothing. */
    public void delete(long id) {
        existing(id);
        state.reports.table().remove(id);
    }

    /** Locks an employee's contract up to and including this day. */
    public void lockPeriod(String employee, LocalDate until) {
        int contract = state.masters.contract(state.masters.id("employee", employee));
        set("contract", contract, fields -> fields.put("locked_date", until.toString()));
    }

    /** Opens or closes a case for registration. */
    public void permit(String project, boolean open) {
        set("case", state.masters.id("case", project), fields -> fields.put("permit_new_workreports", open));
    }

    /** The entry, or empty when it is not there. */
    public Optional<SandboxTimeEntry> entry(long id) {
        return Optional.ofNullable(state.reports.table().get(id)).map(form::entry);
    }

    /** All entries in the order of their ids. */
    public Stream<SandboxTimeEntry> entries() {
        return state.reports.table().all().map(form::entry);
    }

    /** How many entries there are. */
    public int count() {
        return state.reports.table().size();
    }

    /** Exact sums by employee, case and unit, of approved entries only or of all. */
    public List<Total> totals(boolean approvedOnly) {
        Map<List<Object>, Total> totals = new LinkedHashMap<>();
        state.reports
                .table()
                .all()
                .filter(report -> report.approved() || !approvedOnly)
                .forEach(report -> {
                    List<Object> key = List.of(report.employee(), report.caseId(), String.valueOf(form.unit(report)));
                    totals.merge(key, total(report), Total::plus);
                });
        return List.copyOf(totals.values());
    }

    /** The highest {@code logical_timestamp} that was given. */
    public long logicalTimestamp() {
        return state.stamps.highest();
    }

    private void set(String resource, long id, Consumer<ObjectNode> change) {
        ObjectNode fields = Json.MAPPER.createObjectNode();
        change.accept(fields);
        state.masters.resource(resource).update(id, fields);
    }

    private Total total(WorkReport report) {
        SandboxTimeEntry entry = form.entry(report);
        return new Total(entry.employee(), entry.project(), form.unit(report), 1, new BigDecimal(entry.amount()));
    }

    private WorkReport existing(long id) {
        WorkReport report = state.reports.table().get(id);
        if (report == null) {
            throw new NoSuchElementException("There is no entry " + id + ".");
        }
        return report;
    }
}
