package io.ledgerway.session;

import io.ledgerway.ScratchDatabase;
import io.ledgerway.connection.Connections;
import io.ledgerway.secret.HubKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The real sessions on a scratch database and a clock that a test moves, for the tests of systems. */
public final class MovedSessions {

    private final DataSource database = ScratchDatabase.h2("V3__session");

    /** All that the database holds of sessions. */
    public String text() {
        return JdbcClient.create(database)
                .sql("select * from session")
                .query()
                .listOfRows()
                .toString();
    }

    /** Another instance of the hub on the same database; waiting costs it no time, only other threads a turn. */
    public Sessions instance(String name, Connections connections, Clock clock) {
        SessionStore store = new SessionStore(JdbcClient.create(database), new DataSourceTransactionManager(database));
        SessionSeal seal = new SessionSeal(HubKeys.ofByte(1));
        SingleSignIn single =
                new SingleSignIn(name, store, seal, clock, time -> Thread.yield(), new SimpleMeterRegistry());
        return new SharedSessions(connections, new Credentials(HubKeys.ofByte(1)), store, seal, single, clock);
    }
}
