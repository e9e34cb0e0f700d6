package io.ledgerway.preview;

import io.ledgerway.cause.Cause;
import io.ledgerway.preview.Preview.Action;
import io.ledgerway.preview.Preview.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a run would do and keeps the items of one page, however many there are. */
final class Tally {

    /** Attachments of megabytes tell nobody what a request is like. */
    private static final int LONGEST_REQUEST = 100_000;

    private final long first;
    private final long end;
    private final List<Item> items = new ArrayList<>();
    private final Map<Action, Long> counts = new EnumMap<>(Action.class);
    private long seen;
    private long rows;

    Tally(int page, int size) {
        first = (long) page * size;
        end = first + size;
    }

    /** @param stored rows that the target would store anew */
    void add(String document, Action action, String request, int stored) {
        rows += stored;
        add(document, action, null, request);
    }

    void add(String document, Action action, Cause cause, String request) {
        counts.merge(action, 1L, Long::sum);
        if (seen >= first && seen < end) {
            items.add(new Item(document, action, cause, shown(request)));
        }
        seen++;
    }

    Preview preview(long calls) {
        return new Preview(
                count(Action.CREATE),
                count(Action.EXISTS),
                count(Action.UPDATE) + count(Action.REMOVE) + count(Action.REVERSE) + count(Action.DEACTIVATE),
                count(Action.FAIL) + count(Action.CONFLICT),
                count(Action.SKIP),
                calls,
                count(Action.CREATE) + rows,
                items);
    }

    private static String shown(String request) {
        return request == null || request.length() <= LONGEST_REQUEST
                ? request
                : "\"The request has " + request.length() + " characters, more than a preview shows.\"";
    }

    private long count(Action action) {
        return counts.getOrDefault(action, 0L);
    }
}
