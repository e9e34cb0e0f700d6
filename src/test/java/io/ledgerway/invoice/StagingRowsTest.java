package io.ledgerway.invoice;

import static io.ledgerway.invoice.InvoiceDraft.invoice;
import static io.ledgerway.invoice.InvoicesUnderTest.json;
import static io.ledgerway.invoice.StagingUnderTest.states;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The staging table is read in pages that fit into memory, whatever its ids are. */
class StagingRowsTest {

    @ParameterizedTest
    @EnumSource
    void aPageEndsWithTheRowThatReachesItsCharactersAndTheNextOneGoesOn(TestDatabase kind) {
        try (HikariDataSource database = kind.fresh()) {
            JdbcTemplate jdbc = table(database, "int");
            for (int id = 1; id <= 5; id++) {
                jdbc.update(
                        "insert into invoice_staging (id, content) values (?, ?)", id, "x".repeat(id == 3 ? 500 : 40));
            }
            StagingRows rows = rows(database, 100);

            assertThat(ids(rows.after(null))).containsExactly(1, 2, 3);
            assertThat(ids(rows.after(rows.after(null).get(2)))).containsExactly(4, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageHasNoMoreThanSoManyRows(TestDatabase kind) {
        try (HikariDataSource database = kind.fresh()) {
            JdbcTemplate jdbc = table(database, "int");
            jdbc.batchUpdate(
                    "insert into invoice_staging (id, content) values (?, 'x')",
                    IntStream.range(0, 250).mapToObj(id -> new Object[] {id}).toList());
            StagingRows rows = rows(database, 1_000_000);

            List<StagedRow> page = rows.after(null);
            rows.taken(page);

            assertThat(page).hasSize(StagingRows.MOST_ROWS);
            assertThat(rows.after(page.get(199))).hasSize(50);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "H2, bigint, 4711",
        "H2, varchar(40), A-7",
        "H2, uuid, 7d444840-9dc0-11d1-b245-5ffdce74fad2",
        "POSTGRESQL, bigint, 4711",
        "POSTGRESQL, 'numeric(20)', 4711",
        "POSTGRESQL, varchar(40), A-7",
        "POSTGRESQL, uuid, 7d444840-9dc0-11d1-b245-5ffdce74fad2"
    })
    void aRejectedRowIsTakenAfterAllUnlessItsContentIsAnotherByNow(TestDatabase kind, String type, String id) {
        try (HikariDataSource database = kind.fresh()) {
            JdbcTemplate jdbc = table(database, type);
            Object key = type.equals("uuid") ? UUID.fromString(id) : type.startsWith("varchar") ? id : Long.valueOf(id);
            jdbc.update("insert into invoice_staging (id, content) values (?, ?)", key, json(invoice("R-1")));
            StagingRows rows = rows(database, 1_000_000);
            rows.rejected(rows.after(null).get(0), "Nobody knows the buyer.");

            rows.takenAfterAll(id, StagedRow.contentMark("another"));
            assertThat(states(jdbc)).containsExactly("REJECTED");
            rows.takenAfterAll(id, StagedRow.contentMark(json(invoice("R-1"))));

            assertThat(states(jdbc)).containsExactly("TAKEN");
            assertThat(jdbc.queryForObject("select problem from invoice_staging", String.class))
                    .isNull();
        }
    }

    private static List<Object> ids(List<StagedRow> rows) {
        return rows.stream().map(StagedRow::id).toList();
    }

    private static JdbcTemplate table(HikariDataSource database, String id) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute(StagingUnderTest.TABLE.formatted(id));
        return jdbc;
    }

    private static StagingRows rows(HikariDataSource database, long mostCharacters) {
        return new StagingRows(
                StagingSettings.of(new MockEnvironment()),
                database,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                mostCharacters);
    }
}
