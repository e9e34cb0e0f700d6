package io.ledgerway.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;

/**
 * What somebody would write in an afternoon instead of the hub, in a process of its own: read a page, map its documents,
 * post them in batches by Apache HttpClient, write the page to SQL in one JDBC batch, next page; one call after the other.
 * It reads the same source, sends documents of the same fields in batches of the same size, and makes its own of all that.
 *
 * <p>What it leaves out: lookup tables that people may change, limits of calls, looking up what became doubtful, trying
 * again, refusing a document and going on with the others, a history that tells what became of each. Whatever goes wrong
 * ends it.
 */
public final class PlainLoop {

    private PlainLoop() {}

    /** What the loop is asked to move. */
    enum Work {
        /** Time entries, which are taken for stored where Uniconta does not refuse the batch. */
        ENTRIES,
        /** Time entries; each batch is read back, as apis/uniconta.md 4 asks of any client. */
        CHECKED_ENTRIES,
        /** Invoices from the staging table to Intacct, which answers for each of them. */
        INVOICES
    }

    /**
     * @param arguments {@link Work}, how many documents are moved before the clock runs, JDBC URL, address of the target, and
     *     of the source where that is no table
     */
    public static void main(String[] arguments) throws Exception {
        try (LoopClient client = new LoopClient()) {
            Stopwatch watch = new Stopwatch(Integer.parseInt(arguments[1]), client);
            Connection sql = DriverManager.getConnection(arguments[2]);
            sql.setAutoCommit(false);
            int moved = switch (Work.valueOf(arguments[0])) {
                case ENTRIES -> new EntryLoop(sql, client, arguments[4], arguments[3], false).run(watch);
                case CHECKED_ENTRIES -> new EntryLoop(sql, client, arguments[4], arguments[3], true).run(watch);
                case INVOICES -> new InvoiceLoop(sql, client, arguments[3]).run(watch);
            };
            System.out.println(watch.result(moved));
        }
    }
}
