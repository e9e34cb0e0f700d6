package io.ledgerway.delivery;

import io.ledgerway.testing.TestDatabase;

class H2LedgerTest extends LedgerContract {
    H2LedgerTest() {
        super(TestDatabase.H2);
    }
}
