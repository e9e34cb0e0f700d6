package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.compare.Confirmation;
import io.ledgerway.compare.Deletions;
import io.ledgerway.compare.MissingDocument;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.flow.FlowSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What the answer to a confirming read means for an entry that a full compare missed. */
class DeletedEntriesTest {

    private static final MissingDocument MISSING = new MissingDocument(
            "INT-901",
            "entry 901",
            9123456801L,
            LocalDate.of(2026, 9, 27),
            new BigDecimal("7.5"),
            "HOURS",
            "INT-901",
            "DELIVERED",
            null);

    private final Deletions deletions = mock(Deletions.class);
    private final Suspensions suspensions = mock(Suspensions.class);
    private final MockEnvironment settings = new MockEnvironment();
    private final DeletedEntries entries = new DeletedEntries(deletions, suspensions, new FlowSettings(settings));
    private final IntempusEntries reads = new IntempusEntries(Sample.connections(Sample.settings()));
    private final Confirmation one = mock(Confirmation.class);

    @Test
    void theEntryItselfIsRead() {
        when(one.missing()).thenReturn(MISSING);

        assertThat(reads.request(entries.id(one), "intempus").path()).isEqualTo("/web/v1/work_report/901/");
    }

    @Test
    void onlyAnEmpty404MeansGone() {
        assertThat(reads.read("intempus", Sample.answer(404, ""))).isEqualTo(EntryPresence.GONE);
        assertThat(reads.read("intempus", Sample.answer(200, Sample.workReport().toString())))
                .isEqualTo(EntryPresence.THERE);
        assertThat(reads.read(
                        "intempus",
                        Sample.answer(
                                200, Sample.workReport().put("approved", false).toString())))
                .as("left to the collector")
                .isEqualTo(EntryPresence.THERE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            value = {
                "404|{\"error\":\"incorrect URL\"}",
                "400|{\"error\":\"x\"}",
                "200|{}",
                "200|nonsense",
                "405|",
                "302|"
            },
            delimiter = '|')
    void anAnswerThatSaysNeitherDecidesNothing(int status, String body) throws Exception {
        entries.unread(one, "intempus", failure(Sample.answer(status, body)));

        verify(deletions).undecided(one);
        verifyNoInteractions(suspensions);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            value = {
                "500|{\"error_message\":\"x\"}",
                "502|",
                "404|<html>not found</html>",
                "200|<html>maintenance</html>"
            },
            delimiter = '|')
    void aSourceThatIsAwayIsAskedAgain(int status, String body) throws Exception {
        entries.unread(one, "intempus", failure(Sample.answer(status, body)));

        verify(deletions).unanswered(one, Duration.ofMinutes(1));
        verify(deletions, never()).undecided(any());
    }

    @Test
    void aLostAnswerIsAskedAgain() throws Exception {
        entries.unread(one, "intempus", failure(OutsideAnswer.failed(Failure.LOST, "timed out")));

        verify(deletions).unanswered(one, Duration.ofMinutes(1));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            value = {"401||CREDENTIALS", "401|{\"error\":\"x\"}|CREDENTIALS", "403||CREDENTIALS", "429||RATE"},
            delimiter = '|')
    void aConnectionAtFaultIsSuspendedAndTheEntryWaits(int status, String body, Fault fault) throws Exception {
        entries.unread(one, "intempus", failure(Sample.answer(status, body)));

        verify(suspensions).suspend(eq("intempus"), any(), eq(fault), eq("hub"));
        verify(deletions).later(one, Duration.ZERO);
    }

    @Test
    void aCallThatTheHubItselfRefusedWaits() throws Exception {
        entries.unread(one, "intempus", new CausedException(new Cause("CALL_BUDGET_SPENT", "Spent.", "")));

        verify(deletions).later(one, Duration.ofMinutes(1));
    }

    @Test
    void whatIsNotTheSourcesFaultIsADeadLetterAndTheEntryWaits() {
        assertThatThrownBy(() -> entries.unread(one, "intempus", new IllegalStateException("no database")))
                .hasMessage("no database");

        verify(deletions).later(one, Duration.ofMinutes(1));
    }

    @Test
    void aSuspendedSourceIsNotAsked() {
        entries.next("time-entries", "intempus");

        verify(deletions, never()).next(any());
    }

    @Test
    void aFlowThatIsOffConfirmsNothing() {
        when(suspensions.mayWork("intempus")).thenReturn(true);
        settings.setProperty("ledgerway.flows.time-entries.enabled", "false");

        entries.next("time-entries", "intempus");

        verify(deletions, never()).next(any());
    }

    @Test
    void theWithdrawnVersionIsTheLastContentNotApproved() {
        NewVersion version = EntryVersions.deleted(MISSING, "{\"id\":\"901\",\"approved\":true,\"amount\":7.50}");

        assertThat(version.wanted()).isFalse();
        assertThat(version.contentHash()).isEqualTo(NewVersion.DELETED);
        assertThat(version.sourceVersion()).isEqualTo(9123456801L);
        assertThat(version.day()).isEqualTo("2026-09-27");
        assertThat(version.reference().apply(2)).isEqualTo("INT-901-R2");
        assertThat(version.payload()).contains("\"approved\":false", "\"amount\":7.50", "\"id\":\"901\"");
    }

    @Test
    void aPurgedContentLeavesTheId() {
        assertThat(EntryVersions.deleted(MISSING, null).payload()).isEqualTo("{\"id\":\"901\",\"approved\":false}");
    }

    /** As Camel hands on what a step throws. */
    private Exception failure(OutsideAnswer answer) {
        try {
            throw new AssertionError("taken as " + reads.read("intempus", answer));
        } catch (IntempusReadException e) {
            return new CamelExecutionException("in a step", null, e);
        }
    }

    @Test
    void aListOfEntriesFromADayOnHasNoOtherFilter() {
        PageRequest whole = PageRequest.whole("work_report", LocalDate.of(2026, 1, 1), 50);

        assertThat(IntempusRequests.page(Sample.settings(), whole).path())
                .isEqualTo("/web/v1/work_report/?limit=1000&pagination_type=cursor&start_date__gte=2026-01-01");
        assertThatThrownBy(() -> CollectRun.start(whole, WatermarkRule.FIRST)
                        .accept(Sample.page("work_report", null, 49L, "{\"id\":1}")))
                .as("another Intempus, or a restored one")
                .isInstanceOfSatisfying(
                        IntempusReadException.class,
                        e -> assertThat(e.why().code()).isEqualTo("INTEMPUS_COUNTER_WENT_BACK"));
    }
}
