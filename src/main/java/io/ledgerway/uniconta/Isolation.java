package io.ledgerway.uniconta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many lines go into one call: all of them, until Uniconta answered a call with a data error. Which row it meant
 * is not said, so the lines of that call go by tens next time, and one by one after a second error: then the bad row
 * fails alone. Kept in memory only: forgetting costs calls, never correctness. Not by the attempt's number, or every
 * outage would end in single calls against a daily budget.
 */
final class Isolation {

    static final int SOME = 10;
    private static final int REMEMBERED = 10_000;

    private final Map<String, Integer> limits = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The lines of the next call: those that may go with the first one. */
    synchronized List<PlannedLine> nextCall(String connection, List<PlannedLine> unsent) {
        if (limits.isEmpty()) {
            return unsent;
        }
        int first = limit(connection, unsent.get(0));
        return unsent.stream()
                .filter(line -> limit(connection, line) == first)
                .limit(first)
                .toList();
    }

    /** A call with these lines met a data error. */
    synchronized void suspect(String connection, List<PlannedLine> lines) {
        int smaller = lines.size() > SOME ? SOME : 1;
        lines.forEach(line -> limits.merge(key(connection, line), smaller, Math::min));
    }

    /** The line is settled, so nothing needs to be remembered of it. */
    synchronized void forget(String connection, PlannedLine line) {
        limits.remove(key(connection, line));
    }

    private int limit(String connection, PlannedLine line) {
        return limits.getOrDefault(key(connection, line), Integer.MAX_VALUE);
    }

    private static String key(String connection, PlannedLine line) {
        return connection + "/" + line.reference();
    }
}
