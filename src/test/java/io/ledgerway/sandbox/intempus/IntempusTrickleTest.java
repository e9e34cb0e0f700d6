package io.ledgerway.sandbox.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.DemoCompany;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SandboxTimeEntry;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntempusTrickleTest {

    private final SettableClock clock = new SettableClock();
    private final SandboxIntempus intempus = SandboxIntempus.start(
            IntempusSandboxSettings.FREE_PORT, FaultSettings.NONE, new DemoCompany(LocalDate.now(clock)), clock);

    @AfterEach
    void stop() {
        intempus.close();
    }

    @Test
    void someoneRegistersSomethingNowAndThen() {
        IntempusTrickle trickle = new IntempusTrickle(intempus.books(), Duration.ofSeconds(20), clock);

        trickle.tick();
        assertThat(intempus.books().count()).isEqualTo(120);

        clock.pass(Duration.ofSeconds(20));
        trickle.tick();
        trickle.tick();
        assertThat(intempus.books().count()).isEqualTo(121);
        assertThat(intempus.books().entry(1121)).map(SandboxTimeEntry::approved).hasValue(true);
    }

    @Test
    void nothingComesWhenItIsOff() {
        IntempusTrickle trickle = new IntempusTrickle(intempus.books(), Duration.ZERO, clock);

        clock.pass(Duration.ofDays(1));
        trickle.tick();

        assertThat(intempus.books().count()).isEqualTo(120);
    }
}
