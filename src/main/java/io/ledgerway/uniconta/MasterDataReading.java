package io.ledgerway.uniconta;

import io.ledgerway.delivery.Outcome;
import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.time.Instant;
import java.util.List;

/**
 * Master data while it is read, entity by entity, page by page.
 *
 * @param startedAt when it began, UTC: what is read is at least as new
 * @param pageSize rows asked for at once; a shorter page is the last (apis/uniconta.md 2.3)
 * @param entity what is read now; null when all is read or it broke off
 * @param skip rows of it read so far
 * @param rows what was read, filled as it goes
 * @param failure why it broke off; null unless it did
 */
record MasterDataReading(
        Instant startedAt, int pageSize, MasterEntity entity, int skip, MasterRows rows, Outcome failure) {

    static MasterDataReading start(Instant now, int pageSize) {
        return new MasterDataReading(now, pageSize, MasterEntity.PROJECTS, 0, new MasterRows(), null);
    }

    /** Whether another query is to be made. */
    public boolean open() {
        return entity != null;
    }

    /** The next query. */
    public UnicontaQuery query() {
        return new UnicontaQuery(
                entity.operation(), entity.entity(), List.of(Filter.orderedPage("Number", skip, pageSize)));
    }

    MasterDataReading after(QueryResult result) {
        if (result instanceof QueryResult.Failed failed) {
            return new MasterDataReading(startedAt, pageSize, null, 0, rows, failed.outcome());
        }
        var page = ((QueryResult.Rows) result).rows();
        int added = rows.add(entity, page);
        boolean last = page.size() < pageSize || added == 0;
        return last
                ? new MasterDataReading(startedAt, pageSize, entity.next(), 0, rows, null)
                : new MasterDataReading(startedAt, pageSize, entity, skip + page.size(), rows, null);
    }

    /** What was read. */
    MasterData data() {
        return rows.snapshot(startedAt);
    }

    @Override
    public String toString() {
        return "MasterDataReading[" + (open() ? entity + " from " + skip : failure == null ? "done" : "failed") + "]";
    }
}
