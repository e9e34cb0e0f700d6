package io.ledgerway.sandbox.accountsiq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spoils the last or first of an answer's rows; an answer without rows stays as it is. */
final class OddRows {

    private final Reply reply;
    private final List<Object> rows;

    OddRows(Reply reply) {
        this.reply = reply;
        this.rows = reply.result() instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    /** The last row says {@code Unknown}, and its id is not told. */
    Reply lastUnknown() {
        int last = rows.size() - 1;
        if (last < 0 || !(rows.get(last) instanceof Values row)) {
            return reply;
        }
        Values odd = row.copy()
                .with("Status", Status.UNKNOWN.wire())
                .with("ErrorCode", "UNKNOWN")
                .with("ErrorMessage", "It is not known what became of this row.");
        if (row.get("Result") instanceof Values result) {
            odd.with("Result", result.copy().with("InvoiceTransactionID", null).with("ReceiptTransactionID", null));
        }
        rows.set(last, odd);
        Reply outer = Reply.failed(Status.FAILURE, "UNKNOWN", "At least one row failed: see the rows.");
        return outs(outer.withResult(rows), last, Reply.NO_ID);
    }

    /** Nothing tells what became of the last row. */
    Reply lastMissing() {
        return rows.isEmpty() ? reply : outs(reply.withResult(rows.subList(0, rows.size() - 1)), rows.size() - 1, null);
    }

    /** Nothing tells what became of the first row, and the ids are one more than the rows. */
    Reply firstMissing() {
        return rows.isEmpty() ? reply : reply.withResult(rows.subList(1, rows.size()));
    }

    /** @param id what stands in the id's place; null = nothing */
    private Reply outs(Reply changed, int at, Integer id) {
        Map<String, Object> outs = new LinkedHashMap<>(reply.outs());
        outs.replaceAll((name, value) -> {
            if (!(value instanceof List<?> ids)) {
                return value;
            }
            List<Object> others = new ArrayList<>(ids.subList(0, at));
            if (id != null) {
                others.add(id);
            }
            return others;
        });
        Reply result = changed;
        for (Map.Entry<String, Object> out : outs.entrySet()) {
            result = result.with(out.getKey(), out.getValue());
        }
        return result;
    }
}
