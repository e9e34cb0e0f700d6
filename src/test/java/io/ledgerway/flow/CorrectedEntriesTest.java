package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.uniconta.BookedLine;
import io.ledgerway.sandbox.uniconta.SuccessShape;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is changed in Intempus after its transfer is corrected in Uniconta, before and after the journal is posted. */
@HubTest
class CorrectedEntriesTest {

    /** Closed while the hub still has the open project in its master data. */
    private static final String JUST_CLOSED = "2622";

    private static final String PREVIEW = "/api/flows/time-entries/preview?size=500";

    @Autowired
    HubUnderTest hub;

    @BeforeEach
    void calm() {
        hub.calm();
        hub.uniconta().habits().reset();
        hub.uniconta().habits().slowDown(Duration.ZERO);
    }

    @AfterEach
    void habits() {
        hub.uniconta().control().setPhase(JUST_CLOSED, "InProgress");
        hub.uniconta().habits().reset();
        hub.uniconta().habits().slowDown(Duration.ZERO);
    }

    @Test
    void anUnpostedLineIsUpdatedWithOneCallForAllAndNewEntriesGoAlong() {
        List<String> changed = List.of(enter("2"), enter("3"));
        delivered(changed.get(0), 1);
        delivered(changed.get(1), 1);
        long updates = hub.uniconta().calls().of("update-fields-list ProjectJournalLineClient");
        hub.suspend("uniconta");
        changed.forEach(document -> change(document, "4.25"));
        String fresh = enter("1");
        hub.collect();

        hub.resume("uniconta");

        changed.forEach(document -> {
            delivered(document, 2);
            assertThat(hub.lines(document))
                    .extracting(BookedLine::reference, line -> line.qty().toPlainString())
                    .containsExactly(tuple(document + "-R2", "4.25"));
        });
        delivered(fresh, 1);
        assertThat(hub.uniconta().calls().of("update-fields-list ProjectJournalLineClient"))
                .isEqualTo(updates + 1);
    }

    @Test
    void aWithdrawnLineIsRemovedAndComesBackWhenItIsApprovedAgainUnchanged() {
        String document = enter("2");
        delivered(document, 1);

        withdraw(document);
        hub.collect();
        JsonNode removed = delivered(document, 2);
        assertThat(removed.path("targetId").asText()).isEqualTo("removed:" + document);
        assertThat(lines(document)).isEmpty();

        hub.intempus().books().approve(HubUnderTest.entry(document));
        hub.collect();
        delivered(document, 3);
        assertThat(lines(document))
                .extracting(BookedLine::reference, line -> line.qty().toPlainString())
                .containsExactly(tuple(document + "-R3", "2"));
    }

    @Test
    void aDeletedEntryLeavesTheJournalAndIsReversedWhereItWasPosted() {
        String posted = enter("2");
        delivered(posted, 1);
        post();
        String unposted = enter("3");
        delivered(unposted, 1);

        hub.intempus().books().delete(HubUnderTest.entry(posted));
        hub.intempus().books().delete(HubUnderTest.entry(unposted));
        hub.set("ledgerway.flows.time-entries.max-deletions-percent", "100");
        hub.post("/api/flows/time-entries/run?compare=true");

        delivered(posted, 2);
        delivered(unposted, 2);
        assertThat(lines(unposted)).isEmpty();
        assertThat(lines(posted)).extracting(BookedLine::reference).containsExactlyInAnyOrder(posted, posted + "-R2-N");
        assertThat(sum(posted)).isZero();
    }

    @Test
    void aPostedLineStaysAndIsReversedAndReplacedAgainAndAgain() {
        String document = enter("2");
        delivered(document, 1);
        post();
        List<BookedLine> posted = lines(document);

        change(document, "3");
        hub.collect();
        delivered(document, 2);
        assertThat(lines(document))
                .extracting(BookedLine::reference)
                .containsExactlyInAnyOrder(document, document + "-R2-N", document + "-R2");
        assertThat(sum(document)).isEqualByComparingTo("3");

        change(document, "5");
        hub.collect();
        delivered(document, 3);
        assertThat(sum(document)).as("the unposted one was updated").isEqualByComparingTo("5");
        assertThat(lines(document)).hasSize(3).containsAll(posted);
        post();

        withdraw(document);
        hub.collect();
        delivered(document, 4);
        assertThat(sum(document)).isEqualByComparingTo("0");
        assertThat(lines(document))
                .extracting(BookedLine::reference)
                .containsExactlyInAnyOrder(document, document + "-R2-N", document + "-R3", document + "-R4-N");
    }

    @ParameterizedTest(name = "{0} of {1}, posted {2}")
    @CsvSource({
        "LOST_AFTER, update-fields-list, false",
        "LOST_BEFORE, update-fields-list, false",
        "SESSION_EXPIRED, update-fields-list, false",
        "GARBAGE, update-fields-list, false",
        "LOST_AFTER, insert-list, true",
        "LOST_BEFORE, insert-list, true"
    })
    void aLostAnswerIsLookedUpAndNothingIsDoubled(Fault.Kind kind, String operation, boolean posted) {
        String document = enter("2");
        delivered(document, 1);
        if (posted) {
            post();
        }
        hub.uniconta().faults().once(operation + " ProjectJournalLineClient", Fault.of(kind));

        change(document, "3");
        hub.collect();

        delivered(document, 2);
        assertThat(sum(document)).isEqualByComparingTo("3");
        assertThat(lines(document)).hasSize(posted ? 3 : 1);
    }

    @ParameterizedTest
    @CsvSource({"LOST_AFTER", "LOST_BEFORE"})
    void aLostAnswerToARemovalIsLookedUp(Fault.Kind kind) {
        String document = enter("2");
        delivered(document, 1);
        hub.uniconta().faults().once("delete-list ProjectJournalLineClient", Fault.of(kind));

        withdraw(document);
        hub.collect();

        delivered(document, 2);
        assertThat(lines(document)).isEmpty();
    }

    @Test
    void aLinePostedWhileItsUpdateIsUnderWayIsReversed() {
        String document = enter("2");
        delivered(document, 1);
        Fault slow = new Fault(Fault.Kind.LOST_BEFORE, Duration.ofMillis(1_500), 0, Duration.ZERO);
        hub.uniconta().faults().once("update-fields-list ProjectJournalLineClient", slow);
        change(document, "3");
        hub.collect();
        hub.awaitState(document, "SENDING");

        post();

        delivered(document, 2);
        assertThat(sum(document)).isEqualByComparingTo("3");
        assertThat(lines(document)).hasSize(3);
    }

    @Test
    void anInvoicedLineIsParkedForAPersonAndGoesOnOnceItIsCredited() {
        String document = enter("2");
        delivered(document, 1);
        post();
        hub.uniconta().control().invoice(document, 4711);

        change(document, "3");
        hub.collect();

        JsonNode dead = hub.awaitState(document, "DEAD");
        assertThat(dead.path("cause").path("code").asText()).isEqualTo("LINE_INVOICED");
        assertThat(dead.path("cause").path("message").asText()).contains("invoice 4711", document, "qty 2", "qty 3");
        assertThat(lines(document)).hasSize(1);

        change(document, "2");
        hub.collect();
        delivered(document, 3);
        assertThat(lines(document)).as("it is again as it stands").hasSize(1);
    }

    @Test
    void aCorrectionThatUnicontaRefusesFailsAlone() {
        String before = enter("2");
        String bad = hub.enter(JUST_CLOSED, "2");
        String after = enter("2");
        List.of(before, bad, after).forEach(document -> delivered(document, 1));
        hub.suspend("uniconta");
        List.of(before, bad, after).forEach(document -> change(document, "3"));
        hub.collect();
        hub.uniconta().control().closeProject(JUST_CLOSED);

        hub.resume("uniconta");

        JsonNode dead = hub.awaitState(bad, "DEAD");
        assertThat(dead.path("cause").path("code").asText()).isEqualTo("UNICONTA_ERROR_IN_JOURNAL");
        assertThat(sum(bad)).isEqualByComparingTo("2");
        List.of(before, after).forEach(document -> {
            delivered(document, 2);
            assertThat(sum(document)).isEqualByComparingTo("3");
        });
        hub.uniconta().control().setPhase(JUST_CLOSED, "InProgress");
        hub.post("/api/deliveries/" + dead.path("id").asText() + "/replay");
        delivered(bad, 2);
        assertThat(sum(bad)).isEqualByComparingTo("3");
    }

    @Test
    void aBookkeepersChangeIsShownAndGoesOnOnceItIsPutBack() {
        String document = enter("2");
        delivered(document, 1);
        hub.uniconta().control().editLine(document, Map.of("Qty", 6));
        change(document, "3");
        hub.collect();

        JsonNode dead = hub.awaitState(document, "DEAD");
        assertThat(dead.path("cause").path("code").asText()).isEqualTo("LINE_CHANGED_IN_TARGET");
        assertThat(sum(document)).isEqualByComparingTo("6");

        hub.uniconta().control().editLine(document, Map.of("Qty", 2));
        hub.post("/api/deliveries/" + dead.path("id").asText() + "/replay");
        delivered(document, 2);
        assertThat(sum(document)).isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @CsvSource({"SUCCES", "ROWS", "EMPTY", "ZERO"})
    void anyWordForSuccessWillDo(SuccessShape shape) {
        String document = enter("2");
        delivered(document, 1);
        hub.uniconta().habits().successShape(shape);

        change(document, "3");
        hub.collect();
        delivered(document, 2);
        withdraw(document);
        hub.collect();

        delivered(document, 3);
        assertThat(lines(document)).isEmpty();
    }

    @Test
    void thePreviewShowsTheCorrectionAndMakesNone() {
        String updated = enter("2");
        String removed = enter("2");
        delivered(updated, 1);
        delivered(removed, 1);
        change(updated, "3");
        withdraw(removed);

        JsonNode preview = hub.get(PREVIEW);

        assertThat(action(preview, updated)).isEqualTo("update");
        assertThat(action(preview, removed)).isEqualTo("remove");
        assertThat(preview.path("correct").asInt()).isEqualTo(2);
        assertThat(sum(updated)).isEqualByComparingTo("2");
        post();
        assertThat(action(hub.get(PREVIEW), updated)).isEqualTo("reverse");
        assertThat(lines(updated)).hasSize(1);
        hub.collect();
        delivered(updated, 2);
        delivered(removed, 2);
    }

    private static String action(JsonNode preview, String document) {
        for (JsonNode item : preview.path("items")) {
            if (item.path("document").asText().equals(document)) {
                return item.path("action").asText();
            }
        }
        return "";
    }

    private String enter(String hours) {
        String document = hub.enter("2601", hours);
        hub.collect();
        return document;
    }

    private void change(String document, String hours) {
        hub.intempus().books().change(HubUnderTest.entry(document), Map.of("amount", hours));
    }

    private void withdraw(String document) {
        hub.intempus().books().unapprove(HubUnderTest.entry(document));
    }

    private void post() {
        hub.uniconta().control().postJournal("INTEMPUS");
    }

    private JsonNode delivered(String document, int version) {
        hub.until(document + " is delivered in version " + version, () -> {
            JsonNode delivery = hub.delivery(document);
            return delivery.path("version").asInt() == version
                    && delivery.path("state").asText().equals("DELIVERED");
        });
        return hub.delivery(document);
    }

    private List<BookedLine> lines(String document) {
        return hub.booked(document);
    }

    private BigDecimal sum(String document) {
        return lines(document).stream().map(BookedLine::qty).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
