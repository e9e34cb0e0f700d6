package io.ledgerway.testing;

import io.ledgerway.lookup.LookupTables;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** A hub's lookup tables: written, and seen by the hub before the test goes on, for it looks at a file every second only. */
public final class HubTables {

    private final HubFolder folder;
    private final ApplicationContext context;

    HubTables(HubFolder folder, ApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /**
     * Writes tables and waits until the hub finds each of their rows.
     *
     * @param tables rows by the table's name, {@code source,target} first, without quotes
     */
    public void write(String connection, Map<String, String> tables) {
        tables.forEach((table, rows) -> draft(connection, table, rows));
        tables.forEach((table, rows) -> HubUnderTest.waiting(
                        "table " + table + " of " + connection + " is read", HubUnderTest.LONGEST_WAIT)
                .until(() -> rows.lines().skip(1).allMatch(row -> isFound(connection, table, row))));
    }

    /** Writes a table without waiting, as before the hub's start. */
    void draft(String connection, String table, String rows) {
        folder.write("config/lookups/" + connection + "/" + table + ".csv", rows);
    }

    private boolean isFound(String connection, String table, String row) {
        String[] cells = row.split(",");
        return context.getBean(LookupTables.class)
                .find(connection, table, List.of(cells[0]))
                .filter(found -> found.target().equals(cells[1]))
                .isPresent();
    }
}
