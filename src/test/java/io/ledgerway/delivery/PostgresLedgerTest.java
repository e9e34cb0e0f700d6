package io.ledgerway.delivery;

import io.ledgerway.testing.TestDatabase;

class PostgresLedgerTest extends LedgerContract {
    PostgresLedgerTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
