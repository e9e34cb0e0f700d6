package io.ledgerway.delivery;

import io.ledgerway.testing.TestDatabase;

class PostgresInstancesTest extends InstancesContract {
    PostgresInstancesTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
