package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.document.TimeEntry;
import io.ledgerway.document.TimeEntry.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeEntryReaderTest {

    private final TimeEntryReader reader = new TimeEntryReader(Sample.lists(), UnitAliases.of(Sample.settings()));

    @Test
    void anOrdinaryEntryIsReadWhole() {
        assertThat(entry(Sample.workReport()))
                .isEqualTo(new TimeEntry(
                        "901",
                        9123456801L,
                        true,
                        "17",
                        "Bo",
                        "2636",
                        "3",
                        "100",
                        "Projekttimer",
                        Unit.HOURS,
                        new BigDecimal("7.5"),
                        null,
                        LocalDate.of(2026, 9, 27),
                        LocalTime.of(7, 0),
                        LocalTime.of(15, 0),
                        "Montage",
                        false));
    }

    @Test
    void anEntryThatIsNotApprovedIsReadToo() {
        assertThat(entry(with("approved", "false")).approved()).isFalse();
    }

    @Test
    void absenceHasNoProjectAndCarriesTheHoursOfADay() {
        ObjectNode row = with("case", "null", "worktype", "\"/web/v1/work_type/51/\"", "work_type_unit", "\"Dage\"");

        TimeEntry entry = entry(row);

        assertThat(entry.project()).isNull();
        assertThat(entry.workType()).isNull();
        assertThat(entry.workTypeName()).isEqualTo("Ferie");
        assertThat(entry.workModel()).isNull();
        assertThat(entry.factor()).isEqualTo(new BigDecimal("7.40"));
        assertThat(entry.unit()).isEqualTo(Unit.DAYS);
    }

    @Test
    void anEntryWithoutWorkTypeGoesByItsName() {
        TimeEntry entry = entry(with("worktype", "null", "worktype_name", "\"Køretid\""));

        assertThat(entry.workType()).isNull();
        assertThat(entry.workTypeName()).isEqualTo("Køretid");
    }

    @Test
    void embeddedObjectsAreReadLikeAddresses() {
        TimeEntry entry = entry(with(
                "case", "{\"id\":99,\"number\":\"2700\"}",
                "worktype", "{\"id\":98,\"number\":110,\"name\":\"Svejsning\",\"factor\":8,\"work_model\":{\"id\":7}}",
                "employee_number", "null",
                "employee", "{\"id\":2,\"number\":18}"));

        assertThat(entry.project()).isEqualTo("2700");
        assertThat(entry.workType()).isEqualTo("110");
        assertThat(entry.workModel()).isEqualTo("3");
        assertThat(entry.factor()).isEqualByComparingTo("8");
        assertThat(entry.employee()).isEqualTo("18");
    }

    @Test
    void numbersMayComeAsNumbersOrTexts() {
        TimeEntry entry =
                entry(with("id", "\"902\"", "employee_number", "17", "amount", "2.50", "logical_timestamp", "\"12\""));

        assertThat(entry.id()).isEqualTo("902");
        assertThat(entry.employee()).isEqualTo("17");
        assertThat(entry.amount()).isEqualTo(new BigDecimal("2.50"));
        assertThat(entry.sourceVersion()).isEqualTo(12);
    }

    @Test
    void timesAndRemarksMayBeMissing() {
        TimeEntry entry = entry(with("start_time", "null", "end_time", "\"\"", "remarks", "null"));

        assertThat(entry.from()).isNull();
        assertThat(entry.to()).isNull();
        assertThat(entry.text()).isEmpty();
    }

    @Test
    void workPastMidnightKeepsItsTimes() {
        TimeEntry entry = entry(with("start_time", "\"22:00:00\"", "end_time", "\"06:30:00\""));

        assertThat(entry.from()).isEqualTo("22:00");
        assertThat(entry.to()).isEqualTo("06:30");
    }

    @Test
    void overtimeMadeByIntempusIsMarked() {
        assertThat(entry(with("origin", "\"intempus:overtime\"")).overtime()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            id                | null                     | ENTRY_ID_INVALID        | its id is 'null'
            id                | "abc"                    | ENTRY_ID_INVALID        | its id is 'abc'
            id                | -1                       | ENTRY_ID_INVALID        | its id is '-1'
            id                | 1.5                      | ENTRY_ID_INVALID        | its id is '1.5'
            logical_timestamp | null                     | ENTRY_VERSION_MISSING   | logical_timestamp
            logical_timestamp | "soon"                   | ENTRY_VERSION_MISSING   | 'soon'
            approved          | null                     | APPROVAL_MISSING        | not true or false
            approved          | "true"                   | APPROVAL_MISSING        | not true or false
            amount            | "abc"                    | AMOUNT_INVALID          | 'abc'
            amount            | "7,5"                    | AMOUNT_INVALID          | '7,5'
            amount            | null                     | AMOUNT_INVALID          | no decimal
            amount            | ""                       | AMOUNT_INVALID          | no decimal
            amount            | true                     | AMOUNT_INVALID          | no decimal
            amount            | "NaN"                    | AMOUNT_INVALID          | 'NaN'
            amount            | "1e999"                  | AMOUNT_INVALID          | '1e999'
            amount            | 1e999                    | AMOUNT_INVALID          | '1E+999'
            amount            | "12345678901234567"      | AMOUNT_INVALID          | no decimal
            start_date        | null                     | DATE_INVALID            | no start date
            start_date        | "27-09-2026"             | DATE_INVALID            | '27-09-2026' is no date
            start_date        | "2026-02-30"             | DATE_INVALID            | '2026-02-30' is no date
            start_time        | "25:00:00"               | TIME_INVALID            | start_time '25:00:00'
            end_time          | "noon"                   | TIME_INVALID            | end_time 'noon'
            employee_number   | null                     | EMPLOYEE_NUMBER_MISSING | employee Bo has no number
            employee_number   | " "                      | EMPLOYEE_NUMBER_MISSING | employee Bo has no number
            work_type_unit    | "Rumfang"                | UNIT_UNKNOWN            | unit-alias.Rumfang
            work_type_unit    | null                     | UNIT_UNKNOWN            | has no unit
            case              | "/web/v1/case/77/"       | CASE_UNKNOWN            | its case 77
            case              | "/web/v1/case/61/"       | CASE_NUMBER_MISSING     | its case 61 has no number
            case              | "/web/v1/customer/60/"   | RELATION_INVALID        | its case
            case              | "60"                     | RELATION_INVALID        | its case
            worktype          | "/web/v1/work_type/77/"  | WORK_TYPE_UNKNOWN       | its work type 77
            worktype          | "/web/v1/work_type/52/"  | WORK_MODEL_UNKNOWN      | the agreement 9
            """)
    void aBadRowIsSetAsideWithItsReasonAndItsNeighboursGoOn(String field, String value, String code, String words) {
        ObjectNode bad = with(field, value);
        ObjectNode good = with("id", "1");

        ReadEntries read = read(good, bad, with("id", "2"));

        assertThat(read.entries()).extracting(TimeEntry::id).containsExactly("1", "2");
        RejectedRow rejected = read.rejected().get(0);
        assertThat(rejected.id()).isEqualTo(field.equals("id") ? null : "901");
        assertThat(rejected.cause().code()).isEqualTo(code);
        assertThat(rejected.cause().message())
                .startsWith(field.equals("id") ? "A time entry" : "Time entry 901: ")
                .contains(code.equals("UNIT_UNKNOWN") ? "unit" : words);
        assertThat(rejected.cause().sentence()).contains(words);
        assertThat(rejected.json()).isEqualTo(bad.toString());
        assertThat(rejected.awaitsMasterLists()).isEqualTo(code.matches("(CASE|WORK_TYPE|WORK_MODEL)_UNKNOWN"));
        assertThat(read.awaitsMasterLists()).isEqualTo(rejected.awaitsMasterLists());
    }

    @Test
    void aRowThatIsNoObjectIsSetAside() {
        ReadEntries read = read(Sample.json("null"), Sample.json("\"x\""), Sample.workReport());

        assertThat(read.entries()).hasSize(1);
        assertThat(read.rejected()).extracting(row -> row.cause().code()).containsOnly("ENTRY_ID_INVALID");
    }

    @Test
    void aWorkTypeWithoutNumberAndNameIsRefused() {
        RejectedRow rejected = read(with("worktype", "null", "worktype_name", "null"))
                .rejected()
                .get(0);

        assertThat(rejected.cause().code()).isEqualTo("WORK_TYPE_MISSING");
    }

    @Test
    void anUnfinishedDraftIsToldFromAnEntryThatNeedsAPerson() {
        List<RejectedRow> rejected = read(
                        with("approved", "false", "amount", "\"\""), with("approved", "true", "amount", "\"\""))
                .rejected();

        assertThat(rejected).extracting(RejectedRow::draft).containsExactly(true, false);
    }

    @Property
    void everyDecimalKeepsItsDigits(
            @ForAll @BigRange(min = "-999999999999999", max = "999999999999999") BigInteger digits,
            @ForAll @IntRange(max = 15) int decimals,
            @ForAll boolean asText) {
        BigDecimal amount = new BigDecimal(digits, decimals);
        String plain = amount.toPlainString();

        TimeEntry entry = entry(with("amount", asText ? "\"" + plain + "\"" : plain));

        assertThat(entry.amount()).isEqualTo(amount);
    }

    private TimeEntry entry(JsonNode row) {
        ReadEntries read = read(row);
        assertThat(read.rejected()).isEmpty();
        return read.entries().get(0);
    }

    private ReadEntries read(JsonNode... rows) {
        return reader.read(new Page("work_report", Arrays.asList(rows), null, 1L, false));
    }

    /** The ordinary entry with fields changed; they come as field, JSON, field, JSON. */
    private static ObjectNode with(String... changes) {
        ObjectNode row = Sample.workReport();
        for (int i = 0; i < changes.length; i += 2) {
            row.set(changes[i], Sample.json(changes[i + 1]));
        }
        return row;
    }
}
