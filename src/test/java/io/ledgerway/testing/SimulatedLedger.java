package io.ledgerway.testing;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A ledger beside the hub, on a free port, that can take {@link GeneratedInvoices}: the witness of what really arrived. */
public interface SimulatedLedger extends AutoCloseable {

    /** Name of the hub's connection to it. */
    String connection();

    /** The hub's settings for the connection. */
    Map<String, String> settings();

    /** What else is set where so many calls may be under way at once. */
    default Map<String, String> concurrency(int calls) {
        return Map.of("concurrency", Integer.toString(calls));
    }

    /** Lookup tables for the parties of {@link GeneratedInvoices}, by name and with their head. */
    Map<String, String> generatedTables();

    /** How many documents stand in the books. */
    int documents();

    /** By legal number, of each document under it, the total: tax included, negative for a credit. */
    Map<String, List<BigDecimal>> totals();

    /** What goes wrong from now on. */
    void apply(FaultSettings faults);

    /** Calls that were made. */
    CallBook calls();

    /** What the vendor counts or bills. */
    default long transactions() {
        return calls().total();
    }

    /** Sign-ins refused for what they said. */
    long refusedSignIns();

    @Override
    void close();
}
