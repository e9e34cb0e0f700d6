package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GovernorPropertiesTest {

    private static final long MINUTE = Duration.ofSeconds(60).toNanos();

    private static final ConnectionDatabase DATABASE = ConnectionDatabase.h2();

    /** Under any schedule of calls, and whenever within its call the server counts it. */
    @Property(tries = 150)
    void noMinuteOfTheServerEverSeesMoreCallsThanTheLimit(
            @ForAll @IntRange(min = 1, max = 30) int limit,
            @ForAll @IntRange(min = 1, max = 5) int concurrency,
            @ForAll @IntRange(min = 1, max = 20_000) int longestCall,
            @ForAll @IntRange(min = 0, max = 8_000) int longestGap,
            @ForAll long seed) {
        Random random = new Random(seed);
        MovableTime time = new MovableTime("2026-11-20T10:00:00Z");
        Governor governor = governor(time, limit, concurrency);
        List<Long> counted = new ArrayList<>();
        Deque<Permit> open = new ArrayDeque<>();
        Deque<Long> starts = new ArrayDeque<>();
        for (int call = 0; call < 4 * limit + 20; call++) {
            while (!open.isEmpty() && (open.size() == concurrency || open.size() == limit || random.nextBoolean())) {
                time.move(Duration.ofMillis(random.nextInt(longestCall)));
                counted.add(between(starts.removeFirst(), time.nanos(), random));
                open.removeFirst().close();
            }
            time.move(Duration.ofMillis(random.nextInt(longestGap + 1)));
            open.addLast(governor.acquire("target"));
            starts.addLast(time.nanos());
        }

        assertNoMinuteHoldsMoreThan(limit, counted);
    }

    @Example
    void theWholeLimitIsUsedAtOnceAndAgainAMinuteLater() {
        MovableTime time = new MovableTime("2026-11-20T10:00:00Z");
        Governor governor = governor(time, 500, 2);
        long begin = time.nanos();
        for (int call = 0; call < 1000; call++) {
            governor.acquire("target").close();
        }

        assertThat(time.nanos() - begin).isEqualTo(MINUTE);
    }

    private Governor governor(MovableTime time, int limit, int concurrency) {
        return DATABASE.governor(
                new GivenConnections()
                        .with(
                                "target",
                                "calls-per-minute",
                                Integer.toString(limit),
                                "calls-per-day",
                                "0",
                                "concurrency",
                                Integer.toString(concurrency)),
                time);
    }

    private static long between(long start, long end, Random random) {
        return end - start == 0 ? start : start + (long) (random.nextDouble() * (end - start));
    }

    private static void assertNoMinuteHoldsMoreThan(int limit, List<Long> counted) {
        long first = counted.get(0);
        List<Long> sorted =
                new ArrayList<>(counted.stream().map(at -> at - first).toList());
        Collections.sort(sorted);
        for (int i = 0; i + limit < sorted.size(); i++) {
            assertThat(sorted.get(i + limit) - sorted.get(i)).isGreaterThanOrEqualTo(MINUTE);
        }
    }
}
