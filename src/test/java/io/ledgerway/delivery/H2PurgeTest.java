package io.ledgerway.delivery;

import io.ledgerway.testing.TestDatabase;

class H2PurgeTest extends PurgeContract {
    H2PurgeTest() {
        super(TestDatabase.H2);
    }
}
