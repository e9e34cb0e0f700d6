package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of a list: {@code meta} and the rows, written only when it is sent. */
record Page(Map<String, Object> meta, List<? extends Row> rows) {

    /** A page in cursor mode, which has neither offset nor count. One row more than the limit means there is a next. */
    static Page cursor(Call call, int limit, List<? extends Row> found) {
        boolean more = found.size() > limit;
        List<? extends Row> rows = more ? found.subList(0, limit) : found;
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("limit", limit);
        meta.put(
                "next",
                more ? next(call, "after", Cursor.after(rows.get(limit - 1).id())) : null);
        meta.put("previous", null);
        return new Page(meta, rows);
    }

    /** A page of all rows by its offset. */
    static Page offset(Call call, int limit, int offset, List<? extends Row> all) {
        int from = Math.min(offset, all.size());
        int to = Math.min(from + limit, all.size());
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("limit", limit);
        meta.put("offset", offset);
        meta.put("next", to < all.size() ? next(call, "offset", String.valueOf(to)) : null);
        meta.put("previous", offset == 0 ? null : next(call, "offset", String.valueOf(Math.max(0, offset - limit))));
        meta.put("total_count", all.size());
        return new Page(meta, all.subList(from, to));
    }

    /** The same page leading elsewhere. */
    Page leadingTo(String next) {
        Map<String, Object> bent = new LinkedHashMap<>(meta);
        bent.put("next", next);
        return new Page(bent, rows);
    }

    void write(Resource resource, Misbehaviour misbehaviour, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writePOJOField("meta", meta);
            json.writeArrayFieldStart("objects");
            for (Row row : rows) {
                resource.write(misbehaviour.bent(row), json, false);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static String next(Call call, String parameter, String value) {
        return Uri.of(call.path(), call.query(), Map.of(parameter, value));
    }
}
