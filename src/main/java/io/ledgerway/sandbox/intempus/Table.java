package io.ledgerway.sandbox.intempus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of one resource, found by id and by stamp. Reading needs no lock; writing goes through {@link Stamps}. */
final class Table<R extends Row> {

    private final Stamps stamps;
    private final AtomicLong lastId;
    private final ConcurrentNavigableMap<Long, R> byId = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<Long, R> byStamp = new ConcurrentSkipListMap<>();

    Table(Stamps stamps, long firstId) {
        this.stamps = stamps;
        this.lastId = new AtomicLong(firstId - 1);
    }

    /** Stores a new row under the next free id. */
    R insert(BiFunction<Long, Long, R> row) {
        return stamps.commit(stamp -> stored(row.apply(lastId.get() + 1, stamp)));
    }

    /** Stores a row under this id, in place of one that may be there. */
    R put(long id, BiFunction<Long, Long, R> row) {
        return stamps.commit(stamp -> stored(row.apply(id, stamp)));
    }

    /** Stores a row that keeps the stamp it has. */
    R putSilently(R row) {
        return stamps.silently(() -> stored(row));
    }

    /** Takes a row away, leaving nothing and taking no stamp; false when it was not there. */
    boolean remove(long id) {
        return stamps.silently(() -> {
            R removed = byId.remove(id);
            if (removed != null) {
                byStamp.remove(removed.stamp());
            }
            return removed != null;
        });
    }

    /** The row, or null. */
    R get(long id) {
        return byId.get(id);
    }

    Stream<R> all() {
        return byId.values().stream();
    }

    int size() {
        return byId.size();
    }

    /**
     * Rows in the order of their ids: not of their stamps, since that order is nowhere promised.
     *
     * @param afterId only larger ids
     * @param afterStamp only larger stamps
     * @param most so many rows at most
     */
    List<R> page(long afterId, long afterStamp, Predicate<Row> wanted, int most) {
        SortedMap<Long, R> changed = byStamp.tailMap(afterStamp, false);
        List<R> few = afterStamp > 0 ? taken(changed.values(), row -> true, most + 1) : null;
        if (few != null && few.size() <= most) {
            few.removeIf(row -> row.id() <= afterId || byId.get(row.id()) != row || !wanted.test(row));
            few.sort(Comparator.comparingLong(Row::id));
            return few;
        }
        return taken(byId.tailMap(afterId, false).values(), row -> row.stamp() > afterStamp && wanted.test(row), most);
    }

    private static <R> List<R> taken(Iterable<R> rows, Predicate<R> wanted, int most) {
        List<R> taken = new ArrayList<>();
        for (R row : rows) {
            if (taken.size() >= most) {
                break;
            }
            if (wanted.test(row)) {
                taken.add(row);
            }
        }
        return taken;
    }

    private R stored(R row) {
        R before = byId.put(row.id(), row);
        byStamp.put(row.stamp(), row);
        if (before != null && before.stamp() != row.stamp()) {
            byStamp.remove(before.stamp());
        }
        lastId.accumulateAndGet(row.id(), Math::max);
        return row;
    }
}
