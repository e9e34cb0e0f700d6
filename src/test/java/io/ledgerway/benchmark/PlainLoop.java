package io.ledgerway.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What somebody would write in an afternoon, in a process of its own: read a page, parse it, post its batches by Apache
 * HttpClient, write the page to SQL in one JDBC batch, next page. It makes the hub's own requests, which cost it
 * nothing to build: no lookup tables, no limits, no look-up of what became doubtful, no retry.
 */
public final class PlainLoop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STAGED_PAGE = 500;

    private final Connection sql;
    private final LoopClient client;
    private final Deque<LoopCall> writes = new ArrayDeque<>();
    private final ExecutorService workers;
    private int read;
    private int sent;

    private PlainLoop(Connection sql, LoopClient client, int concurrency) {
        this.sql = sql;
        this.client = client;
        this.workers = Executors.newFixedThreadPool(concurrency);
    }

    /** A row of the source and the statement's value that marks it. */
    private record Row(String id, String content) {}

    /** @param arguments file of calls, JDBC URL, origin of the target, origin of the source or {@code staging}, concurrency */
    public static void main(String[] arguments) throws Exception {
        List<LoopCall> calls = LoopCall.read(Path.of(arguments[0]));
        int concurrency = Integer.parseInt(arguments[4]);
        long start = System.nanoTime();
        try (Connection sql = DriverManager.getConnection(arguments[1]);
                LoopClient client = new LoopClient(concurrency)) {
            sql.setAutoCommit(false);
            PlainLoop loop = new PlainLoop(sql, client, concurrency);
            loop.run(calls, arguments[2], arguments[3]);
            loop.workers.shutdown();
            System.out.printf(
                    "moved=%d millis=%d calls=%d rss=%d%n",
                    loop.sent,
                    (System.nanoTime() - start) / 1_000_000,
                    client.calls(),
                    new HubReadings(ProcessHandle.current().pid()).peakRss());
        }
    }

    private void run(List<LoopCall> calls, String target, String source) throws Exception {
        for (LoopCall call : calls) {
            if (call.role() == LoopCall.Role.PREPARE) {
                client.prepare(target, call);
            } else if (call.role() == LoopCall.Role.WRITE) {
                writes.add(call);
            }
        }
        if (source.equals("staging")) {
            staged(target);
            return;
        }
        try (Statement create = sql.createStatement()) {
            create.execute("create table moved (id varchar(40) primary key, content varchar(4000))");
        }
        for (LoopCall call : calls) {
            if (call.role() == LoopCall.Role.READ) {
                List<Row> page = rows(client.send(source, call));
                post(target, page.size());
                mark("insert into moved (id, content) values (?, ?)", page, true);
            }
        }
    }

    private void staged(String target) throws Exception {
        List<Row> page = stagedPage();
        while (!page.isEmpty()) {
            post(target, page.size());
            mark("update erp.invoice_staging set state = 'DONE' where id = cast(? as bigint)", page, false);
            page = stagedPage();
        }
    }

    private List<Row> stagedPage() throws SQLException, IOException {
        List<Row> page = new ArrayList<>();
        try (PreparedStatement query = sql.prepareStatement(
                "select id, content from erp.invoice_staging where state = 'NEW' order by id limit " + STAGED_PAGE)) {
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                String content = rows.getString(2);
                JSON.readTree(content);
                page.add(new Row(rows.getString(1), content));
            }
        }
        return page;
    }

    /** Of a page of entries; of other pages none, for they are master data. */
    private static List<Row> rows(String answer) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode object : JSON.readTree(answer).path("objects")) {
            if (object.has("work_report_id")
                    || object.path("resource_uri").asText().contains("work_report")) {
                rows.add(new Row(object.path("id").asText(), object.toString()));
            }
        }
        return rows;
    }

    /** Posts what belongs to a page; batches may reach over its end. */
    private void post(String target, int rows) throws Exception {
        read += rows;
        List<Callable<String>> batches = new ArrayList<>();
        while (sent < read && !writes.isEmpty()) {
            LoopCall write = writes.poll();
            sent += write.documents();
            batches.add(() -> client.send(target, write));
        }
        for (Future<String> answer : workers.invokeAll(batches)) {
            answer.get();
        }
    }

    private void mark(String text, List<Row> page, boolean whole) throws SQLException {
        try (PreparedStatement statement = sql.prepareStatement(text)) {
            for (Row row : page) {
                statement.setString(1, row.id());
                if (whole) {
                    statement.setString(2, row.content());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        sql.commit();
    }
}
