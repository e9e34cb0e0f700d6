package io.ledgerway.delivery;

import io.ledgerway.testing.TestDatabase;

class H2MasterLedgerTest extends MasterLedgerContract {
    H2MasterLedgerTest() {
        super(TestDatabase.H2);
    }
}
