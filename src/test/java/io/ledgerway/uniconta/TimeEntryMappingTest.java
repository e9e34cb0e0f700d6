package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeEntryMappingTest {

    private final TestCompany company = new TestCompany();

    @Test
    void anOrdinaryEntryBecomesOneCompleteLine() {
        assertThat(UnicontaJson.write(line(Map.of()).wire()))
                .isEqualTo("{\"Journal\":\"INTEMPUS\",\"Date\":\"2025-09-27T00:00:00\",\"Project\":\"2636\","
                        + "\"Employee\":\"17\",\"PayrollCategory\":\"10\",\"PrCategory\":\"TIMER\",\"Qty\":7.5,"
                        + "\"Unit\":\"Hours\",\"TimeFrom\":\"07:00:00\",\"TimeTo\":\"15:00:00\",\"Text\":\"Montage\","
                        + "\"Invoiceable\":true,\"ReferenceNumber\":\"INT-901\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, 2.5333333333, 2.5333",
        "HOURS, 0.00005, 0.0001",
        "HOURS, 100, 100",
        "KILOMETRES, 42.0, 42",
        "PIECES, 3, 3",
        "HOURS, -1.25, -1.25"
    })
    void amountsAreQuantitiesRoundedOnce(String unit, String amount, String qty) {
        assertThat(line(Map.of("unit", unit, "amount", amount))
                        .number(LineField.QTY)
                        .toPlainString())
                .isEqualTo(qty);
    }

    @Test
    void daysCountByTheFactorOfTheTableAndElseOfTheEntry() {
        Map<String, Object> twoDays = Map.of("unit", "DAYS", "amount", "2", "factor", "7.5");
        assertThat(line(twoDays).number(LineField.QTY)).isEqualByComparingTo("15");

        company.row("work-types", "10", "10", "factor", "7,4");

        assertThat(line(twoDays).number(LineField.QTY)).isEqualByComparingTo("14.8");
    }

    @Test
    void daysWithoutAFactorAreRefused() {
        assertThat(dead(Map.of("unit", "DAYS", "amount", "2")).cause().code()).isEqualTo("DAY_FACTOR_MISSING");
    }

    @Test
    void kronerAreOnePieceAtThatCost() {
        JournalLine line = line(Map.of("unit", "KRONER", "amount", "149.995"));

        assertThat(line.number(LineField.QTY)).isEqualByComparingTo("1");
        assertThat(line.number(LineField.COST_PRICE)).isEqualByComparingTo("150.00");
        assertThat(line.values()).doesNotContainKey(LineField.SALES_PRICE);
    }

    @Test
    void kronerBecomeASalesPriceBySettingAndOverrideTheEmployeesPrice() {
        company.flow.put("ledgerway.flows.time-entries.kroner-price", "sales");
        company.flow.put("ledgerway.flows.time-entries.prices", "employee");

        JournalLine line = line(Map.of("unit", "KRONER", "amount", "149.5"));

        assertThat(line.number(LineField.SALES_PRICE)).isEqualByComparingTo("149.5");
        assertThat(line.number(LineField.COST_PRICE)).isEqualByComparingTo("310.5");
    }

    @ParameterizedTest
    @CsvSource({"none, , ", "employee, 310.5, 625", "category, 250, 600"})
    void pricesComeFromWhereTheSettingSays(String prices, String cost, String sales) {
        company.flow.put("ledgerway.flows.time-entries.prices", prices);

        JournalLine line = line(Map.of());

        assertThat(line.number(LineField.COST_PRICE)).isEqualTo(cost == null ? null : new java.math.BigDecimal(cost));
        assertThat(line.number(LineField.SALES_PRICE))
                .isEqualTo(sales == null ? null : new java.math.BigDecimal(sales));
    }

    @Test
    void overtimeHasNoSilentDefault() {
        Map<String, Object> overtime = Map.of("overtime", true);
        Outcome.Dead undecided = dead(overtime);
        assertThat(undecided.cause().code()).isEqualTo("OVERTIME_UNDECIDED");
        assertThat(undecided.cause().sentence()).contains("ledgerway.flows.time-entries.overtime");

        company.flow.put("ledgerway.flows.time-entries.overtime", "skip");
        assertThat(map(overtime).outcome()).isInstanceOf(Outcome.Skipped.class);

        company.flow.put("ledgerway.flows.time-entries.overtime", "include");
        assertThat(map(overtime).line()).isNotNull();
    }

    @Test
    void anEntryWhoseApprovalDoesNotStandIsNotSent() {
        assertThat(map(Map.of("approved", false)).outcome()).isInstanceOf(Outcome.Skipped.class);
    }

    @Test
    void theWorkTypeIsLookedUpByAgreementThenNumberThenName() {
        company.row("work-types", "Projekttimer", "Kørsel");
        assertThat(line(Map.of()).text(LineField.PAYROLL_CATEGORY)).isEqualTo("11");

        company.row("work-types", "10", "15", "PrCategory", "DIV");
        assertThat(line(Map.of()).text(LineField.PAYROLL_CATEGORY)).isEqualTo("15");

        company.row("work-types", "1:10", "10");
        assertThat(line(Map.of()).text(LineField.PAYROLL_CATEGORY)).isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource({"work-types, 1:10|10|Projekttimer", "projects, 2636", "employees, 17"})
    void aMissNamesTheTableAndTheKeys(String table, String keys) {
        company.row(table, "other", "1");

        Outcome.Dead dead = dead(Map.of());

        assertThat(dead.cause().code()).isEqualTo("LOOKUP_MISSING");
        assertThat(dead.cause().message()).contains("901", "tables/uniconta/" + table + ".csv");
        assertThat(dead.missing().table()).isEqualTo(table);
        assertThat(dead.missing().keys()).containsExactly(keys.split("\\|"));
    }

    @Test
    void aTargetOfOneDashLeavesTheEntryOutOnPurpose() {
        company.row("work-types", "10", "-");

        assertThat(((Outcome.Skipped) map(Map.of()).outcome()).cause().code()).isEqualTo("LOOKUP_SKIP");
    }

    @Test
    void anEntryWithoutACaseNeedsARowForItsWorkType() {
        Map<String, Object> caseless = new HashMap<>();
        caseless.put("project", null);
        Outcome.Dead missing = dead(caseless);
        assertThat(missing.cause().code()).isEqualTo("PROJECT_MISSING");
        assertThat(missing.cause().action()).contains("none:10");

        company.row("projects", "none:10", "2703");

        assertThat(line(caseless).text(LineField.PROJECT)).isEqualTo("2703");
    }

    @Test
    void furtherColumnsSetFurtherFieldsAndTheWorkTypesWin() {
        company.row("employees", "17", "17", "Dimension1", "EMP", "WorkSpace", "WS");
        company.row("projects", "2636", "2636", "Task", "T1", "Dimension1", "PRO");
        company.row("work-types", "10", "10", "Unit", "km", "Invoiceable", "nej", "dimension1", "WORK");
        company.defaults.putAll(Map.of("dimension1", "DEF", "dimension2", "DEF2"));

        JournalLine line = line(Map.of());

        assertThat(line.wire())
                .containsEntry("Dimension1", "WORK")
                .containsEntry("Dimension2", "DEF2")
                .containsEntry("Task", "T1")
                .containsEntry("WorkSpace", "WS")
                .containsEntry("Unit", "km")
                .containsEntry("Invoiceable", false);
    }

    @ParameterizedTest
    @CsvSource({
        "Colour, red, LOOKUP_COLUMN_UNKNOWN",
        "ReferenceNumber, X, LOOKUP_COLUMN_UNKNOWN",
        "Qty, 1, LOOKUP_COLUMN_UNKNOWN",
        "Invoiceable, maybe, LOOKUP_VALUE_INVALID",
        "CostPrice, much, LOOKUP_VALUE_INVALID",
        "factor, x, LOOKUP_VALUE_INVALID"
    })
    void aColumnThatCannotBeUsedIsNamed(String column, String value, String code) {
        company.row("work-types", "10", "10", column, value);

        Outcome.Dead dead = dead(Map.of());

        assertThat(dead.cause().code()).isEqualTo(code);
        assertThat(dead.cause().message()).contains(column.equals("factor") ? "factor" : column, "work-types");
    }

    @Test
    void theProjectCategoryComesFromTheColumnThePayCategoryOrTheDefault() {
        company.row("work-types", "10", "15");
        assertThat(dead(Map.of()).cause().code()).isEqualTo("PROJECT_CATEGORY_MISSING");

        company.defaults.put("project-category", "DIV");
        assertThat(line(Map.of()).wire()).containsEntry("PrCategory", "DIV").containsEntry("Unit", "stk");

        company.row("work-types", "10", "15", "PrCategory", "TIMER");
        assertThat(line(Map.of()).text(LineField.PR_CATEGORY)).isEqualTo("TIMER");
    }

    @Test
    void mileageTakesItsItemUnitAndInvoiceableFromTheMasterData() {
        JournalLine line = line(Map.of("workType", "11", "unit", "KILOMETRES", "amount", "12"));

        assertThat(line.wire())
                .containsEntry("Item", "KM-STATEN")
                .containsEntry("Unit", "km")
                .containsEntry("Invoiceable", false);
    }

    @ParameterizedTest
    @CsvSource({
        "project, 9999, PROJECT_UNKNOWN",
        "project, 2700, PROJECT_CLOSED",
        "project, 2701, PROJECT_BLOCKED",
        "project, 2702, PROJECT_PHASE_UNKNOWN",
        "employee, 99, EMPLOYEE_UNKNOWN",
        "employee, 18, EMPLOYEE_BLOCKED",
        "employee, 19, EMPLOYEE_TERMINATED",
        "workType, 99, PAY_CATEGORY_UNKNOWN",
        "workType, 12, PAY_CATEGORY_BLOCKED",
        "workType, To gange, PAY_CATEGORY_AMBIGUOUS",
        "workType, 16, PROJECT_CATEGORY_UNKNOWN"
    })
    void whatUnicontaDoesNotTakeIsRefusedBeforeItIsSent(String property, String value, String code) {
        Mapped mapped = map(Map.of(property, value));

        Outcome.Dead dead = (Outcome.Dead) mapped.outcome();
        assertThat(dead.cause().code()).isEqualTo(code);
        assertThat(dead.cause().message()).contains("Entry 901");
        assertThat(dead.cause().action()).contains("replay");
        assertThat(mapped.byMasterData()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"project, 2703", "project, 2704", "employee, 20", "employee, 21", "workType, Projekttimer"})
    void whatUnicontaTakesGoes(String property, String value) {
        assertThat(map(Map.of(property, value)).line()).isNotNull();
    }

    @Test
    void aPhaseInAnotherLanguageIsNamedByASetting() {
        company.values.put("phase-alias", "Kører = InProgress, Lukket=Completed");

        assertThat(map(Map.of("project", "2702")).line()).isNotNull();
    }

    @Test
    void aCommentTooLongForUnicontaIsCutAndAKeyTooLongIsRefused() {
        assertThat(line(Map.of("text", "ord ".repeat(300))).text(LineField.TEXT))
                .hasSizeLessThanOrEqualTo(1000)
                .endsWith("ord…");

        company.row("work-types", "10", "10", "Task", "T".repeat(31));
        assertThat(dead(Map.of()).cause().code()).isEqualTo("KEY_TOO_LONG");
    }

    @Test
    void contentThatIsNoEntryIsRefused() {
        for (String payload : List.of("", "{}", "[]", "no json", "{\"unit\":\"WEEKS\"}")) {
            Claim claim = new Claim(1, "901", 1, "INT-901", 1, DeliveryState.SENDING, false, payload);

            Outcome outcome = new TimeEntryMapping(company)
                    .map(claim, company.settings(), TestCompany.masterData())
                    .outcome();

            assertThat(((Outcome.Dead) outcome).cause().code()).isEqualTo("PAYLOAD_INVALID");
        }
    }

    @ParameterizedTest
    @CsvSource({"overtime, perhaps", "prices, all", "qty-decimals, many", "kroner-price, both"})
    void aSettingThatCannotBeIsNamed(String key, String value) {
        company.flow.put("ledgerway.flows.time-entries." + key, value);

        assertThatThrownBy(company::settings)
                .isInstanceOf(CausedException.class)
                .hasMessageContaining("ledgerway.flows.time-entries." + key)
                .hasMessageContaining(value);
    }

    @Test
    void onlyAReferenceFieldThatPostingKeepsIsAllowed() {
        company.referenceField = "SerieBatch";

        assertThatThrownBy(company::settings).hasMessageContaining("reference-field");
    }

    @Test
    void whatAnEarlierAttemptSentIsExpectedEvenAfterTheProjectWasClosed() {
        ExpectedLine expected = expect(Map.of("project", "2700", "workType", "Kørsel"), TestCompany.masterData());

        assertThat(expected.project()).isEqualTo("2700");
        assertThat(expected.payCategory()).isEqualTo("11");
        assertThat(expected.qty()).isEqualByComparingTo("7.5");
    }

    @Test
    void whatCannotBeToldAnyMoreIsNotExpected() {
        company.row("employees", "other", "1");

        ExpectedLine expected = expect(Map.of("unit", "DAYS"), null);

        assertThat(expected.employee()).isNull();
        assertThat(expected.project()).isNull();
        assertThat(expected.qty()).isNull();
        assertThat(expected.date()).isEqualTo("2025-09-27");
    }

    private ExpectedLine expect(Map<String, Object> properties, MasterData data) {
        return new TimeEntryMapping(company)
                .expect(TestCompany.claim(TestCompany.with(properties)), company.settings(), data);
    }

    private Mapped map(Map<String, Object> properties) {
        return new TimeEntryMapping(company)
                .map(TestCompany.claim(TestCompany.with(properties)), company.settings(), TestCompany.masterData());
    }

    private JournalLine line(Map<String, Object> properties) {
        Mapped mapped = map(properties);
        assertThat(mapped.outcome()).isNull();
        return mapped.line();
    }

    private Outcome.Dead dead(Map<String, Object> properties) {
        return (Outcome.Dead) map(properties).outcome();
    }
}
