package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrudTest {

    private static final String LINES = Visit.LINES;

    private final Visit visit = Visit.signedIn();
    private final UnicontaBooks books = visit.uniconta.books();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void aListIsStoredInOneCall() {
        var answer = visit.insertList(Visit.line("INT-1"), Visit.line("INT-2"));

        assertThat(answer.body()).isEqualTo("\"Succes\"");
        assertThat(books.references()).containsOnlyKeys("INT-1", "INT-2");
        assertThat(visit.uniconta.calls().of("insert-list ProjectJournalLineClient"))
                .isEqualTo(1);
    }

    @Test
    void oneBadRowRefusesTheWholeList() {
        assertThat(visit.insertList(Visit.line("INT-1"), Visit.line("INT-2").with("Project", "P9"), Visit.line("INT-3"))
                        .body())
                .isEqualTo("\"ErrorInJournal\"");
        assertThat(visit.insertList(Visit.line("INT-1"), Visit.line("INT-2").raw("Qty", "\"x\""))
                        .body())
                .isEqualTo("\"WrongValue\"");

        assertThat(books.journalLineCount()).isZero();
        assertThat(books.references()).isEmpty();
    }

    @Test
    void theRowsBeforeABadOneStayWhereSwitched() {
        visit.uniconta.habits().set(Habit.INSERT_LIST_ALL_OR_NOTHING, false);

        visit.insertList(Visit.line("INT-1"), Visit.line("INT-2").with("Project", "P9"), Visit.line("INT-3"));
        visit.insertList(Visit.line("INT-4"), Visit.line("INT-5").raw("Qty", "\"x\""), Visit.line("INT-6"));

        assertThat(books.references()).containsOnlyKeys("INT-1", "INT-4");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"SUCCES, '\"Succes\"'", "ZERO, 0", "EMPTY, ''"})
    void successIsToldInOneOfSeveralShapes(SuccessShape shape, String body) {
        visit.uniconta.habits().successShape(shape);

        var answer = visit.insertList(Visit.line("INT-1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void successMayShowTheStoredRows() {
        visit.uniconta.habits().successShape(SuccessShape.ROWS);

        JsonNode rows = Visit.json(visit.insertList(Visit.line("INT-1"), Visit.line("INT-2")));

        assertThat(rows.findValuesAsText("ReferenceNumber")).containsExactly("INT-1", "INT-2");
    }

    @Test
    void anErrorIsToldInOneOfThreeShapes() {
        Line bad = Visit.line("INT-1").with("Project", "P9");
        Habits habits = visit.uniconta.habits();

        habits.errorShape(ErrorShape.BAD_REQUEST);
        assertThat(visit.insert(bad).statusCode()).isEqualTo(400);
        assertThat(visit.insert(bad).body()).isEqualTo("ErrorInJournal");

        habits.errorShape(ErrorShape.OBJECT);
        JsonNode object = Visit.json(visit.insert(bad));
        assertThat(object.path("Err").intValue()).isPositive();
        assertThat(object.path("ErrorProperty").textValue()).isEqualTo("Project");
        assertThat(object.path("ErrorValue").textValue()).isEqualTo("P9");
    }

    @Test
    void theLastErrorCanBeAskedFor() {
        visit.insert(Visit.line("INT-1").with("Project", "P7"));

        assertThat(Visit.json(visit.get("/Company/GetLastError/4711&CouldNotFind"))
                        .textValue())
                .isEqualTo("CouldNotFind: Project = P7");
    }

    @Test
    void anUpdatePutsTheWholeRowInPlaceOfTheOld() {
        ObjectNode row = (ObjectNode) Visit.json(visit.insert(Visit.line("INT-1")));
        row.put("Qty", new java.math.BigDecimal("3.25"))
                .put("ReferenceNumber", "INT-1-R2")
                .remove("Text");

        assertThat(visit.send("PUT", "/Crud/Update/" + LINES, row.toString()).body())
                .isEqualTo("\"Succes\"");

        assertThat(books.references()).containsOnlyKeys("INT-1-R2");
        BookedLine line = books.journalLines().get(0);
        assertThat(line.qty()).isEqualTo("3.25");
        assertThat(line.text()).isNull();
    }

    @Test
    void anUpdateObeysTheSameRulesAndNeedsAnExistingRow() {
        ObjectNode row = (ObjectNode) Visit.json(visit.insert(Visit.line("INT-1")));

        assertThat(visit.send(
                                "PUT",
                                "/Crud/Update/" + LINES,
                                row.deepCopy().put("Project", "P9").toString())
                        .body())
                .isEqualTo("\"ErrorInJournal\"");
        assertThat(visit.send(
                                "PUT",
                                "/Crud/Update/" + LINES,
                                row.deepCopy().put("PrimaryKey2Id", 9).toString())
                        .body())
                .isEqualTo("\"CouldNotFind\"");
        assertThat(visit.send(
                                "PUT",
                                "/Crud/Update/" + LINES,
                                Visit.line("INT-1").toString())
                        .body())
                .isEqualTo("\"RecordNotSelected\"");
        assertThat(books.journalLines().get(0).project()).isEqualTo("P1");
    }

    @Test
    void onlyModifiedFieldsAreChanged() {
        ObjectNode original = (ObjectNode) Visit.json(visit.insert(Visit.line("INT-1")));
        visit.uniconta.control().editLine("INT-1", java.util.Map.of("Text", "The bookkeeper's own"));
        ObjectNode change = Json.MAPPER.createObjectNode();
        change.set("Original", original);
        change.set("Modified", original.deepCopy().put("Employee", "18"));

        visit.send("PUT", "/Crud/UpdateFieldsModified/" + LINES, change.toString());

        BookedLine line = books.journalLines().get(0);
        assertThat(line.employee()).isEqualTo("18");
        assertThat(line.text()).isEqualTo("The bookkeeper's own");
    }

    @Test
    void aListCanBeUpdated() {
        ObjectNode one = (ObjectNode) Visit.json(visit.insert(Visit.line("INT-1")));
        ObjectNode two = (ObjectNode) Visit.json(visit.insert(Visit.line("INT-2")));

        visit.send(
                "PUT",
                "/Crud/UpdateList/" + LINES,
                List.of(one.put("Project", "P2"), two.put("Project", "P2")).toString());

        assertThat(books.journalLines()).extracting(BookedLine::project).containsExactly("P2", "P2");
    }

    @Test
    void fieldsOfAListAreUpdatedRowByRowUntilOneIsGone() {
        ObjectNode one = (ObjectNode) Visit.json(visit.insert(Visit.line("INT-1")));
        ObjectNode gone = one.deepCopy().put("PrimaryKey2Id", 99);
        ObjectNode change = one.objectNode();
        change.putArray("OriginalList").add(one).add(gone);
        change.putArray("ModifiedList")
                .add(one.deepCopy().put("Project", "P2"))
                .add(gone.deepCopy().put("Project", "P2"));

        String answer = visit.send("PUT", "/Crud/UpdateFieldsModifiedList/" + LINES, change.toString())
                .body();

        assertThat(answer).isEqualTo("\"CouldNotFind\"");
        assertThat(books.journalLines()).extracting(BookedLine::project).containsExactly("P2");
    }

    @Test
    void aRowIsDeletedByItsBodyOnce() {
        String row = visit.insert(Visit.line("INT-1")).body();

        assertThat(visit.send("DELETE", "/Crud/Delete/" + LINES, row).body()).isEqualTo("\"Succes\"");
        assertThat(visit.send("DELETE", "/Crud/Delete/" + LINES, row).body()).isEqualTo("\"CouldNotFind\"");
        assertThat(books.references()).isEmpty();
    }

    @Test
    void severalRowsAreDeletedInOneCall() {
        String one = visit.insert(Visit.line("INT-1")).body();
        String two = visit.insert(Visit.line("INT-1")).body();
        visit.insert(Visit.line("INT-1"));

        visit.send("DELETE", "/Crud/DeleteList/" + LINES, "[" + one + "," + two + "]");

        assertThat(books.references()).containsEntry("INT-1", 1);
    }

    @Test
    void masterRowsHaveKeysOfTheirOwn() {
        String project = "{\"Number\":\"P3\",\"Account\":\"1\",\"Phase\":\"Oprettet\"}";

        assertThat(Visit.json(visit.send("POST", "/Crud/Insert/ProjectClient", project))
                        .path("Phase")
                        .textValue())
                .isEqualTo("Created");
        assertThat(visit.send("POST", "/Crud/Insert/ProjectClient", project).body())
                .isEqualTo("\"KeyExists\"");
        assertThat(visit.send("POST", "/Crud/Insert/ProjectClient", "{\"Account\":\"1\"}")
                        .body())
                .isEqualTo("\"KeyIsEmpty\"");
        assertThat(visit.send("POST", "/Crud/Insert/ProjectClient", "{\"Number\":\"P4\"}")
                        .body())
                .isEqualTo("\"FieldCannotBeBlank\"");
        assertThat(Visit.json(visit.insert(Visit.line("INT-1").with("Project", "P3")))
                        .isObject())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /Crud/Insert/NoSuchClient       | {}  | \"UnknownEntity\"",
                "POST   | /Crud/Insert/ProjectTransClient | {}  | \"CannotDeleteRecord\"",
                "POST   | /Crud/InsertList/ProjectJournalLineClient | [] | \"ArgumentMissing\"",
                "POST   | /Crud/InsertList/ProjectJournalLineClient | {} | \"ArgumentMissing\"",
                "POST   | /Crud/Insert/ProjectJournalLineClient     | [] | \"ArgumentMissing\"",
            })
    void whatMakesNoSenseIsRefused(String method, String path, String body, String answer) {
        assertThat(visit.send(method, path, body).body()).isEqualTo(answer);
    }

    @Test
    void malformedCallsAreRefusedBeforeTheyAreUnderstood() {
        String path = "/Crud/Insert/" + LINES;

        assertThat(visit.send("POST", path, "{\"Journal\":").statusCode()).isEqualTo(400);
        assertThat(visit.send("PUT", path, "{}").statusCode()).isEqualTo(405);
        assertThat(visit.send("POST", "/Crud/Upsert/" + LINES, "{}").statusCode())
                .isEqualTo(404);
        assertThat(visit.exchange(visit.request("POST", path, "{}", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
    }
}
