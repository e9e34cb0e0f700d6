package io.ledgerway.compare;

import io.ledgerway.testing.TestDatabase;

class H2CompareTest extends CompareContract {
    H2CompareTest() {
        super(TestDatabase.H2);
    }
}
