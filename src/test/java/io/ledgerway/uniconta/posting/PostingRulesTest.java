package io.ledgerway.uniconta.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentReference;
import io.ledgerway.delivery.SoleWork;
import io.ledgerway.session.Session;
import io.ledgerway.uniconta.JournalQueries;
import io.ledgerway.uniconta.LinePages;
import io.ledgerway.uniconta.TestCompany;
import io.ledgerway.uniconta.UnicontaJson;
import io.ledgerway.uniconta.UnicontaQuery;
import io.ledgerway.uniconta.posting.PostingRound.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What a posting asks and sends, and which lines it accepts as ours. */
class PostingRulesTest {

    private final TestCompany company = new TestCompany();

    @Test
    void theJournalsRowIsCheckedWithoutItsNulls() {
        PostingRound round = round(Stage.CHECK, null);
        round.journal(row("{\"Journal\":\"INTEMPUS\",\"NumberSerie\":\"P\",\"WorkSpace\":null}"));
        round.next(Stage.CHECK);
        round.in(new Session(1, "token", null, TestCompany.NOW, null));

        OutsideRequest check = PostingRequests.call(round);

        assertThat(check.path()).isEqualTo("/Project/CheckJournal");
        assertThat(check.body())
                .isEqualTo("{\"Journal\":{\"Journal\":\"INTEMPUS\",\"NumberSerie\":\"P\"},\"Simulate\":true}");
        assertThat(check.lease()).isNull();
    }

    @Test
    void thePostingNamesTheHubAndItsBatchAndLeavesTheDateOut() {
        assertThat(body(round(null))).isEqualTo("{\"Journal\":\"INTEMPUS\",\"Comment\":\"Ledgerway 8F3A00C1D2E4\"}");
    }

    @Test
    void theEmptyDateIsSentWhereTheSettingSaysSo() {
        company.values.put("post-date", "empty");

        assertThat(body(round(PostingRequests.date(company.get("uniconta")))))
                .contains("\"Date\":\"0001-01-01T00:00:00\"");
    }

    @Test
    void anotherPostDateIsRefused() {
        assertThat(PostingRequests.date(company.get("uniconta"))).isNull();
        company.values.put("post-date", "today");

        assertThatThrownBy(() -> PostingRequests.date(company.get("uniconta")))
                .hasMessageContaining("post-date", "none or empty");
    }

    @Test
    void aDoubtedPostingIsLookedUpFirstByTheBatchInItsComment() {
        PostingRound round =
                new PostingRound(new JournalPosting("1", "uniconta", "8F3A", true, 2, "hub", null), "INTEMPUS", null);

        assertThat(round.finding()).isTrue();
        assertThat(round.query().entity()).isEqualTo("ProjectJournalPostedClient");
        assertThat(round.query().filters())
                .extracting(UnicontaQuery.Filter::value)
                .startsWith("INTEMPUS", "Ledgerway 8F3A");
    }

    @Test
    void linesAreReadInTheOrderOfTheirReferences() {
        PostingRound round = round(null);
        round.next(Stage.LINES);

        assertThat(UnicontaJson.write(round.query().filters()))
                .isEqualTo("[{\"PropertyName\":\"Journal\",\"FilterValue\":\"INTEMPUS\"},"
                        + "{\"PropertyName\":\"ReferenceNumber\",\"OrderBy\":true,\"Skip\":0,\"Take\":1000}]");
    }

    @Test
    void ourDeliveredLinesMayBePosted() {
        assertThat(JournalOwners.refusal(
                        "INTEMPUS", List.of(line("INT-1"), line("INT-2")), "INT-0", known("INT-1", "INT-2")))
                .isNull();
    }

    @Test
    void otherLinesAreNamedTheFirstFiveOfThem() {
        List<JsonNode> rows = new ArrayList<>(List.of(row("{\"LineNumber\":7,\"Project\":\"2636\"}")));
        for (int i = 1; i <= 6; i++) {
            rows.add(line("X-" + i));
        }

        Cause cause = JournalOwners.refusal("INTEMPUS", rows, null, Map.of());

        assertThat(cause.code()).isEqualTo("JOURNAL_HAS_OTHER_LINES");
        assertThat(cause.message())
                .contains("line 7 on project 2636 without a reference", "'X-4'", "and 2 more")
                .doesNotContain("X-5");
    }

    @Test
    void aLineOfOursWhoseDeliveryDidNotEndWellHoldsThePostingBack() {
        Map<String, SentReference> known = new HashMap<>(known("INT-1"));
        known.put("INT-2", sent("INT-2", false));

        assertThat(JournalOwners.refusal("INTEMPUS", List.of(line("INT-1"), line("INT-2")), null, known)
                        .message())
                .contains("INT-2 (its delivery did not end well)")
                .doesNotContain("INT-1");
    }

    @Test
    void aLineThatIsThereTwiceIsNotPostedAlsoWhenAPageEndsBetween() {
        assertThat(JournalOwners.refusal("INTEMPUS", List.of(line("INT-1"), line("INT-1")), null, known("INT-1"))
                        .code())
                .isEqualTo("TARGET_DOUBLED");
        assertThat(JournalOwners.refusal("INTEMPUS", List.of(line("INT-1")), "INT-1", known("INT-1"))
                        .message())
                .contains("INT-1 more than once");
    }

    @Test
    void aPageThatComesTwiceBreaksOffInsteadOfBeingReadForEver() {
        List<JsonNode> page = Collections.nCopies(JournalQueries.TAKE, line("INT-1"));

        assertThat(LinePages.START.refusal(page, "X")).isNull();
        assertThat(LinePages.START.last(page)).isFalse();
        assertThat(LinePages.START.after(page).skip()).isEqualTo(1000);
        assertThat(LinePages.START.after(page).refusal(page, "X")).isInstanceOf(Outcome.Retry.class);
        assertThat(LinePages.START.after(page).refusal(List.of(line("INT-2")), "X"))
                .isNull();
        assertThat(LinePages.START.last(List.of())).isTrue();
    }

    private static String body(PostingRound round) {
        round.next(Stage.POST);
        round.in(new Session(1, "token", null, TestCompany.NOW, null));
        return PostingRequests.call(round).body();
    }

    private static PostingRound round(String date) {
        return round(Stage.JOURNAL, date);
    }

    private static PostingRound round(Stage stage, String date) {
        PostingRound round = new PostingRound(
                new JournalPosting(
                        "1", "uniconta", "8F3A00C1D2E4", false, 1, "hub", Mockito.mock(SoleWork.Alone.class)),
                "INTEMPUS",
                date);
        round.next(stage);
        return round;
    }

    private static Map<String, SentReference> known(String... references) {
        Map<String, SentReference> known = new HashMap<>();
        for (String reference : references) {
            known.put(reference, sent(reference, true));
        }
        return known;
    }

    private static SentReference sent(String reference, boolean delivered) {
        return new SentReference(reference, reference, 1, false, delivered, BigDecimal.ONE, "HOURS", null);
    }

    private static JsonNode line(String reference) {
        return row("{\"ReferenceNumber\":\"" + reference + "\"}");
    }

    private static JsonNode row(String json) {
        return TestCompany.rows("[" + json + "]").get(0);
    }
}
