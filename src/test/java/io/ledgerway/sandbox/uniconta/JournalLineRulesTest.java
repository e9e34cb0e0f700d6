package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalLineRulesTest {

    private final Visit visit = Visit.signedIn();
    private final UnicontaControl control = visit.uniconta.control();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void anOrdinaryLineIsStoredAndShownWithItsNumber() {
        var stored = Visit.json(visit.insert(Visit.line("INT-1").with("TimeFrom", "07:00:00")));

        assertThat(stored.path("PrimaryKey2Id").intValue()).isEqualTo(1);
        assertThat(stored.path("LineNumber").intValue()).isEqualTo(1);
        assertThat(stored.path("TimeFrom").textValue()).isEqualTo("07:00:00");
        assertThat(stored.path("Date").textValue()).isEqualTo("2025-09-27T00:00:00");
        assertThat(stored.has("Task")).isFalse();
        assertThat(visit.uniconta.books().byReference("INT-1")).singleElement().satisfies(line -> {
            assertThat(line.qty()).isEqualTo("7.5");
            assertThat(line.project()).isEqualTo("P1");
            assertThat(line.posted()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Journal, OTHER, CouldNotFind",
                "Journal, -, FieldCannotBeBlank",
                "Project, P7, CouldNotFind",
                "Project, p1, CouldNotFind",
                "Project, P9, ErrorInJournal",
                "Project, -, FieldCannotBeBlank",
                "Employee, 99, CouldNotFind",
                "Employee, -, FieldCannotBeBlank",
                "PayrollCategory, 99, CouldNotFind",
                "PayrollCategory, -, FieldCannotBeBlank",
                "PrCategory, NONE, CouldNotFind",
                "PrCategory, -, FieldCannotBeBlank",
                "Date, -, FieldCannotBeBlank",
                "Date, 0001-01-01T00:00:00, FieldCannotBeBlank",
                "Date, 27-09-2025, WrongValue",
                "Date, 2025-09-27T00:00:00+02:00, WrongValue",
                "Date, 2025-02-30T00:00:00, WrongValue",
                "TimeFrom, 7, WrongValue",
                "Qty, 7.5, WrongValue",
                "Voucher, INT-1, WrongValue",
                "Invoiceable, true, WrongValue"
            })
    void aBadTextInAFieldIsRefused(String field, String value, String error) {
        Line line = value == null
                ? Visit.line("INT-1").without(field)
                : Visit.line("INT-1").with(field, value);

        var answer = visit.insert(line);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("\"" + error + "\"");
        assertThat(visit.uniconta.books().journalLineCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Employee, 17", "Qty, true", "Text, []", "Voucher, 1.5", "Voucher, 3000000000", "Invoiceable, 1"})
    void JsonOfTheWrongTypeIsRefused(String field, String json) {
        assertThat(visit.insert(Visit.line("INT-1").raw(field, json)).body()).isEqualTo("\"WrongValue\"");
    }

    @ParameterizedTest
    @CsvSource({"Text, 1000", "ReferenceNumber, 50", "SerieBatch, 40", "EAN, 20"})
    void aTextOverItsLimitIsRefusedAndNeverCut(String field, int limit) {
        assertThat(visit.insert(Visit.line("INT-1").with(field, "x".repeat(limit + 1)))
                        .body())
                .isEqualTo("\"ValueTooLong\"");
        assertThat(Visit.json(visit.insert(Visit.line("INT-1").with(field, "x".repeat(limit))))
                        .path(field)
                        .textValue())
                .hasSize(limit);
    }

    @Test
    void aFullDateTimeIsTakenAsTimeToo() {
        Line line = Visit.line("INT-1").with("TimeFrom", "0001-01-01T07:30:00");

        assertThat(Visit.json(visit.insert(line)).path("TimeFrom").textValue()).isEqualTo("07:30:00");
    }

    @Test
    void unknownAndReadOnlyFieldsAreIgnored() {
        Line line = Visit.line("INT-1")
                .with("Nonsense", "x")
                .raw("CostAmount", "\"no number\"")
                .with("ProjectName", "x")
                .raw("PrimaryKey2Id", "77");

        var stored = Visit.json(visit.insert(line));

        assertThat(stored.has("Nonsense")).isFalse();
        assertThat(stored.has("CostAmount")).isFalse();
        assertThat(stored.path("PrimaryKey2Id").intValue()).isEqualTo(1);
    }

    @Test
    void anExplicitNullIsRefusedUnlessSwitchedOff() {
        Line line = Visit.line("INT-1").raw("Task", "null");
        assertThat(visit.insert(line).body()).isEqualTo("\"ArgumentMissing\"");

        visit.uniconta.habits().set(Habit.NULLS_REFUSED, false);
        assertThat(Visit.json(visit.insert(line)).isObject()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ProjectJournalClient, INTEMPUS",
        "ProjectClient, P1",
        "EmployeeClient, 17",
        "EmpPayrollCategoryClient, 10"
    })
    void whatIsBlockedTakesNoLines(String entity, String key) {
        control.change(entity, key, Map.of("Blocked", true));

        assertThat(visit.insert(Visit.line("INT-1")).body()).isEqualTo("\"ErrorInJournal\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Created, true",
        "Accepted, true",
        "InProgress, true",
        "Paused, false",
        "ReportedAsFinished, false",
        "Completed, false"
    })
    void onlyAProjectInAnOpenPhaseTakesLines(String phase, boolean open) {
        control.setPhase("P1", phase);

        assertThat(Visit.json(visit.insert(Visit.line("INT-1"))).isObject()).isEqualTo(open);
    }

    @Test
    void anEmployeeTakesLinesUntilTheLastDay() {
        control.change("EmployeeClient", "17", Map.of("Terminated", "2025-09-27T00:00:00"));

        assertThat(Visit.json(visit.insert(Visit.line("INT-1"))).isObject()).isTrue();
        assertThat(visit.insert(Visit.line("INT-2").with("Date", "2025-09-28T00:00:00"))
                        .body())
                .isEqualTo("\"ErrorInJournal\"");
    }

    @Test
    void aLineWithoutProjectIsTakenWhereTheJournalKeepsItOnHold() {
        control.change("ProjectJournalClient", "INTEMPUS", Map.of("EmptyAccountOnHold", true));

        assertThat(Visit.json(visit.insert(Visit.line("INT-1").without("Project")))
                        .isObject())
                .isTrue();
    }

    @Test
    void aLineForAnItemNeedsNoPayCategory() {
        Line line = Visit.line("INT-1").without("PayrollCategory").with("Item", "SKRUE");

        assertThat(Visit.json(visit.insert(line)).isObject()).isTrue();
    }

    @Test
    void theServerFillsDefaultsOnlyWhereSwitchedOn() {
        Line line = Visit.line("INT-1").without("PrCategory").without("Unit").with("PayrollCategory", "20");
        assertThat(visit.insert(line).body()).isEqualTo("\"FieldCannotBeBlank\"");

        visit.uniconta.habits().set(Habit.FILLS_DEFAULTS, true);
        var stored = Visit.json(visit.insert(line));

        assertThat(stored.path("PrCategory").textValue()).isEqualTo("KOERSEL");
        assertThat(stored.path("Unit").textValue()).isEqualTo("km");
        assertThat(stored.path("Invoiceable").booleanValue()).isTrue();
    }

    @Test
    void theSameLineTwiceIsTwoLines() {
        visit.insert(Visit.line("INT-1"));
        visit.insert(Visit.line("INT-1"));

        assertThat(visit.uniconta.books().journalLineCount()).isEqualTo(2);
        assertThat(visit.uniconta.books().repeatedReferences()).containsExactly(Map.entry("INT-1", 2));
    }
}
