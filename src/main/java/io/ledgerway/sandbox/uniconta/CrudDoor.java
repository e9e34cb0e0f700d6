package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.uniconta.Endpoint.Access;
import io.ledgerway.sandbox.uniconta.Endpoint.Action;
import java.util.ArrayList;
import java.util.List;

/** Adding, changing and deleting rows (apis/uniconta.md 2.2). */
final class CrudDoor {

    private final Bookkeeping bookkeeping;
    private final Habits habits;
    private final Replies replies;

    CrudDoor(Bookkeeping bookkeeping, Habits habits, Replies replies) {
        this.bookkeeping = bookkeeping;
        this.habits = habits;
        this.replies = replies;
    }

    List<Endpoint> endpoints() {
        return List.of(
                crud("POST", "Insert", "insert", this::insert),
                crud("POST", "InsertList", "insert-list", this::insertList),
                crud("PUT", "Update", "update", this::update),
                crud("PUT", "UpdateList", "update-list", this::updateList),
                crud("PUT", "UpdateFieldsModified", "update-fields", this::updateFields),
                crud("PUT", "UpdateFieldsModifiedList", "update-fields-list", this::updateFieldsList),
                crud("DELETE", "Delete", "delete", this::delete),
                crud("DELETE", "DeleteList", "delete-list", this::deleteList));
    }

    private static Endpoint crud(String method, String path, String operation, Action action) {
        return Endpoint.of(method, "/Crud/" + path + "/*", operation, Access.WRITER, action);
    }

    private Answer insert(Request request) throws Exception {
        return replies.row(bookkeeping.insert(draft(request.entity(), request.json())));
    }

    private Answer insertList(Request request) throws Exception {
        List<RowDraft> readable = new ArrayList<>();
        Refused unreadable = null;
        try {
            readInto(readable, request);
        } catch (Refused refused) {
            if (habits.has(Habit.INSERT_LIST_ALL_OR_NOTHING)) {
                throw refused;
            }
            unreadable = refused;
        }
        List<Row> rows = bookkeeping.insert(readable);
        if (unreadable != null) {
            throw unreadable;
        }
        return replies.success(rows);
    }

    private Answer update(Request request) throws Exception {
        return replies.success(List.of(bookkeeping.update(draft(request.entity(), request.json()))));
    }

    private Answer updateList(Request request) throws Exception {
        return replies.success(drafts(request).stream().map(bookkeeping::update).toList());
    }

    private Answer updateFields(Request request) throws Exception {
        JsonNode change = request.json();
        RowDraft original = draft(request.entity(), change.path("Original"));
        RowDraft modified = draft(request.entity(), change.path("Modified"));
        return replies.success(List.of(bookkeeping.update(original, modified)));
    }

    /** Row by row: rows before a bad one stay changed. */
    private Answer updateFieldsList(Request request) throws Exception {
        Entity entity = request.entity();
        JsonNode originals = request.json().path("OriginalList");
        JsonNode modified = request.json().path("ModifiedList");
        if (!originals.isArray() || originals.isEmpty() || originals.size() != modified.size()) {
            throw new Refused(ErrorCode.ARGUMENT_MISSING, entity.name(), null);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            rows.add(bookkeeping.update(draft(entity, originals.get(i)), draft(entity, modified.get(i))));
        }
        return replies.success(rows);
    }

    private Answer delete(Request request) throws Exception {
        bookkeeping.delete(draft(request.entity(), request.json()));
        return replies.success(List.of());
    }

    private Answer deleteList(Request request) throws Exception {
        drafts(request).forEach(bookkeeping::delete);
        return replies.success(List.of());
    }

    private List<RowDraft> drafts(Request request) throws Exception {
        List<RowDraft> drafts = new ArrayList<>();
        readInto(drafts, request);
        return drafts;
    }

    private void readInto(List<RowDraft> drafts, Request request) throws Exception {
        Entity entity = request.entity();
        JsonNode list = request.json();
        if (!list.isArray() || list.isEmpty()) {
            throw new Refused(ErrorCode.ARGUMENT_MISSING, entity.name(), null);
        }
        list.forEach(row -> drafts.add(draft(entity, row)));
    }

    private RowDraft draft(Entity entity, JsonNode json) {
        return new RowReader(habits.has(Habit.NULLS_REFUSED)).read(entity, json);
    }
}
