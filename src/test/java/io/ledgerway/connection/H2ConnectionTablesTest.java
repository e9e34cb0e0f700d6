package io.ledgerway.connection;

class H2ConnectionTablesTest extends ConnectionTablesTest {

    @Override
    ConnectionDatabase open() {
        return ConnectionDatabase.h2();
    }
}
