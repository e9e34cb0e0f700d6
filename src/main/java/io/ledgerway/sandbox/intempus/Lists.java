package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Answers lists, page by page (apis/intempus.md 2, 3 and 6). */
final class Lists {

    private static final int DEFAULT_LIMIT = 1000;
    private static final int MAX_LIMIT = 10_000;
    private static final String CURSOR = "cursor";

    private final Stamps stamps;
    private final Supplier<Misbehaviour> misbehaviour;

    Lists(Stamps stamps, Supplier<Misbehaviour> misbehaviour) {
        this.stamps = stamps;
        this.misbehaviour = misbehaviour;
    }

    Answer answer(Resource resource, Call call) {
        check(resource, call.query());
        // Before the rows are chosen: a row that changes meanwhile must come again.
        String highest = String.valueOf(stamps.highest());
        Misbehaviour now = misbehaviour.get();
        Page page = bent(page(resource, call), now, call);
        Answer answer = now.malformedJson()
                ? Answer.json(200, "{\"meta\":{\"limit\":1000,\"next\":null},\"objects\":[{\"id\":")
                : Answer.stream(200, "application/json", out -> page.write(resource, now, out));
        return answer.with("Logical-Timestamp", highest);
    }

    private static void check(Resource resource, Map<String, String> query) {
        if (query.containsKey("order_by")) {
            throw Refusal.bad("No matching '" + query.get("order_by") + "' field for ordering on.");
        }
        String pagination = query.getOrDefault("pagination_type", "offset");
        if (!pagination.equals(CURSOR) && !pagination.equals("offset")) {
            throw Refusal.bad("Invalid pagination_type '" + pagination + "'.");
        }
        if (pagination.equals(CURSOR) && !resource.cursor()) {
            throw Refusal.fault("cursor pagination of " + resource.name());
        }
        for (String name : resource.mandatory()) {
            if (!query.containsKey(name)) {
                throw Refusal.bad("The '" + name + "' parameter is required.");
            }
        }
    }

    private static Page page(Resource resource, Call call) {
        Map<String, String> query = call.query();
        int limit = number(query, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        if (CURSOR.equals(query.get("pagination_type"))) {
            return Page.cursor(call, limit, chosen(resource, query, Cursor.id(query.get("after")), limit + 1));
        }
        int offset = number(query, "offset", 0, 0, Integer.MAX_VALUE);
        return Page.offset(call, limit, offset, chosen(resource, query, 0, Integer.MAX_VALUE - 1));
    }

    private static List<? extends Row> chosen(Resource resource, Map<String, String> query, long after, int most) {
        long stamp = Math.max(0, Uri.number(query.getOrDefault("logical_timestamp__gt", "0")));
        return resource.table().page(after, stamp, resource.filters().wanted(query), most);
    }

    private static Page bent(Page page, Misbehaviour now, Call call) {
        String here = Uri.of(call.path(), call.query(), Map.of());
        if (now.repeatPage()) {
            return page.leadingTo(here);
        }
        return now.nextToOtherOrigin() ? page.leadingTo("https://elsewhere.example" + here) : page;
    }

    private static int number(Map<String, String> query, String name, int fallback, int least, int most) {
        String text = query.get(name);
        if (text == null) {
            return fallback;
        }
        long number = Uri.number(text);
        if (number < least || number > most) {
            throw Refusal.bad("Invalid " + name + " '" + text + "' provided.");
        }
        return (int) number;
    }
}
