package io.ledgerway.lookup;

import java.util.function.BiConsumer;

/** Tells when a lookup table changed, so that what waited for it can go on. */
public interface LookupChanges {

    /**
     * Calls the listener with connection and table: once for each table found after the start (it may have been edited
     * while the hub was down), then whenever a table's rows changed, a table came, went or was mended. Not while a file is
     * invalid. Runs on the watching thread; a listener that throws is called again at the next look, two seconds later.
     */
    void onChange(BiConsumer<String, String> listener);
}
