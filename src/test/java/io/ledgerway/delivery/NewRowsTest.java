package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that is recorded of a new version comes back as it was, on both databases. */
class NewRowsTest {

    private static final String NASTY = "a \"quoted\" {NULL, \\n}, it's 'so' æøå € \uD83D\uDE80 \t\n end\\";

    private LedgerFixture ledger;

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothingOfAVersionIsLostOrChanged(TestDatabase database) {
        ledger = new LedgerFixture(database);
        ledger.record(
                version("NULL", NASTY, LocalDate.of(2026, 2, 28), new BigDecimal("-0.000000000001"), "HOURS", NASTY),
                version("x,y}", "", LocalDate.of(1999, 12, 31), new BigDecimal("123456789012345678.9"), "EUR", "{}"),
                version("\\", "n", null, null, null, "[\"NULL\"]"));

        List<Map<String, Object>> rows = ledger.jdbc
                .sql("select d.*, p.payload, p.trace from delivery d join delivery_payload p on p.delivery_id = d.id"
                        + " order by d.id")
                .query()
                .listOfRows();

        assertThat(rows).extracting(row -> row.get("document")).containsExactly("NULL", "x,y}", "\\");
        assertThat(rows).extracting(row -> row.get("number")).containsExactly(NASTY, "", "n");
        assertThat(rows).extracting(row -> text(row.get("payload"))).containsExactly(NASTY, "{}", "[\"NULL\"]");
        assertThat(rows).extracting(row -> row.get("unit")).containsExactly("HOURS", "EUR", null);
        assertThat(rows)
                .extracting(row -> row.get("document_day") == null
                        ? null
                        : row.get("document_day").toString())
                .containsExactly("2026-02-28", "1999-12-31", null);
        assertThat((BigDecimal) rows.get(0).get("quantity")).isEqualByComparingTo("-0.000000000001");
        assertThat((BigDecimal) rows.get(1).get("quantity")).isEqualByComparingTo("123456789012345678.9");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row)
                    .containsEntry("flow", "time-entries")
                    .containsEntry("connection", "uniconta")
                    .containsEntry("version", 1)
                    .containsEntry("wanted", true)
                    .containsEntry("source_version", 7L)
                    .containsEntry("content_hash", "hash")
                    .containsEntry("state", "READY")
                    .containsEntry("attempts", 0)
                    .containsEntry("epoch", 0L)
                    .containsEntry("ever_sent", false)
                    .containsEntry("cause_code", null)
                    .containsEntry("settled_at", null)
                    .containsEntry("trace", null);
            assertThat(row.get("reference")).isEqualTo(row.get("document") + "-R1");
            assertThat(row.get("due_at")).isEqualTo(row.get("recorded_at"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRowThatCannotBeReadIsADeadLetterWithItsCause(TestDatabase database) {
        ledger = new LedgerFixture(database);
        ledger.record(new NewVersion(
                "INT-1",
                "entry 1",
                7,
                true,
                NewVersion.UNREADABLE,
                null,
                null,
                null,
                NASTY,
                new Cause("DATE_INVALID", NASTY, "Write it {so}."),
                version -> "INT-1"));

        Map<String, Object> row =
                ledger.jdbc.sql("select * from delivery").query().singleRow();

        assertThat(row)
                .containsEntry("state", "DEAD")
                .containsEntry("cause_code", "DATE_INVALID")
                .containsEntry("cause_message", NASTY)
                .containsEntry("cause_action", "Write it {so}.");
        assertThat(row.get("settled_at")).isEqualTo(row.get("recorded_at"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLargePayloadStandsBesideSmallOnes(TestDatabase database) {
        ledger = new LedgerFixture(database);
        String large = "æ".repeat(300_000);
        ledger.record(
                version("1", "n", null, null, null, "{}"),
                version("2", "n", null, null, null, large),
                version("3", "n", null, null, null, NASTY));

        assertThat(ledger.jdbc
                        .sql("select payload from delivery_payload order by delivery_id")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("{}", large, NASTY);
    }

    private static NewVersion version(
            String document, String number, LocalDate day, BigDecimal quantity, String unit, String payload) {
        return new NewVersion(
                document,
                number,
                7,
                true,
                "hash",
                day,
                quantity,
                unit,
                payload,
                null,
                version -> document + "-R" + version);
    }

    private static String text(Object value) {
        try {
            return value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : (String) value;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
