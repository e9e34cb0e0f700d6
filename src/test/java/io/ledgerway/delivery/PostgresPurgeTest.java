package io.ledgerway.delivery;

import io.ledgerway.testing.TestDatabase;

class PostgresPurgeTest extends PurgeContract {
    PostgresPurgeTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
