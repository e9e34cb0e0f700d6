package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private final LedgerFixture ledger = new LedgerFixture(TestDatabase.H2);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anAnswerOnWhichThisProcessSleptIsAskedForAgain() {
        DatabaseClock slept = new DatabaseClock(ledger.jdbc, new H2Dialect(), halted(1));

        Instant before = ledger.clock.now();

        assertThat(slept.now()).isBetween(before.minusSeconds(1), before.plusSeconds(30));
    }

    @Test
    void aDatabaseThatAlwaysAnswersSlowlyTellsNoTime() {
        DatabaseClock slow = new DatabaseClock(ledger.jdbc, new H2Dialect(), halted(Integer.MAX_VALUE));

        assertThatThrownBy(slow::now).hasMessageContaining("takes longer than 1 s");
    }

    /** A monotonic clock of a process that is halted for a minute so many times, always between question and answer. */
    private static LongSupplier halted(int times) {
        AtomicLong nanos = new AtomicLong();
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            int n = asked.incrementAndGet();
            return n % 2 == 0 && n / 2 <= times
                    ? nanos.addAndGet(Duration.ofMinutes(1).toNanos())
                    : nanos.get();
        };
    }
}
