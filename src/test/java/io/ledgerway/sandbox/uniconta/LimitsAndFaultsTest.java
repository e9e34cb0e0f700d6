package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Fault.Kind;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsAndFaultsTest {

    private static final String INSERT = "insert-list ProjectJournalLineClient";

    private final Visit visit = Visit.signedIn();
    private final SandboxUniconta uniconta = visit.uniconta;

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void callsBeyondTheDaysNumberCarryAWarningUntilTheNextDay() {
        uniconta.habits().callsPerDay(3).slowDown(Duration.ZERO);

        assertThat(visit.get("/tables").headers().firstValue("Warning")).isEmpty();
        assertThat(visit.get("/tables").headers().firstValue("Warning")).isEmpty();
        assertThat(visit.get("/tables").headers().firstValue("Warning")).isPresent();
        assertThat(uniconta.books().callsToday()).isEqualTo(4);

        visit.clock.move(Duration.ofDays(1));
        visit.signIn();
        assertThat(visit.get("/tables").headers().firstValue("Warning")).isEmpty();
        assertThat(uniconta.books().callsToday()).isEqualTo(2);
    }

    @Test
    void aUserWithoutRightIsRefused() {
        uniconta.habits().set(Habit.USER_MAY_WRITE, false);
        assertThat(visit.insert(Visit.line("INT-1")).statusCode()).isEqualTo(403);
        assertThat(visit.get("/tables").statusCode()).isEqualTo(200);

        uniconta.habits().set(Habit.USER_MAY_READ, false);
        assertThat(visit.get("/tables").statusCode()).isEqualTo(403);
    }

    @Test
    void callsOfOneUserAtOnceAreNoticed() {
        MovableClock clock = new MovableClock();
        CallMeter meter = new CallMeter(clock);

        meter.begin("one");
        meter.end("one");
        meter.begin("one");
        assertThat(meter.overlapping()).isZero();

        meter.begin("two");
        meter.begin("one");
        assertThat(meter.overlapping()).isEqualTo(1);
        assertThat(meter.mostAtOnce()).isEqualTo(2);
    }

    @Test
    void callsOneAfterTheOtherDoNotOverlap() {
        for (int i = 0; i < 50; i++) {
            visit.get("/tables");
        }

        assertThat(uniconta.books().mostCallsAtOnce()).isEqualTo(1);
        assertThat(uniconta.books().overlappingCalls()).isZero();
    }

    @Test
    void aCallLostBeforeExecutionLeavesNothing() {
        uniconta.faults().once(INSERT, Fault.of(Kind.LOST_BEFORE));

        assertThatThrownBy(() -> visit.insertList(Visit.line("INT-1"))).isInstanceOf(UncheckedIOException.class);

        assertThat(uniconta.books().journalLineCount()).isZero();
    }

    @Test
    void anAnswerLostAfterExecutionLeavesTheLine() {
        uniconta.faults().once(INSERT, Fault.of(Kind.LOST_AFTER));

        assertThatThrownBy(() -> visit.insertList(Visit.line("INT-1"))).isInstanceOf(UncheckedIOException.class);

        assertThat(uniconta.books().references()).containsOnlyKeys("INT-1");
    }

    @Test
    void aSessionThrownOutInMidRunIs401UntilTheNextSignIn() {
        uniconta.faults().once(INSERT, Fault.of(Kind.SESSION_EXPIRED));

        assertThat(visit.insertList(Visit.line("INT-1")).statusCode()).isEqualTo(401);
        assertThat(visit.get("/tables").statusCode()).isEqualTo(401);
        assertThat(uniconta.books().journalLineCount()).isZero();

        visit.signIn();
        assertThat(visit.insertList(Visit.line("INT-1")).statusCode()).isEqualTo(200);
    }

    @Test
    void theNightlyUpdateThrowsEverybodyOut() {
        assertThat(uniconta.control().endSessions()).isEqualTo(1);

        assertThat(visit.get("/tables").statusCode()).isEqualTo(401);
    }

    @Test
    void aProxysPageAndABusyServerAreNoAnswers() {
        uniconta.faults().once(Fault.of(Kind.MAINTENANCE).status(502));
        uniconta.faults().once(Fault.of(Kind.TOO_MANY_REQUESTS).after(Duration.ofSeconds(7)));
        uniconta.faults().once(Fault.of(Kind.SERVER_ERROR).status(503));
        uniconta.faults().once(INSERT, Fault.of(Kind.GARBAGE));

        var page = visit.get("/tables");
        var busy = visit.get("/tables");
        var down = visit.get("/tables");

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After")).contains("7");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(visit.insertList(Visit.line("INT-1")).body()).isEqualTo("\"Suc");
        assertThat(uniconta.books().journalLineCount()).isEqualTo(1);
    }
}
