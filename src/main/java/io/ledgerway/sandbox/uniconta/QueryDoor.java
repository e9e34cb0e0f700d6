package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.uniconta.Endpoint.Access;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reading rows, and what tables there are (apis/uniconta.md 2.2, 2.3). Parameters in the URL have no effect. */
final class QueryDoor {

    /** The server takes about 40 alternatives in one filter (sheet 2.3). */
    static final int ALTERNATIVES = 40;

    /** Master → detail → the detail's field that holds the master's key. */
    private static final Map<String, Map<String, String>> DETAILS = Map.of(
            Entities.JOURNAL, Map.of(Entities.JOURNAL_LINE, "Journal", Entities.POSTED_JOURNAL, "Journal"),
            Entities.POSTED_JOURNAL, Map.of(Entities.TRANSACTION, "JournalPostedId"),
            Entities.PROJECT, Map.of(Entities.TRANSACTION, "Project", Entities.TASK, "Project"),
            Entities.EMPLOYEE, Map.of(Entities.TRANSACTION, "Employee"),
            Entities.INVOICE, Map.of(Entities.INVOICE_LINE, "InvoiceNumber"));

    private final Company company;
    private final Bookkeeping bookkeeping;
    private final Habits habits;
    private final Replies replies;

    QueryDoor(Company company, Bookkeeping bookkeeping, Habits habits, Replies replies) {
        this.company = company;
        this.bookkeeping = bookkeeping;
        this.habits = habits;
        this.replies = replies;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("POST", "/Query/Get/*", "query", Access.READER, this::get),
                Endpoint.of("PUT", "/Query/GetByMaster/*/*", "query-by-master", Access.READER, this::getByMaster),
                Endpoint.of("PUT", "/Query/Read/*", "read", Access.READER, this::read),
                Endpoint.of("GET", "/tables", "tables", Access.READER, this::tables),
                Endpoint.of("GET", "/tables/*", "table", Access.READER, this::table));
    }

    private Answer get(Request request) throws Exception {
        Entity entity = request.entity();
        return replies.rows(
                company.table(entity).select(QueryReader.read(entity, request.json(), ALTERNATIVES)), entity);
    }

    private Answer getByMaster(Request request) throws Exception {
        Row master = stored(Entities.named(request.name(0)), request.json());
        Entity detail = request.entity();
        String field = DETAILS.getOrDefault(request.name(0), Map.of()).get(detail.name());
        if (field == null) {
            throw new Refused(ErrorCode.UNKNOWN_ENTITY, "Entity", request.name(0) + "/" + detail);
        }
        Field reference = detail.known(field);
        Object key =
                reference.type().comparable(master.get(master.entity().key().get(0)));
        Condition ofMaster = new Condition(reference, List.of(new Alternative(key, key, null)));
        return replies.rows(company.table(detail).select(Query.of(ofMaster)), detail);
    }

    private Answer read(Request request) throws Exception {
        return replies.row(stored(request.entity(), request.json()));
    }

    private Answer tables(Request request) {
        return Answer.json(200, Entities.all().keySet());
    }

    private Answer table(Request request) {
        List<Map<String, Object>> properties = new ArrayList<>();
        for (Field field : request.entity().fields()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("Name", field.name());
            property.put("Type", field.type().name().toLowerCase(Locale.ROOT));
            if (field.maxLength() > 0) {
                property.put("MaxLength", field.maxLength());
            }
            property.put("ReadOnly", field.is(Field.Role.READ_ONLY));
            properties.add(property);
        }
        return Answer.json(200, properties);
    }

    private Row stored(Entity entity, JsonNode named) {
        return bookkeeping.stored(new RowReader(habits.has(Habit.NULLS_REFUSED)).read(entity, named));
    }
}
