package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.SandboxTimeEntry;
import io.ledgerway.sandbox.uniconta.BookedLine;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Changes to four thousand real time entries, half of them after the journal was posted. */
@HubTest
@EnabledIf(
        value = "io.ledgerway.testing.SimulatedSystems#realEntriesAreThere",
        disabledReason = "needs ../shared/data/time-entries/sip-4000.csv")
@TestPropertySource(
        properties = {
            "hub.real-entries=true",
            "spring.jmx.enabled=false",
            "camel.main.jmx-enabled=false",
            "spring.quartz.properties.org.quartz.scheduler.jmx.export=false"
        })
@DirtiesContext
class RealCorrectionsTest {

    @Autowired
    HubUnderTest hub;

    @Test
    void theSumsByEmployeeProjectAndDayAreThoseOfIntempusAndPostedLinesStay() {
        hub.collect();
        settled();
        List<SandboxTimeEntry> approved = hub.systems().approved();

        correct(approved.subList(0, 35));
        hub.uniconta().control().postJournal("INTEMPUS");
        List<BookedLine> posted = hub.uniconta().books().transactions();
        long calls = hub.uniconta().calls().total();
        correct(approved.subList(1_000, 1_035));

        assertThat(hub.uniconta().calls().total() - calls)
                .as("a batch costs calls, not a row")
                .isLessThan(60);
        assertThat(hub.uniconta().books().transactions()).isEqualTo(posted);
        assertThat(hub.get("/api/deliveries?state=DEAD").path("total").asInt()).isZero();
        hub.systems().assertSumsAgree();
    }

    /** 20 changed, 10 un-approved, 5 un-approved and approved again unchanged; answers are lost on the way. */
    private void correct(List<SandboxTimeEntry> entries) {
        each(entries.subList(0, 20), id -> hub.intempus().books().change(id, Map.of("amount", "3.75")));
        each(entries.subList(20, 35), id -> hub.intempus().books().unapprove(id));
        Stream.of("insert-list", "update-fields-list", "delete-list")
                .forEach(operation -> hub.uniconta()
                        .faults()
                        .once(operation + " ProjectJournalLineClient", Fault.of(Fault.Kind.LOST_AFTER)));
        hub.collect();
        settled();
        each(entries.subList(30, 35), id -> hub.intempus().books().approve(id));
        hub.collect();
        settled();
        hub.uniconta().faults().forgetOrdered();
    }

    private static void each(List<SandboxTimeEntry> entries, Consumer<Long> change) {
        entries.forEach(entry -> change.accept(entry.id()));
    }

    private void settled() {
        HubUnderTest.waiting("all is settled", Duration.ofMinutes(2))
                .until(() -> Stream.of("READY", "SENDING", "IN_DOUBT", "HELD")
                        .allMatch(state -> hub.get("/api/deliveries?size=1&state=" + state)
                                        .path("total")
                                        .asInt()
                                == 0));
    }
}
