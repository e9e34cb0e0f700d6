package io.ledgerway.sandbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** A simulator's count of the calls it got. Calls through the control door do not count. */
public final class CallBook {

    private final Map<String, LongAdder> operations = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();

    void begin(String operation) {
        operations.computeIfAbsent(operation, o -> new LongAdder()).increment();
        peak.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    }

    void end(int status) {
        underWay.decrementAndGet();
        statuses.computeIfAbsent(status, s -> new LongAdder()).increment();
    }

    /** All calls, refused and lost ones included. */
    public long total() {
        return operations.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Calls of one operation. */
    public long of(String operation) {
        LongAdder count = operations.get(operation);
        return count == null ? 0 : count.sum();
    }

    /** Calls by operation, in the operations' order. */
    public Map<String, Long> byOperation() {
        return sums(operations);
    }

    /** Calls by HTTP status; 0 = the connection was closed without an answer. */
    public Map<Integer, Long> byStatus() {
        return sums(statuses);
    }

    /** The largest number of calls that were under way at once. */
    public int peak() {
        return peak.get();
    }

    /** Starts counting anew. */
    public void clear() {
        operations.clear();
        statuses.clear();
        peak.set(underWay.get());
    }

    private static <K extends Comparable<K>> Map<K, Long> sums(Map<K, LongAdder> counts) {
        Map<K, Long> sums = new TreeMap<>();
        counts.forEach((key, count) -> sums.put(key, count.sum()));
        return sums;
    }
}
