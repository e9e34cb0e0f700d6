package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.DemoCompany;
import io.ledgerway.sandbox.SandboxTimeEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the demo company's people register something now and then, so that there is something to see. */
class IntempusTrickle {

    private final IntempusBooks books;
    private final Duration every;
    private final Clock clock;
    private Instant due;
    private int entries;

    /** @param every time between entries; zero = none */
    IntempusTrickle(IntempusBooks books, Duration every, Clock clock) {
        this.books = books;
        this.every = every;
        this.clock = clock;
        this.due = clock.instant().plus(every);
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        if (every.isZero() || clock.instant().isBefore(due)) {
            return;
        }
        due = clock.instant().plus(every);
        SandboxTimeEntry entry = DemoCompany.trickled(0, entries++, LocalDate.now(clock));
        books.add(entry);
    }
}
