package io.ledgerway.delivery.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostgresInstancesTest extends InstancesContract {
    PostgresInstancesTest() {
        super(TestDatabase.POSTGRESQL);
    }

    /** As one does that is halted in the middle of a transaction, until the server ends it. */
    @Test
    void aLeaseThatAnotherInstanceHasLockedHoldsUpItsOwnConnectionOnly() throws Exception {
        HubInstance instance = ledger.instance();
        instance.ownership().own(ledger.connections.get("one")).orElseThrow();
        instance.ownership().giveUp("one");
        CompletableFuture<Optional<Ownership.Tenure>> heldUp;
        try (Connection halted = locked("one")) {
            heldUp = CompletableFuture.supplyAsync(() -> instance.ownership().own(ledger.connections.get("one")));

            assertThat(instance.ownership().own(ledger.connections.get("three")))
                    .isPresent();
            assertThat(heldUp.isDone()).isFalse();
            halted.rollback();
        }
        assertThat(heldUp.join()).isPresent();
        instance.die();
    }

    private Connection locked(String group) throws SQLException {
        Connection connection = ledger.dataSource.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("select * from limit_group where name = '" + group + "' for update");
        return connection;
    }
}
