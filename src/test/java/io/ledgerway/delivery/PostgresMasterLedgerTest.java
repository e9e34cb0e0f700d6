package io.ledgerway.delivery;

import io.ledgerway.testing.TestDatabase;

class PostgresMasterLedgerTest extends MasterLedgerContract {
    PostgresMasterLedgerTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
