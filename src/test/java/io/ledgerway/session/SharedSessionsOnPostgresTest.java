package io.ledgerway.session;

import io.ledgerway.ScratchDatabase;
import javax.sql.DataSource;

class SharedSessionsOnPostgresTest extends SharedSessionsTest {

    @Override
    DataSource database() {
        return ScratchDatabase.postgres("V3__session");
    }
}
