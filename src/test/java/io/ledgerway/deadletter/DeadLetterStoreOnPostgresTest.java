package io.ledgerway.deadletter;

import io.ledgerway.ScratchDatabase;
import javax.sql.DataSource;

class DeadLetterStoreOnPostgresTest extends DeadLetterStoreTest {

    @Override
    DataSource database() {
        return ScratchDatabase.postgres("V4__dead_letter");
    }
}
