package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private final Visit visit = Visit.signedIn();

    @BeforeEach
    void fourLines() {
        visit.insertList(
                Visit.line("INT-901").with("Text", "Tag"),
                Visit.line("INT-902").raw("Qty", "10").with("Date", "2025-10-01T00:00:00"),
                Visit.line("INT-9020").raw("Qty", "2.50").with("Project", "P2").raw("OnHold", "true"),
                Visit.line("BOGH-1").without("ReferenceNumber").with("Text", "Tag og gulv"));
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ReferenceNumber, INT-901,                    1",
        "ReferenceNumber, int-901,                    ''",
        "ReferenceNumber, INT-902;INT-901;INT-X,      12",
        "ReferenceNumber, INT-901..INT-902,           12",
        "ReferenceNumber, INT-902..INT-903,           23",
        "ReferenceNumber, INT-903..INT-902,           ''",
        "ReferenceNumber, INT-902..,                  23",
        "ReferenceNumber, ..INT-901,                  14",
        "ReferenceNumber, INT-901..INT-902;INT-9020,  123",
        "ReferenceNumber, *902*,                      23",
        "ReferenceNumber, INT-90?,                    ''",
        "Text,            Tag*,                       14",
        "Text,            *gulv,                      4",
        "Qty,             2.5,                        3",
        "Qty,             2..9,                       134",
        "Qty,             10.00,                      2",
        "Date,            27-09-2025,                 134",
        "Date,            28-09-2025..31-10-2025,     2",
        "OnHold,          true,                       3",
        "OnHold,          false,                      124",
        "Unit,            Timer,                      1234",
        "PrimaryKey2Id,   2..3,                       23",
    })
    void aFilterFindsWhatFits(String property, String value, String found) {
        assertThat(numbers(filter(property, value))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "NoSuchField, x,          UnknownField",
        "referencenumber, x,      UnknownField",
        "Date, 2025-09-27,        WrongValue",
        "Date, 31-02-2025,        WrongValue",
        "Qty, 'seven',            WrongValue",
        "Qty, 1*,                 WrongValue",
        "OnHold, maybe,           WrongValue"
    })
    void aFilterThatMakesNoSenseIsRefused(String property, String value, String error) {
        assertThat(visit.query(Visit.LINES, "[" + filter(property, value) + "]").textValue())
                .isEqualTo(error);
    }

    @Test
    void aListTakesFortyAlternativesAndNoMore() {
        String forty = IntStream.range(900, 940).mapToObj(n -> "INT-" + n).collect(Collectors.joining(";"));

        assertThat(numbers(filter("ReferenceNumber", forty))).isEqualTo("12");
        assertThat(visit.query(Visit.LINES, "[" + filter("ReferenceNumber", forty + ";INT-9020") + "]")
                        .textValue())
                .isEqualTo("TooManyAlternatives");
    }

    @Test
    void allEntriesMustHold() {
        assertThat(numbers(filter("Date", "27-09-2025") + "," + filter("ReferenceNumber", "INT-9*")))
                .isEqualTo("13");
    }

    @Test
    void skipAndTakeStandInTheArrayAndTheUrlHasNoEffect() {
        assertThat(numbers("{\"Skip\":1,\"Take\":2}")).isEqualTo("23");
        assertThat(numbers("{}")).isEqualTo("1234");
        assertThat(numbers("{\"Take\":0}")).isEqualTo("1234");
        assertThat(numbers("{\"PropertyName\":\"Date\",\"FilterValue\":\"27-09-2025\",\"Skip\":1,\"Take\":1}"))
                .isEqualTo("3");
        assertThat(Visit.json(visit.send("POST", "/Query/Get/" + Visit.LINES + "?$top=1&Take=1", "[{}]")))
                .hasSize(4);
    }

    @Test
    void rowsAreSortedAsAskedAndElseAsTheyCame() {
        assertThat(numbers("{\"PropertyName\":\"Qty\",\"OrderBy\":true}")).isEqualTo("3142");
        assertThat(numbers("{\"PropertyName\":\"Qty\",\"OrderByDescending\":true,\"Take\":1}"))
                .isEqualTo("2");
        assertThat(numbers("{\"PropertyName\":\"ReferenceNumber\",\"OrderBy\":\"true\"}"))
                .isEqualTo("4123");
        assertThat(numbers("{\"PropertyName\":\"Project\",\"OrderByDescending\":true},"
                        + "{\"PropertyName\":\"Qty\",\"OrderByDescending\":true}"))
                .isEqualTo("3214");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[1]",
                "[{\"PropertyName\":\"Text\",\"FilterValue\":1}]",
                "[{\"PropertyName\":\"Text\",\"OrderBy\":\"yes\"}]",
                "[{\"Take\":-1}]",
                "[{\"Take\":\"1\"}]"
            })
    void whatIsNoArrayOfFiltersIsRefused(String body) {
        assertThat(visit.query(Visit.LINES, body).isTextual()).isTrue();
    }

    @Test
    void anUnknownEntityIsRefused() {
        assertThat(visit.query("NoSuchClient", "[{}]").textValue()).isEqualTo("UnknownEntity");
        assertThat(visit.query("projectclient", "[{}]").textValue()).isEqualTo("UnknownEntity");
    }

    @Test
    void theCompanysOwnFieldsComeWithTheLongerNameOnly() {
        visit.uniconta.control().change("DebtorClient", "1", Map.of("IntempusActive", true));

        assertThat(visit.query("DebtorClientUser", "[" + filter("IntempusActive", "true") + "]")
                        .at("/0/Account")
                        .asText())
                .isEqualTo("1");
        assertThat(visit.query("DebtorClient", "[{}]").at("/0/Name").asText()).isEqualTo("Tømrer & Søn");
        assertThat(visit.query("DebtorClient", "[{}]").at("/0").has("IntempusActive"))
                .isFalse();
        assertThat(visit.query("DebtorClient", "[" + filter("IntempusActive", "true") + "]")
                        .textValue())
                .isEqualTo("UnknownField");
        assertThat(visit.query("PrCategoryClientUser", "[{}]").textValue()).isEqualTo("UnknownEntity");
    }

    @Test
    void aRowWrittenByItsShorterNameKeepsTheCompanysOwnFields() {
        visit.uniconta.control().change("DebtorClient", "1", Map.of("IntempusActive", true));

        visit.send("PUT", "/Crud/Update/DebtorClient", "{\"Account\":\"1\",\"Name\":\"Ny\"}");

        JsonNode row = visit.query("DebtorClientUser", "[{}]").at("/0");
        assertThat(row.path("Name").asText()).isEqualTo("Ny");
        assertThat(row.path("IntempusActive").asBoolean()).isTrue();
    }

    @Test
    void blankFieldsAreLeftOut() {
        JsonNode row = visit.query(Visit.LINES, "[" + filter("PrimaryKey2Id", "4") + "]")
                .get(0);

        assertThat(row.has("ReferenceNumber")).isFalse();
        assertThat(row.has("Task")).isFalse();
    }

    @Test
    void labelsFollowTheUsersLanguage() {
        assertThat(phases()).containsExactly("InProgress", "InProgress", "Completed");

        visit.uniconta.habits().set(Habit.DANISH_LABELS, true);

        assertThat(phases()).containsExactly("Igangværende", "Igangværende", "Afsluttet");
        assertThat(visit.query("ProjectClient", "[" + filter("Phase", "InProgress;Created") + "]"))
                .hasSize(2);
    }

    @Test
    void detailsAreFoundByTheirMaster() {
        var lines = visit.send(
                "PUT", "/Query/GetByMaster/ProjectJournalClient/" + Visit.LINES, "{\"Journal\":\"INTEMPUS\"}");
        var transactions =
                visit.send("PUT", "/Query/GetByMaster/ProjectClient/ProjectTransClient", "{\"Number\":\"P1\"}");
        var nobody = visit.send("PUT", "/Query/GetByMaster/ProjectClient/ProjectTransClient", "{\"Number\":\"P7\"}");

        assertThat(Visit.json(lines)).hasSize(4);
        assertThat(Visit.json(transactions)).isEmpty();
        assertThat(nobody.body()).isEqualTo("\"CouldNotFind\"");
    }

    @Test
    void linesOfAPostedInvoiceAreFoundByItAndCannotBeWritten() {
        String invoice = "{\"InvoiceNumber\":1001,\"PrimaryKeyId\":1}";
        var lines = visit.send("PUT", "/Query/GetByMaster/DebtorInvoiceClient/DebtorInvoiceLines", invoice);

        assertThat(Visit.json(lines))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.path("NetAmount").decimalValue()).isEqualByComparingTo("5000"));
        assertThat(visit.send("POST", "/Crud/Insert/DebtorInvoiceClient", invoice)
                        .body())
                .doesNotContain("PrimaryKeyId");
        assertThat(visit.send("DELETE", "/Crud/Delete/DebtorInvoiceClient", invoice)
                        .body())
                .isEqualTo("\"CannotDeleteRecord\"");
    }

    @Test
    void oneRowIsReadByItsKey() {
        assertThat(Visit.json(visit.send("PUT", "/Query/Read/EmployeeClient", "{\"Number\":\"17\"}"))
                        .path("Name")
                        .textValue())
                .isEqualTo("Åse Ø");
        assertThat(visit.send("PUT", "/Query/Read/EmployeeClient", "{\"Number\":\"99\"}")
                        .body())
                .isEqualTo("\"CouldNotFind\"");
        assertThat(visit.send("PUT", "/Query/Read/EmployeeClient", "{}").body()).isEqualTo("\"RecordNotSelected\"");
    }

    @Test
    void theTablesAndTheirPropertiesCanBeListed() {
        assertThat(Visit.json(visit.get("/tables")).toString()).contains("\"ProjectJournalLineClient\"");
        assertThat(Visit.json(visit.get("/tables/ProjectJournalLineClient")).toString())
                .contains("{\"Name\":\"ReferenceNumber\",\"Type\":\"text\",\"MaxLength\":50,\"ReadOnly\":false}");
        assertThat(visit.get("/tables/NoSuchClient").body()).isEqualTo("\"UnknownEntity\"");
    }

    private List<String> phases() {
        return visit.query("ProjectClient", "[{}]").findValuesAsText("Phase");
    }

    private String numbers(String filters) {
        return String.join("", visit.query(Visit.LINES, "[" + filters + "]").findValuesAsText("PrimaryKey2Id"));
    }

    private static String filter(String property, String value) {
        return "{\"PropertyName\":\"" + property + "\",\"FilterValue\":\"" + value + "\"}";
    }
}
