package io.ledgerway.sandbox.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private final Stamps stamps = new Stamps();
    private final Table<WorkReport> table = new Table<>(stamps, 1);

    /** Every way to choose a page must agree with the plain reading of its words. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPageIsWhatItsWordsSayWhateverHappenedBefore(long seed) {
        Random dice = new Random(seed);
        TreeMap<Long, WorkReport> expected = new TreeMap<>();
        long start = stamps.highest();

        for (int n = 0; n < 400; n++) {
            step(dice, expected);
            long afterId = dice.nextInt(60);
            long afterStamp = dice.nextBoolean() ? 0 : start + dice.nextInt((int) (stamps.highest() - start + 1));
            int most = 1 + dice.nextInt(30);

            assertThat(table.page(afterId, afterStamp, row -> row.id() % 3 != 0, most))
                    .isEqualTo(expected.values().stream()
                            .filter(row -> row.id() > afterId && row.stamp() > afterStamp && row.id() % 3 != 0)
                            .limit(most)
                            .toList());
        }
    }

    /** A reader that stores the stamp it saw before each read ends with the same rows, whoever writes meanwhile. */
    @Test
    void aReaderWithAWatermarkMissesNothingWhileOthersWrite() throws InterruptedException {
        for (int n = 0; n < 50; n++) {
            table.insert(new WorkReportDraft()::at);
        }
        List<Thread> writers = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            Random dice = new Random(n);
            writers.add(new Thread(() -> {
                for (int change = 0; change < 3000; change++) {
                    table.put(1 + dice.nextInt(50), new WorkReportDraft()::at);
                }
            }));
        }
        Map<Long, Long> seen = new HashMap<>();
        long watermark = 0;

        writers.forEach(Thread::start);
        while (writers.stream().anyMatch(Thread::isAlive)) {
            watermark = poll(watermark, seen);
        }
        for (Thread writer : writers) {
            writer.join();
        }
        poll(watermark, seen);

        Map<Long, Long> stored = new HashMap<>();
        table.all().forEach(row -> stored.put(row.id(), row.stamp()));
        assertThat(seen).isEqualTo(stored);
    }

    @Test
    void aRowPutUnderItsOwnIdMovesTheNextFreeOne() {
        table.put(901, new WorkReportDraft()::at);

        assertThat(table.insert(new WorkReportDraft()::at).id()).isEqualTo(902);
    }

    private long poll(long watermark, Map<Long, Long> seen) {
        long next = stamps.highest();
        table.page(0, watermark, row -> true, 1000).forEach(row -> seen.merge(row.id(), row.stamp(), Math::max));
        return next;
    }

    private void step(Random dice, TreeMap<Long, WorkReport> expected) {
        Long some = expected.isEmpty()
                ? null
                : expected.ceilingKey((long) dice.nextInt(expected.lastKey().intValue()));
        switch (some == null ? 0 : dice.nextInt(4)) {
            case 0, 1 -> keep(expected, table.insert(new WorkReportDraft()::at));
            case 2 -> keep(expected, table.put(some, new WorkReportDraft()::at));
            default -> {
                assertThat(table.remove(some)).isTrue();
                expected.remove(some);
            }
        }
    }

    private static void keep(Map<Long, WorkReport> expected, WorkReport row) {
        expected.put(row.id(), row);
    }
}
