package io.ledgerway.delivery.ownership;

import io.ledgerway.testing.TestDatabase;

class H2InstancesTest extends InstancesContract {
    H2InstancesTest() {
        super(TestDatabase.H2);
    }
}
