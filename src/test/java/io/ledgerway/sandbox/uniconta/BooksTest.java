package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BooksTest {

    private final Visit visit = Visit.signedIn();
    private final UnicontaBooks books = visit.uniconta.books();
    private final UnicontaControl control = visit.uniconta.control();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void quantitiesAreSummedToTheLastDigitWhereverTheLinesAre() {
        visit.insertList(qty("INT-1", "0.1"), qty("INT-2", "0.2"), qty("INT-3", "123456789.123456789"));
        control.postJournal("INTEMPUS");
        visit.insertList(qty("INT-4", "-0.30"), qty("INT-5", "10").with("Project", "P2"));

        assertThat(books.quantities())
                .isEqualTo(Map.of(
                        new EmployeeProject("17", "P1"), new BigDecimal("123456789.123456789"),
                        new EmployeeProject("17", "P2"), new BigDecimal("10")));
        assertThat(books.totalQuantity()).isEqualTo("123456799.123456789");
        assertThat(books.byReference("INT-4").get(0).qty()).isEqualTo("-0.30");
    }

    @Test
    void aReferenceInTheJournalAndAmongThePostedIsRepeated() {
        visit.insert(Visit.line("INT-1"));
        control.postJournal("INTEMPUS");
        visit.insertList(Visit.line("INT-1"), Visit.line("INT-2"));

        assertThat(books.repeatedReferences()).containsExactly(Map.entry("INT-1", 2));
        assertThat(books.byReference("INT-1")).extracting(BookedLine::posted).containsExactly(false, true);
        assertThat(books.byReference("INT-3")).isEmpty();
    }

    @Test
    void aBookkeeperEditsAndDeletesLinesOfTheJournal() {
        visit.insertList(Visit.line("INT-1"), Visit.line("INT-2"));

        control.editLine("INT-1", Map.of("Qty", new BigDecimal("3.75"), "Project", "P2"));
        control.deleteLine("INT-2");

        assertThat(books.journalLines()).singleElement().satisfies(line -> {
            assertThat(line.qty()).isEqualTo("3.75");
            assertThat(line.project()).isEqualTo("P2");
            assertThat(line.text()).isEqualTo("Montage");
        });
        assertThatThrownBy(() -> control.deleteLine("INT-2")).hasMessageContaining("INT-2");
    }

    @Test
    void aProjectThatIsAddedLaterTakesLines() {
        control.add("ProjectClient", Map.of("Number", "P3", "Account", "1", "Phase", "InProgress"));

        assertThat(Visit.json(visit.insert(Visit.line("INT-1").with("Project", "P3")))
                        .isObject())
                .isTrue();
    }

    @Test
    void aResetBringsTheBeginningBack() {
        visit.insert(Visit.line("INT-1"));
        control.closeProject("P1");
        control.changePassword("changed");
        visit.uniconta.habits().errorShape(ErrorShape.OBJECT);

        control.reset();

        assertThat(books.journalLineCount()).isZero();
        assertThat(books.logins()).isZero();
        visit.signIn();
        assertThat(Visit.json(visit.insert(Visit.line("INT-1"))).isObject()).isTrue();
    }

    @Test
    void theBooksCanBeAskedForOverHttp() {
        visit.insertList(qty("INT-1", "7.50"), qty("INT-1", "0.25"));

        JsonNode summary = Visit.json(visit.get("/_sandbox/books"));
        JsonNode line =
                Visit.json(visit.get("/_sandbox/books/lines?reference=INT-1")).get(0);

        assertThat(summary.path("journalLines").intValue()).isEqualTo(2);
        assertThat(summary.path("logins").intValue()).isEqualTo(1);
        assertThat(summary.path("repeatedReferences").path("INT-1").intValue()).isEqualTo(2);
        assertThat(line.path("qty").decimalValue()).isEqualTo("7.50");
        assertThat(Visit.json(visit.get("/_sandbox/books/quantities")).toString())
                .isEqualTo("{\"17\":{\"P1\":7.75}}");
    }

    @Test
    void theLeversCanBePulledOverHttp() {
        visit.insertList(Visit.line("INT-1"), Visit.line("INT-2"), Visit.line("INT-3"));

        assertDone("PUT", "/lines/INT-1", "{\"Employee\":\"18\"}");
        assertDone("DELETE", "/lines/INT-2", null);
        assertDone("POST", "/journals/INTEMPUS/post", null);
        assertDone("PUT", "/rows/ProjectClient/P1", "{\"Phase\":\"Completed\"}");
        assertDone("POST", "/rows/ProjectClient", "{\"Number\":\"P3\",\"Account\":\"1\"}");
        assertDone("PUT", "/habits", "{\"error-shape\":\"bad-request\",\"habits.nulls-refused\":false}");

        assertThat(books.transactionCount()).isEqualTo(2);
        assertThat(visit.insert(Visit.line("INT-4").raw("Task", "null")).body()).isEqualTo("ErrorInJournal");
        assertDone("PUT", "/account", "{\"password\":\"changed\"}");
        assertThat(visit.login("004711/LedgerwayDemo", "demo-password").statusCode())
                .isEqualTo(401);
        assertDone("POST", "/sessions/end", null);
        assertDone("POST", "/reset", null);
        assertThat(books.transactionCount()).isZero();
    }

    @Test
    void aLeverThatIsNotThereIsSaidSo() {
        assertThat(visit.get("/_sandbox/nothing").statusCode()).isEqualTo(404);
        assertThat(visit.send("PUT", "/_sandbox/lines/INT-9", "{}").statusCode())
                .isEqualTo(400);
        assertThat(visit.send("PUT", "/_sandbox/habits", "{\"habits.nonsense\":true}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(visit.send("PUT", "/_sandbox/rows/ProjectClient/P1", "{\"Phase\":\"Nonsense\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private void assertDone(String method, String path, String body) {
        var answer = visit.send(method, "/_sandbox" + path, body);
        assertThat(answer.statusCode()).describedAs(path + ": " + answer.body()).isEqualTo(204);
    }

    private static Line qty(String reference, String qty) {
        return Visit.line(reference).raw("Qty", qty);
    }
}
