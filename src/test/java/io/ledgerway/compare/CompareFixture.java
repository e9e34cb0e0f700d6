package io.ledgerway.compare;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerway.delivery.DatabaseClock;
import io.ledgerway.delivery.Dialect;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.delivery.Watermarks;
import io.ledgerway.testing.TestDatabase;
import io.ledgerway.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The compare's room on a fresh database beside a ledger, with time that tests move. */
final class CompareFixture implements AutoCloseable {

    static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    final HikariDataSource dataSource;
    final JdbcClient jdbc;
    final DatabaseClock clock;
    final Recorder recorder;
    final FullCompares compares;
    final Deletions deletions;
    final CompareDecisions decisions;
    final List<Object> events = new ArrayList<>();
    final List<String> audit = new ArrayList<>();

    CompareFixture(TestDatabase database) {
        dataSource = database.fresh();
        JdbcTemplate template = new JdbcTemplate(dataSource);
        jdbc = JdbcClient.create(template);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        clock = new DatabaseClock(jdbc);
        recorder = new Recorder(
                template, transaction, clock, new Watermarks(jdbc, clock), Dialect.of(dataSource), Tracing.off());
        CompareTable table = new CompareTable(jdbc, clock);
        MissingDocuments missing = new MissingDocuments(jdbc);
        compares = new FullCompares(
                table, new SeenDocuments(template, Dialect.of(dataSource)), missing, transaction, events::add);
        deletions = new Deletions(table, missing, recorder, transaction, new SimpleMeterRegistry());
        decisions = new CompareDecisions(
                table,
                missing,
                (actor, action, subject, reason) -> audit.add(actor + " " + action + " " + subject + " " + reason),
                transaction,
                events::add);
    }

    void record(NewVersion... rows) {
        recorder.record("time-entries", "uniconta", List.of(rows), null);
    }

    /** Approved entries with the ids 1 to {@code count}, all of version 10. */
    void recordEntries(int count) {
        recorder.record(
                "time-entries",
                "uniconta",
                IntStream.rangeClosed(1, count).mapToObj(id -> entry(id, 10)).toList(),
                null);
    }

    static NewVersion entry(int id, long sourceVersion) {
        return entry(id, sourceVersion, "a", true, DAY);
    }

    static NewVersion entry(int id, long sourceVersion, String hash, boolean wanted, LocalDate day) {
        String reference = "INT-" + id;
        return new NewVersion(
                reference,
                "entry " + id,
                sourceVersion,
                wanted,
                hash,
                day,
                day == null ? null : new BigDecimal("7.5"),
                day == null ? null : "HOURS",
                "{\"id\":\"" + id + "\",\"amount\":" + sourceVersion + "}",
                null,
                version -> version == 1 ? reference : reference + "-R" + version);
    }

    long begin() {
        return compares.begin("time-entries", "uniconta", START);
    }

    static List<String> documents(IntStream ids) {
        return ids.mapToObj(id -> "INT-" + id).toList();
    }

    /** A compare that saw these ids. */
    FullCompare compare(DeletionLimit limit, IntStream seen) {
        long compare = begin();
        compares.seen(compare, documents(seen));
        return compares.decide(compare, limit);
    }

    /** Says of all that is missing that it is gone; in the order they came. */
    List<String> confirmAll() {
        List<String> gone = new ArrayList<>();
        Confirmation one = deletions.next("time-entries");
        while (one.isOpen()) {
            gone.add(one.missing().document());
            one = deletions.gone(one, CompareFixture::deleted);
        }
        return gone;
    }

    static NewVersion deleted(MissingDocument missing, String content) {
        int id = Integer.parseInt(missing.document().substring("INT-".length()));
        NewVersion row = entry(id, missing.sourceVersion(), NewVersion.DELETED, false, missing.day());
        return new NewVersion(
                row.document(),
                row.number(),
                row.sourceVersion(),
                row.wanted(),
                row.contentHash(),
                row.day(),
                row.quantity(),
                row.unit(),
                String.valueOf(content),
                null,
                row.reference());
    }

    /** Documents whose latest version says that they are not to stand in the target. */
    List<String> withdrawn() {
        return jdbc.sql("select d.document from delivery d where not d.wanted and d.version = (select max(m.version)"
                        + " from delivery m where m.document = d.document) order by d.id")
                .query(String.class)
                .list();
    }

    int versions(String document) {
        return jdbc.sql("select max(version) from delivery where document = ?")
                .param(document)
                .query(Integer.class)
                .single();
    }

    boolean wanted(String document) {
        return jdbc.sql("select wanted from delivery where document = ? order by version desc limit 1")
                .param(document)
                .query(Boolean.class)
                .single();
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    FullCompare get(long compare) {
        return decisions.get("time-entries", compare);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
