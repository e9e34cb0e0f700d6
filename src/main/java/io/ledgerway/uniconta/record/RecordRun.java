package io.ledgerway.uniconta.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.uniconta.UnicontaQuery;
import java.util.List;

/**
 * A run of the collector of master records as it stands: what is still to be read, and what was read. Immutable; goes
 * round in the route.
 *
 * @param id of the run; null where nothing is to be read
 * @param readAt when it began, in milliseconds: the version of all that it reads
 * @param pageSize rows asked for at once; a shorter page is the last (apis/uniconta.md 2.3)
 * @param choices the kinds still to be read, the present one first
 * @param skip rows of the present kind that were read
 * @param lastKey key of the last row that was read; null before the first
 * @param again whether the present kind is read once more, since something was missing
 * @param tooMany why nothing was set inactive, to be told at the end; null where there is no such cause
 */
record RecordRun(
        String id,
        String flow,
        String source,
        String target,
        long readAt,
        int pageSize,
        List<RecordChoice> choices,
        int skip,
        String lastKey,
        boolean again,
        long rows,
        long created,
        Cause tooMany) {

    static RecordRun start(
            String id, String flow, String source, String target, long readAt, int pageSize, List<RecordChoice> kinds) {
        return new RecordRun(id, flow, source, target, readAt, pageSize, kinds, 0, null, false, 0, 0, null);
    }

    static RecordRun nothing(String flow, String source, String target) {
        return start(null, flow, source, target, 0, 1, List.of());
    }

    /** Whether a page remains to be read. */
    public boolean isReading() {
        return !choices.isEmpty();
    }

    /** The page to read next. */
    public UnicontaQuery getQuery() {
        return choice().query(skip, pageSize);
    }

    RecordChoice choice() {
        return choices.get(0);
    }

    /** Whether this page is the last of its kind: short, or the one before it once more. */
    boolean endsWith(List<JsonNode> page) {
        return page.size() < pageSize || key(page).equals(lastKey);
    }

    RecordRun after(List<JsonNode> page, long recorded) {
        return with(choices, skip + page.size(), key(page), again, rows + page.size(), created + recorded, tooMany);
    }

    RecordRun onceMore() {
        return with(choices, 0, null, true, rows, created, tooMany);
    }

    RecordRun nextKind(long recorded, Cause why) {
        return with(
                choices.subList(1, choices.size()),
                0,
                null,
                false,
                rows,
                created + recorded,
                tooMany == null ? why : tooMany);
    }

    private RecordRun with(
            List<RecordChoice> kinds, int read, String key, boolean twice, long allRows, long all, Cause why) {
        return new RecordRun(id, flow, source, target, readAt, pageSize, kinds, read, key, twice, allRows, all, why);
    }

    private String key(List<JsonNode> page) {
        return page.isEmpty()
                ? ""
                : page.get(page.size() - 1)
                        .path(RecordRows.key(choice().kind()))
                        .asText();
    }

    @Override
    public String toString() {
        return "RecordRun[" + (isReading() ? choice().kind() + " from " + skip : "done") + "]";
    }
}
