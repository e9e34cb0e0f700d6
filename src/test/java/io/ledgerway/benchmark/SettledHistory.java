package io.ledgerway.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a migrated PostgreSQL with deliveries that were settled in the last three years, day after day; of two flows, one in
 * fifty a month late, one in a thousand discarded. Their payloads were purged. Indexes are made anew at the end, which is
 * many times faster than row by row.
 */
final class SettledHistory {

    private static final long FIRST_ID = 1_000_000_000L;
    private static final String INDEXES = "select indexname, indexdef from pg_indexes where schemaname = 'public'"
            + " and tablename in ('delivery', 'delivery_attempt') and indexname not in ('delivery_pkey', 'delivery_version')";
    private static final String ROWS =
            "insert into delivery (id, flow, connection, document, number, version, reference,"
                    + " wanted, content_hash, source_version, state, attempts, epoch, due_at, document_day, quantity, unit,"
                    + " ever_sent, target_id, cause_code, cause_message, recorded_at, settled_at) select " + FIRST_ID
                    + " + n, case when sale then 'invoices-to-intacct' else 'time-entries' end,"
                    + " case when sale then 'intacct' else 'uniconta' end, kind || n, 'number ' || n, 1, kind || n, true,"
                    + " md5(n::text) || md5((n + 1)::text), n, case when bad then 'DISCARDED' else 'DELIVERED' end, 1, 1, at,"
                    + " (at - case when n % 50 = 0 then interval '30 days' else interval '1 day' end)::date, 7.5,"
                    + " case when sale then 'EUR' else 'HOURS' end, true, 'journal:INTEMPUS/' || n,"
                    + " case when bad then 'REJECTED_BY_HAND' end, case when bad then 'Discarded by an operator.' end, at,"
                    + " at + interval '2 seconds' from (select n, n % 4 = 0 as sale, n % 1000 = 7 as bad,"
                    + " case when n % 4 = 0 then 'OLD-' else 'INT-OLD' end as kind,"
                    + " now() - interval '3 years' * (1 - n::float / {all}) as at from generate_series(1, {all}) n) history";
    private static final String ATTEMPTS = "insert into delivery_attempt (delivery_id, at, attempt, outcome)"
            + " select id, settled_at, 1, state from delivery where id > " + FIRST_ID;
    private static final String COUNTS =
            "insert into settled_count (flow, connection, state, n) select flow, connection,"
                    + " state, count(*) from delivery where id > " + FIRST_ID + " group by flow, connection, state";

    private SettledHistory() {}

    static void fill(String url, int settled) throws SQLException {
        try (Connection sql = DriverManager.getConnection(url);
                Statement statement = sql.createStatement()) {
            List<String> definitions = new ArrayList<>();
            List<String> names = new ArrayList<>();
            try (ResultSet indexes = statement.executeQuery(INDEXES)) {
                while (indexes.next()) {
                    names.add(indexes.getString(1));
                    definitions.add(indexes.getString(2));
                }
            }
            statement.execute("drop index " + String.join(", ", names));
            statement.execute("alter table delivery drop constraint delivery_pkey, drop constraint delivery_version");
            statement.execute(ROWS.replace("{all}", Integer.toString(settled)));
            statement.execute(ATTEMPTS);
            statement.execute(COUNTS);
            statement.execute("alter table delivery add primary key (id)");
            statement.execute(
                    "alter table delivery add constraint delivery_version unique (connection, document, version)");
            for (String definition : definitions) {
                statement.execute(definition);
            }
            statement.execute("vacuum analyze delivery");
            statement.execute("vacuum analyze delivery_attempt");
        }
    }
}
