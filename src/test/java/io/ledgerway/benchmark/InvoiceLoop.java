package io.ledgerway.benchmark;

import io.ledgerway.benchmark.InvoiceFunctions.Function;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Invoices from the staging table to Intacct, page by page. */
final class InvoiceLoop {

    private static final int PAGE = 500;
    private static final int BATCH = 50;
    private static final String NEXT =
            "select id, content from erp.invoice_staging where state = 'NEW' and id > ?" + " order by id limit " + PAGE;
    private static final String DONE = "update erp.invoice_staging set state = 'DONE' where id = ?";

    private final Connection sql;
    private final LoopIntacct intacct;

    /** @param gateway Intacct's address */
    InvoiceLoop(Connection sql, LoopClient client, String gateway) {
        this.sql = sql;
        this.intacct = new LoopIntacct(client, gateway);
    }

    private record Row(long id, Function function) {}

    /** Moves all; answers how many. */
    int run(Stopwatch watch) throws IOException, SQLException, XMLStreamException {
        intacct.signIn();
        int moved = 0;
        List<Row> page = page(0);
        while (!page.isEmpty()) {
            for (int from = 0; from < page.size(); from += BATCH) {
                intacct.create(page.subList(from, Math.min(page.size(), from + BATCH)).stream()
                        .map(Row::function)
                        .toList());
            }
            mark(page);
            moved += page.size();
            watch.moved(moved);
            page = page(page.get(page.size() - 1).id());
        }
        return moved;
    }

    private List<Row> page(long after) throws SQLException, IOException {
        List<Row> page = new ArrayList<>(PAGE);
        try (PreparedStatement query = sql.prepareStatement(NEXT)) {
            query.setLong(1, after);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                page.add(new Row(rows.getLong(1), InvoiceFunctions.create(rows.getString(2))));
            }
        }
        return page;
    }

    private void mark(List<Row> page) throws SQLException {
        try (PreparedStatement update = sql.prepareStatement(DONE)) {
            for (Row row : page) {
                update.setLong(1, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
        sql.commit();
    }
}
