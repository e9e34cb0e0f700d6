package io.ledgerway.compare;

import io.ledgerway.testing.TestDatabase;

class PostgresCompareTest extends CompareContract {
    PostgresCompareTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
