package io.ledgerway.crash;

import io.ledgerway.testing.SimulatedIntacct;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hub is killed while invoices go to Sage Intacct, whose sessions die every 50 calls. */
class KilledInvoicesTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "on {0}")
    @EnumSource(TestDatabase.class)
    void everyInvoiceIsInTheBooksOnceAndRightThoughTheHubIsKilledAgainAndAgain(TestDatabase database) throws Exception {
        try (SimulatedIntacct intacct = new SimulatedIntacct()) {
            intacct.control().habit("session-calls", 50);
            new KilledInvoices(directory, intacct, database, 400, 2).assertEachIsInTheBooksOnce("C-NOBODY");
            intacct.assertNothingIsDoubled();
        }
    }
}
