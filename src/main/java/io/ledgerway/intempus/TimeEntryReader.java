package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.TimeEntry;
import io.ledgerway.document.TimeEntry.Unit;
import java.util.ArrayList;
import java.util.List;

/** Reads work reports as time entries (apis/intempus.md 7.1), resolving cases and work types from the master lists. Times are the source's local times. */
public final class TimeEntryReader {

    private static final String OVERTIME = "intempus:overtime";

    private final MasterLists lists;
    private final UnitAliases units;

    public TimeEntryReader(MasterLists lists, UnitAliases units) {
        this.lists = lists;
        this.units = units;
    }

    /** The entries of a page; a row that cannot be read is set aside and the others go on. */
    public ReadEntries read(Page page) {
        List<TimeEntry> entries = new ArrayList<>(page.rows().size());
        List<RejectedRow> rejected = new ArrayList<>();
        for (JsonNode row : page.rows()) {
            EntryFields fields = EntryFields.of(row);
            try {
                entries.add(read(fields));
            } catch (CausedException e) {
                boolean draft = row.path("approved").isBoolean()
                        && !row.path("approved").booleanValue();
                rejected.add(new RejectedRow(fields.idOrNull(), e.why(), row.toString(), draft));
            }
        }
        return new ReadEntries(entries, rejected);
    }

    private TimeEntry read(EntryFields fields) {
        String id = fields.id();
        String text = fields.text("remarks");
        ReferredWorkType workType = ReferredWorkType.of(fields, lists);
        return new TimeEntry(
                id,
                fields.version(),
                fields.approved(),
                employee(fields),
                fields.text("employee_name"),
                project(fields),
                workType.model(),
                workType.number(),
                workType.name(),
                unit(fields),
                fields.amount(),
                workType.factor(),
                fields.date(),
                fields.time("start_time"),
                fields.time("end_time"),
                text == null ? "" : text,
                OVERTIME.equals(fields.text("origin")));
    }

    /** The number, which people know; the id of the employee's address is another one and never taken for it. */
    private static String employee(EntryFields fields) {
        String number = fields.text("employee_number");
        if (number == null) {
            number = EntryFields.text(fields.node("employee"), "number");
        }
        if (number == null) {
            String name = fields.text("employee_name");
            throw fields.fault()
                    .invalid(
                            "EMPLOYEE_NUMBER_MISSING",
                            "its employee" + (name == null ? "" : " " + Excerpt.of(name)) + " has no number.");
        }
        return number;
    }

    private String project(EntryFields fields) {
        Relation relation = fields.relation("case", PageRequest.CASE);
        if (relation == null) {
            return null;
        }
        String embedded = EntryFields.text(relation.embedded(), "number");
        String number = embedded != null
                ? embedded
                : lists.caseNumber(relation.id())
                        .orElseThrow(() -> fields.fault()
                                .unknown(
                                        EntryFault.CASE_UNKNOWN,
                                        "its case " + relation.id() + " is not in the list of cases."));
        if (number.isEmpty()) {
            throw fields.fault().invalid("CASE_NUMBER_MISSING", "its case " + relation.id() + " has no number.");
        }
        return number;
    }

    private Unit unit(EntryFields fields) {
        String label = fields.text("work_type_unit");
        if (label == null) {
            throw fields.fault().invalid("UNIT_UNKNOWN", "its work type has no unit.");
        }
        return units.unit(label)
                .orElseThrow(() -> fields.fault()
                        .with(
                                "UNIT_UNKNOWN",
                                "the unit '" + Excerpt.of(label) + "' is not known.",
                                "Say what it means: set unit-alias." + Excerpt.of(label)
                                        + " of the Intempus connection to HOURS, DAYS, KILOMETRES, PIECES or KRONER."));
    }
}
