package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.intempus.Filters.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The work reports: the time entries of Intempus. */
final class WorkReports implements Resource {

    private static final Filters FILTERS = new Filters()
            .open("id", Kind.NUMBER, MasterSpec.SET)
            .open("logical_timestamp", Kind.NUMBER, MasterSpec.ORDERED)
            .open("start_date", Kind.DATE, MasterSpec.ORDERED)
            .open("end_date", Kind.DATE, MasterSpec.ORDERED)
            .open("employee", Kind.NUMBER, MasterSpec.SET)
            .open("case", Kind.NUMBER, MasterSpec.SET)
            .open("contract", Kind.NUMBER, MasterSpec.SET)
            .open("worktype", Kind.NUMBER, MasterSpec.SET)
            .open("approved", Kind.BOOLEAN, "exact");

    private final Table<WorkReport> table;
    private final Masters masters;
    private final WorkReportInput input;
    private final WorkReportRules rules;
    private final WorkReportOutput output;
    private final Clock clock;
    private final Map<UUID, Long> created = new ConcurrentHashMap<>();

    /** @param clock its zone is the one that days are told in */
    WorkReports(Stamps stamps, Masters masters, Clock clock) {
        this.table = new Table<>(stamps, 1);
        this.masters = masters;
        this.input = new WorkReportInput(masters);
        this.rules = new WorkReportRules(masters);
        this.output = new WorkReportOutput(masters);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "work_report";
    }

    @Override
    public Table<WorkReport> table() {
        return table;
    }

    @Override
    public Filters filters() {
        return FILTERS;
    }

    @Override
    public synchronized Created create(JsonNode body) {
        UUID creationId = WorkReportInput.creationId(body);
        WorkReport before = creationId == null ? null : table.get(created.getOrDefault(creationId, 0L));
        if (before != null) {
            return new Created(before, true);
        }
        WorkReportInput.complete(body);
        WorkReportDraft draft = new WorkReportDraft();
        input.take(body, draft, true);
        draft.creationId = creationId;
        draft.origin = body.path("origin").asText("intempus:api");
        draft.createdAt = (int) clock.instant().getEpochSecond();
        if (draft.startDay == 0) {
            draft.startDay = (int) LocalDate.now(clock).toEpochDay();
        }
        if (draft.endDay == 0) {
            draft.endDay = draft.startDay;
        }
        if (draft.contract == 0) {
            draft.contract = masters.contract(draft.employee);
        }
        rules.check(draft, true);
        WorkReport report = table.insert(draft::at);
        if (creationId != null) {
            created.put(creationId, report.id());
        }
        return new Created(report, false);
    }

    @Override
    public synchronized WorkReport update(long id, JsonNode body) {
        WorkReport before = table.get(id);
        rules.open(before);
        rules.period(before.draft());
        WorkReportDraft draft = before.draft();
        input.take(body, draft, false);
        rules.check(draft, false);
        table.put(id, draft::at);
        return draft.at(id, before.stamp());
    }

    @Override
    public synchronized void delete(long id) {
        rules.open(table.get(id));
        rules.period(table.get(id).draft());
        table.remove(id);
    }

    /** Locks or unlocks the reports that exist; asks no rule. */
    synchronized void lock(List<Long> ids, boolean immutable) {
        ids.stream().map(table::get).filter(Objects::nonNull).forEach(report -> {
            WorkReportDraft draft = report.draft();
            draft.immutable = immutable;
            table.put(report.id(), draft::at);
        });
    }

    @Override
    public void write(Row row, JsonGenerator json, boolean detail) throws IOException {
        output.write((WorkReport) row, json);
    }
}
