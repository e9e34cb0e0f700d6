package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import io.ledgerway.lookup.LookupTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up one invoice's parts in its connection's tables. */
final class LedgerLookups {

    /** As a target: the key that matched is passed on. */
    private static final String AS_IT_IS = "=";

    private final LookupTables tables;
    private final LedgerSettings settings;
    private final Invoice invoice;

    LedgerLookups(LookupTables tables, LedgerSettings settings, Invoice invoice) {
        this.tables = tables;
        this.settings = settings;
        this.invoice = invoice;
    }

    /**
     * A row that was found.
     *
     * @param target the value to use; null where the row says {@code -}
     * @param columns further columns
     */
    record Found(String target, Map<String, String> columns) {

        static final Found NOTHING = new Found(null, Map.of());

        boolean skip() {
            return target == null;
        }
    }

    boolean exists(String table) {
        return tables.exists(settings.connection(), table)
                || settings.requiredTables().contains(table);
    }

    /**
     * The first row that matches, or empty.
     *
     * @param asItIs what {@code *,=} passes on; null where there is nothing to pass on
     */
    Optional<Found> find(String table, List<String> keys, String asItIs) {
        return tables.find(settings.connection(), table, keys).flatMap(row -> {
            if (row.skip()) {
                return Optional.of(new Found(null, row.columns()));
            }
            String target = row.target().equals(AS_IT_IS) ? matched(table, keys, asItIs) : row.target();
            return target == null || target.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Found(target.strip(), row.columns()));
        });
    }

    /** A table whose miss, or {@code -}, leaves the field out, unless {@code required-tables} names it. */
    Found optional(String table, String source, List<String> keys) {
        Optional<Found> found = find(table, keys, keys.isEmpty() ? null : keys.get(0));
        if (found.isEmpty() && settings.requiredTables().contains(table)) {
            throw missing(table, source, keys);
        }
        return found.orElse(Found.NOTHING);
    }

    /** @param source the part of the document that needs it, such as {@code line 3}; empty for the whole */
    RefusedInvoice missing(String table, String source, List<String> keys) {
        List<String> tried = keys.isEmpty() ? List.of("*") : keys;
        String file = tables.file(settings.connection(), table);
        String which = "'" + String.join("', '", tried) + "'";
        return RefusedInvoice.missing(
                invoice,
                "LOOKUP_MISSING",
                (source.isEmpty() ? "" : source + ": ")
                        + (tables.exists(settings.connection(), table)
                                ? "the lookup table " + file + " has no row for " + which + "."
                                : "there is no lookup table " + file + ", which is to have a row for " + which + "."),
                "Add a row for one of them; the document then goes on by itself.",
                table,
                tried);
    }

    String file(String table) {
        return tables.file(settings.connection(), table);
    }

    private String matched(String table, List<String> keys, String asItIs) {
        Optional<LookupTables.Row> others = tables.find(settings.connection(), table, List.of());
        for (String key : keys) {
            Optional<LookupTables.Row> row = tables.find(settings.connection(), table, List.of(key));
            if (row.isPresent() && !row.equals(others)) {
                return key;
            }
        }
        return asItIs;
    }
}
