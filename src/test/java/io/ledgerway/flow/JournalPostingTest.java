package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.uniconta.BookedLine;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The hub posts the journal where it may, each line once, and never a line of somebody else. */
@HubTest
class JournalPostingTest {

    private static final String POSTINGS = "/api/connections/uniconta/postings";
    private static final String AUTO_POST = "ledgerway.connections.uniconta.auto-post";
    private static final String INSERTS = "insert-list ProjectJournalLineClient";
    private static final String JOURNALS = "ProjectJournalClient";

    @Autowired
    HubUnderTest hub;

    @BeforeEach
    void anEmptyJournal() {
        hub.calm();
        if (hub.uniconta().books().journalLineCount() > 0) {
            hub.uniconta().control().postJournal("INTEMPUS");
        }
    }

    @AfterEach
    void asItWas() {
        hub.uniconta().control().change(JOURNALS, "INTEMPUS", Map.of("DeleteLines", true));
        hub.uniconta().control().setPhase("2622", "InProgress");
    }

    @Test
    void aJournalThatHoldsNothingButOurLinesIsPostedAndTold() {
        String one = delivered(hub.enter("2601", "7.5"));
        String two = delivered(hub.enter("2601", "2"));
        int postings = hub.uniconta().books().postedJournalCount();

        JsonNode posting = awaitState("POSTED", post());

        assertThat(hub.uniconta().books().postedJournalCount()).isEqualTo(postings + 1);
        assertThat(hub.uniconta().books().journalLineCount()).isZero();
        assertThat(hub.uniconta().books().byReference(one))
                .extracting(BookedLine::posted)
                .containsExactly(true);
        assertThat(hub.uniconta().books().byReference(two))
                .extracting(BookedLine::posted)
                .containsExactly(true);
        assertThat(posting.path("lines").asInt()).isEqualTo(2);
        assertThat(posting.path("targetId").asText()).isEqualTo(String.valueOf(postings + 1));
        assertThat(posting.path("requestedBy").asText()).isEqualTo("admin");
        JsonNode told = hub.get("/api/audit?size=1").path("items").path(0);
        assertThat(told.path("actor").asText()).isEqualTo("hub");
        assertThat(told.path("action").asText()).isEqualTo("post");
        assertThat(told.path("reason").asText()).contains("2 lines of journal INTEMPUS", "asked for by admin");
    }

    @Test
    void aReversalAndItsReplacementAreOurLinesTooAndArePosted() {
        String document = delivered(hub.enter("2601", "3.5"));
        awaitState("POSTED", post());
        hub.intempus().books().change(HubUnderTest.entry(document), Map.of("amount", "5.25"));
        hub.collect();
        hub.until("its replacement is delivered", () -> delivered(document, 2));
        assertThat(hub.uniconta().books().journalLineCount()).isEqualTo(2);

        JsonNode posting = awaitState("POSTED", post());

        assertThat(posting.path("lines").asInt()).isEqualTo(2);
        assertThat(hub.uniconta().books().journalLineCount()).isZero();
        assertThat(hub.booked(document))
                .extracting(BookedLine::reference, line -> line.qty().toPlainString(), BookedLine::posted)
                .containsExactlyInAnyOrder(
                        tuple(document, "3.5", true),
                        tuple(document + "-R2-N", "-3.5", true),
                        tuple(document + "-R2", "5.25", true));
    }

    @Test
    void anEmptyJournalIsFine() {
        assertThat(awaitState("NOTHING", post()).path("cause").path("code").asText())
                .isEqualTo("JOURNAL_EMPTY");
    }

    @Test
    void oneLineOfSomebodyElseStopsThePostingAndIsNamed() {
        String ours = delivered(hub.enter("2601", "1"));
        BookedLine line = hub.lines(ours).get(0);
        hub.uniconta()
                .control()
                .add(
                        "ProjectJournalLineClient",
                        Map.of(
                                "Journal",
                                "INTEMPUS",
                                "Date",
                                line.date() + "T00:00:00",
                                "Project",
                                line.project(),
                                "Employee",
                                line.employee(),
                                "PayrollCategory",
                                line.payrollCategory(),
                                "PrCategory",
                                line.prCategory(),
                                "ReferenceNumber",
                                "BONUS-7",
                                "Qty",
                                3));
        int postings = hub.uniconta().books().postedJournalCount();

        JsonNode cause = awaitState("REFUSED", post()).path("cause");

        assertThat(cause.path("code").asText()).isEqualTo("JOURNAL_HAS_OTHER_LINES");
        assertThat(cause.path("message").asText())
                .contains("INTEMPUS", "BONUS-7")
                .doesNotContain(ours);
        assertThat(hub.uniconta().books().postedJournalCount()).isEqualTo(postings);
        assertThat(hub.lines(ours)).hasSize(1);
        hub.uniconta().control().deleteLine("BONUS-7");
    }

    @Test
    void whatUnicontaRefusesIsShownInItsOwnWords() {
        String ours = delivered(hub.enter("2622", "1"));
        hub.uniconta().control().closeProject("2622");

        JsonNode cause = awaitState("REFUSED", post()).path("cause");

        assertThat(cause.path("code").asText()).isEqualTo("JOURNAL_REFUSED");
        assertThat(cause.path("message").asText()).contains("checking journal INTEMPUS", "ErrorInJournal");
        assertThat(hub.lines(ours)).hasSize(1);
    }

    @Test
    void aJournalThatKeepsItsLinesIsNeverPostedSinceItWouldBePostedTwice() {
        delivered(hub.enter("2601", "1"));
        hub.uniconta().control().change(JOURNALS, "INTEMPUS", Map.of("DeleteLines", false));
        int postings = hub.uniconta().books().postedJournalCount();

        assertThat(awaitState("REFUSED", post()).path("cause").path("code").asText())
                .isEqualTo("JOURNAL_KEEPS_LINES");
        assertThat(hub.uniconta().books().postedJournalCount()).isEqualTo(postings);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"LOST_BEFORE", "LOST_AFTER", "LATE", "GARBAGE", "SERVER_ERROR", "SESSION_EXPIRED"})
    void aPostingWhoseAnswerIsLostIsLookedUpAndNothingIsDoubled(Fault.Kind kind) {
        String ours = delivered(hub.enter("2601", "4"));
        int postings = hub.uniconta().books().postedJournalCount();
        hub.uniconta().faults().once("post-journal", Fault.of(kind).after(Duration.ofSeconds(3)));

        JsonNode posting = awaitState("POSTED", post());

        assertThat(posting.path("lines").asInt()).isEqualTo(1);
        assertThat(hub.uniconta().books().byReference(ours))
                .extracting(BookedLine::posted)
                .containsExactly(true);
        assertThat(hub.uniconta().books().postedJournalCount()).isEqualTo(postings + 1);
        assertThat(hub.uniconta().books().repeatedReferences()).isEmpty();
        assertThat(hub.connection("uniconta").path("state").asText()).isEqualTo("UP");
    }

    @Test
    void deliveriesInDoubtHoldThePostingBack() {
        delivered(hub.enter("2601", "1"));
        hub.set("ledgerway.connections.uniconta.settling-delay", "3s");
        hub.uniconta().faults().once(INSERTS, Fault.of(Fault.Kind.LOST_AFTER));
        String doubted = hub.enter("2601", "2");
        hub.collect();
        hub.awaitState(doubted, "IN_DOUBT");
        int postings = hub.uniconta().books().postedJournalCount();

        String asked = post();

        hub.until("it is delivered", () -> {
            boolean done = hub.delivery(doubted).path("state").asText().equals("DELIVERED");
            assertThat(done || hub.uniconta().books().postedJournalCount() == postings)
                    .isTrue();
            return done;
        });
        assertThat(awaitState("POSTED", asked).path("lines").asInt()).isEqualTo(2);
        hub.set("ledgerway.connections.uniconta.settling-delay", "300ms");
    }

    @Test
    void nothingIsPostedUnlessTheSettingAllowsIt() {
        delivered(hub.enter("2601", "1"));
        hub.set(AUTO_POST, "false");

        assertThatThrownBy(this::post).hasMessageContaining("AUTO_POST_OFF");
        assertThat(hub.uniconta().books().journalLineCount()).isEqualTo(1);
        hub.set(AUTO_POST, "true");
    }

    private String delivered(String document) {
        hub.collect();
        hub.awaitState(document, "DELIVERED");
        return document;
    }

    private boolean delivered(String document, int version) {
        return hub.items("/api/deliveries?document=" + document).stream()
                .anyMatch(each -> each.path("version").asInt() == version
                        && each.path("state").asText().equals("DELIVERED"));
    }

    /** Asks for a posting; answers its batch. */
    private String post() {
        hub.post(POSTINGS);
        return hub.get(POSTINGS + "?size=1").path("items").path(0).path("batch").asText();
    }

    private JsonNode awaitState(String state, String batch) {
        hub.until(
                "posting " + batch + " is " + state,
                () -> newest().path("state").asText().equals(state));
        assertThat(newest().path("batch").asText()).isEqualTo(batch);
        return newest();
    }

    private JsonNode newest() {
        return hub.get(POSTINGS + "?size=1").path("items").path(0);
    }
}
