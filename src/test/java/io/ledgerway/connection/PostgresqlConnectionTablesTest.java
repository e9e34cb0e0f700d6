package io.ledgerway.connection;

import java.io.IOException;

class PostgresqlConnectionTablesTest extends ConnectionTablesTest {

    @Override
    ConnectionDatabase open() throws IOException {
        return ConnectionDatabase.postgresql();
    }
}
