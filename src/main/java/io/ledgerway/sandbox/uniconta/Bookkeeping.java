package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.uniconta.Field.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Adds, changes and deletes rows by the company's rules. The caller holds the company's monitor. */
final class Bookkeeping {

    private static final Set<String> POSTED =
            Set.of(Entities.TRANSACTION, Entities.POSTED_JOURNAL, Entities.INVOICE, Entities.INVOICE_LINE);

    private final Company company;
    private final Habits habits;
    private final JournalLineRules lineRules;
    private final Defaults defaults;

    Bookkeeping(Company company, Habits habits) {
        this.company = company;
        this.habits = habits;
        this.lineRules = new JournalLineRules(company);
        this.defaults = new Defaults(company);
    }

    /** Never idempotent: the same row twice is two rows, unless a key stands against it. */
    Row insert(RowDraft draft) {
        for (Field field : draft.entity().fields()) {
            if (field.is(Role.GIVEN)) {
                draft.set(field, null);
            }
        }
        if (isLine(draft.entity()) && habits.has(Habit.FILLS_DEFAULTS)) {
            defaults.fill(draft);
        }
        check(draft);
        if (isLine(draft.entity())) {
            company.find(Entities.JOURNAL, draft.get("Journal"))
                    .ifPresent(journal -> draft.set("PrimaryKey1Id", journal.number()));
        }
        return company.add(draft);
    }

    /** All rows or, when one is bad, none of them or those before it ({@link Habit#INSERT_LIST_ALL_OR_NOTHING}). */
    List<Row> insert(List<RowDraft> drafts) {
        List<Row> rows = new ArrayList<>();
        try {
            drafts.forEach(draft -> rows.add(insert(draft)));
        } catch (Refused refused) {
            if (habits.has(Habit.INSERT_LIST_ALL_OR_NOTHING)) {
                rows.forEach(company::remove);
            }
            throw refused;
        }
        return rows;
    }

    /** The stored row that a draft names by its key. */
    Row stored(RowDraft named) {
        String key = named.entity().key().get(0).name();
        if (named.key().contains(null)) {
            throw new Refused(ErrorCode.RECORD_NOT_SELECTED, key, null);
        }
        return company.table(named.entity())
                .find(named.key().toArray())
                .orElseThrow(() -> new Refused(ErrorCode.COULD_NOT_FIND, key, named.key()));
    }

    /** The draft takes the row's place: a field it leaves out becomes blank, what the server gave stays. */
    Row update(RowDraft draft) {
        Row old = stored(draft);
        for (Field field : draft.entity().fields()) {
            if (field.is(Role.GIVEN) || field.is(Role.READ_ONLY)) {
                draft.set(field, old.get(field));
            }
        }
        check(draft);
        return company.change(old, draft);
    }

    /** Changes only the fields in which two drafts of one row differ. */
    Row update(RowDraft original, RowDraft modified) {
        RowDraft changed = RowDraft.of(stored(original));
        for (Field field : original.entity().fields()) {
            boolean fixed = field.is(Role.GIVEN) || field.is(Role.READ_ONLY) || field.is(Role.KEY);
            Object wanted = modified.get(field);
            if (!fixed && !Objects.equals(original.get(field), wanted)) {
                changed.set(field, wanted);
            }
        }
        return update(changed);
    }

    void delete(RowDraft named) {
        refusePosted(named.entity());
        company.remove(stored(named));
    }

    private void check(RowDraft draft) {
        refusePosted(draft.entity());
        for (Field field : draft.entity().fields()) {
            if (field.is(Role.REQUIRED) && draft.get(field) == null) {
                throw new Refused(ErrorCode.FIELD_CANNOT_BE_BLANK, field.name(), null);
            }
        }
        if (isLine(draft.entity())) {
            lineRules.check(draft);
        }
    }

    private static void refusePosted(Entity entity) {
        if (POSTED.contains(entity.name())) {
            throw new Refused(ErrorCode.CANNOT_DELETE_RECORD, "Entity", entity);
        }
    }

    private static boolean isLine(Entity entity) {
        return entity.name().equals(Entities.JOURNAL_LINE);
    }
}
