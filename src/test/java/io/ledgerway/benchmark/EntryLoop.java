package io.ledgerway.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Time entries from Intempus to Uniconta, page by page. */
final class EntryLoop {

    private static final String KEY = "ApiKey Hub@demo.example:demo-api-key";
    private static final String PAGE = "limit=1000&pagination_type=cursor";
    private static final List<String> LISTS = List.of("work_model", "work_type", "case");
    private static final int BATCH = 100;

    private final Connection sql;
    private final LoopClient client;
    private final String intempus;
    private final LoopUniconta uniconta;
    private final boolean checks;

    /**
     * @param intempus where it is; so is {@code uniconta}
     * @param checks whether each batch is read back
     */
    EntryLoop(Connection sql, LoopClient client, String intempus, String uniconta, boolean checks) {
        this.sql = sql;
        this.client = client;
        this.intempus = intempus;
        this.uniconta = new LoopUniconta(client, uniconta);
        this.checks = checks;
    }

    /** Moves all; answers how many. */
    int run(Stopwatch watch) throws IOException, SQLException {
        try (Statement create = sql.createStatement()) {
            create.execute("create table moved (reference varchar(40) primary key, line varchar(4000))");
        }
        EntryLines lines = new EntryLines();
        for (String list : LISTS) {
            String next = "/web/v1/" + list + "/?" + PAGE;
            while (next != null) {
                JsonNode page = read(next);
                lines.list(list, page.path("objects"));
                next = page.at("/meta/next").textValue();
            }
        }
        uniconta.signIn();
        for (String entity : EntryLines.MASTER_DATA) {
            lines.masterData(entity, uniconta.masterData(entity));
        }
        int moved = 0;
        String next = "/web/v1/work_report/?" + PAGE + "&start_date__gte=2000-01-01";
        while (next != null) {
            JsonNode page = read(next);
            moved += move(lines.of(page.path("objects")));
            watch.moved(moved);
            next = page.at("/meta/next").textValue();
        }
        return moved;
    }

    private JsonNode read(String path) throws IOException {
        return EntryLines.JSON.readTree(client.get(intempus + path, KEY));
    }

    private int move(List<EntryLines.Line> page) throws IOException, SQLException {
        for (int from = 0; from < page.size(); from += BATCH) {
            List<EntryLines.Line> batch = page.subList(from, Math.min(page.size(), from + BATCH));
            uniconta.insert(batch);
            if (checks) {
                uniconta.check(batch);
            }
        }
        try (PreparedStatement insert = sql.prepareStatement("insert into moved (reference, line) values (?, ?)")) {
            for (EntryLines.Line line : page) {
                insert.setString(1, line.reference());
                insert.setString(2, line.json());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        sql.commit();
        return page.size();
    }
}
