package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTest {

    private final Visit visit = Visit.signedIn();
    private final UnicontaBooks books = visit.uniconta.books();
    private final UnicontaControl control = visit.uniconta.control();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void linesMoveToTheTransactionsWithTheirReference() {
        visit.insertList(
                Visit.line("INT-1").with("TimeFrom", "07:30:00"),
                Visit.line("INT-2").with("Date", "2025-09-20T00:00:00"));

        JsonNode result = post("{\"Journal\":\"INTEMPUS\",\"Comment\":\"batch 7\"}");

        assertThat(result.path("Err").intValue()).isZero();
        assertThat(result.path("JournalPostedlId").intValue()).isEqualTo(1);
        assertThat(books.journalLineCount()).isZero();
        assertThat(books.references()).containsOnlyKeys("INT-1", "INT-2");
        JsonNode transaction = visit.query("ProjectTransClient", "[{}]").get(0);
        assertThat(transaction.path("TimeFrom").intValue()).isEqualTo(450);
        assertThat(transaction.path("Date").textValue()).isEqualTo("2025-09-27T00:00:00");
        assertThat(transaction.path("Voucher").intValue()).isEqualTo(1);
        JsonNode posted = visit.query("ProjectJournalPostedClient", "[{}]").get(0);
        assertThat(posted.path("Comment").textValue()).isEqualTo("batch 7");
        assertThat(posted.path("Lines").intValue()).isEqualTo(2);
        assertThat(posted.path("DateMin").textValue()).isEqualTo("2025-09-20T00:00:00");
        assertThat(posted.path("PostedBy").textValue()).isEqualTo("LedgerwayDemo");
        assertThat(posted.path("Posted").textValue()).isEqualTo("2025-09-27T10:00:00");
    }

    @Test
    void theTransactionsOfAPostingAreFoundByIt() {
        visit.insert(Visit.line("INT-1"));
        control.postJournal("INTEMPUS");
        visit.insert(Visit.line("INT-2"));
        control.postJournal("INTEMPUS");

        JsonNode second = Visit.json(visit.send(
                "PUT", "/Query/GetByMaster/ProjectJournalPostedClient/ProjectTransClient", "{\"SeqNumber\":2}"));

        assertThat(second.findValuesAsText("ReferenceNumber")).containsExactly("INT-2");
    }

    @Test
    void anEmptyJournalHasNothingToPost() {
        assertThat(post("{\"Journal\":\"INTEMPUS\"}").textValue()).isEqualTo("NoLinesToUpdate");
        assertThat(post("{\"Journal\":\"OTHER\"}").textValue()).isEqualTo("CouldNotFind");
        assertThat(post("{}").textValue()).isEqualTo("ArgumentMissing");
    }

    @Test
    void linesOnHoldStay() {
        visit.insertList(Visit.line("INT-1").raw("OnHold", "true"), Visit.line("INT-2"));

        post("{\"Journal\":\"INTEMPUS\"}");

        assertThat(books.journalLines()).extracting(BookedLine::reference).containsExactly("INT-1");
        assertThat(books.transactions()).extracting(BookedLine::reference).containsExactly("INT-2");
    }

    @Test
    void onlyApprovedLinesArePostedWhereTheJournalSaysSo() {
        control.change("ProjectJournalClient", "INTEMPUS", Map.of("UseApproved", true));
        visit.insertList(Visit.line("INT-1"), Visit.line("INT-2").raw("Approved", "true"));

        post("{\"Journal\":\"INTEMPUS\"}");

        assertThat(books.transactions()).extracting(BookedLine::reference).containsExactly("INT-2");
    }

    @Test
    void linesWithoutProjectStayWhereTheJournalSaysSo() {
        control.change("ProjectJournalClient", "INTEMPUS", Map.of("EmptyAccountOnHold", true));
        visit.insertList(Visit.line("INT-1").without("Project"), Visit.line("INT-2"));

        post("{\"Journal\":\"INTEMPUS\"}");

        assertThat(books.transactions()).extracting(BookedLine::reference).containsExactly("INT-2");
    }

    @Test
    void linesStayInAJournalThatDoesNotDeleteThem() {
        control.change("ProjectJournalClient", "INTEMPUS", Map.of("DeleteLines", false));
        visit.insert(Visit.line("INT-1"));

        post("{\"Journal\":\"INTEMPUS\"}");

        assertThat(books.byReference("INT-1")).extracting(BookedLine::posted).containsExactly(false, true);
    }

    @Test
    void oneProjectCanBePostedAlone() {
        visit.insertList(Visit.line("INT-1"), Visit.line("INT-2").with("Project", "P2"));

        post("{\"Journal\":\"INTEMPUS\",\"Project\":\"P2\"}");

        assertThat(books.transactions()).extracting(BookedLine::reference).containsExactly("INT-2");
    }

    @Test
    void aPostingDateHoldsForAllLines() {
        visit.insert(Visit.line("INT-1"));

        post("{\"Journal\":\"INTEMPUS\",\"Date\":\"2025-10-31T00:00:00\"}");

        assertThat(books.transactions().get(0).date()).hasToString("2025-10-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"0001-01-01T00:00:00\""})
    void withoutAPostingDateEachLineKeepsItsOwn(String date) {
        visit.insert(Visit.line("INT-1"));

        post("{\"Journal\":\"INTEMPUS\",\"Date\":" + date + "}");

        assertThat(books.transactions().get(0).date()).hasToString("2025-09-27");
    }

    @Test
    void aProjectClosedMeanwhileHindersThePostingAndTheCheckTellsIt() {
        visit.insertList(Visit.line("INT-1"), Visit.line("INT-2").with("Project", "P2"));
        String check = "{\"Journal\":{\"Journal\":\"INTEMPUS\"},\"Simulate\":true}";
        assertThat(Visit.json(visit.send("POST", "/Project/CheckJournal", check))
                        .path("Err")
                        .intValue())
                .isZero();

        control.closeProject("P2");

        assertThat(visit.send("POST", "/Project/CheckJournal", check).body()).isEqualTo("\"ErrorInJournal\"");
        assertThat(post("{\"Journal\":\"INTEMPUS\"}").textValue()).isEqualTo("ErrorInJournal");
        assertThat(books.journalLineCount()).isEqualTo(2);
        assertThat(books.transactionCount()).isZero();
    }

    @Test
    void theReferenceMayGetLostInPosting() {
        visit.uniconta.habits().set(Habit.REFERENCE_SURVIVES_POSTING, false);
        visit.insert(Visit.line("INT-1"));

        control.postJournal("INTEMPUS");

        assertThat(books.transactionCount()).isEqualTo(1);
        assertThat(books.references()).isEmpty();
    }

    private JsonNode post(String order) {
        return Visit.json(visit.send("POST", "/Project/PostDailyJournal", order));
    }
}
