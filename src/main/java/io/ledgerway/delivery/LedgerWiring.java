package io.ledgerway.delivery;

import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.ownership.Ownership;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses the parts of the ledger that depend on the database behind it. */
@Configuration
class LedgerWiring {

    @Bean
    Dialect dialect(DataSource dataSource) {
        return Dialect.of(dataSource);
    }

    @Bean
    ClaimStart claimStart() {
        return new ClaimStart(System::nanoTime);
    }

    /** The time on which all instances agree, for what they share beside deliveries. */
    @Bean("sharedTime")
    Supplier<Instant> sharedTime(DatabaseClock clock) {
        return clock::now;
    }

    /** Whether there can be other instances on this database. */
    @Bean("sharedDatabase")
    BooleanSupplier sharedDatabase(Dialect dialect) {
        return dialect::shared;
    }

    @Bean
    SoleWork soleWork(Connections connections, Suspensions suspensions, Ownership ownership, JdbcClient jdbc) {
        return new SoleWork(connections, suspensions, ownership, jdbc, System::nanoTime);
    }

    @Bean
    ConnectionPauses connectionPauses(RandomGenerator jitter) {
        return new ConnectionPauses(System::nanoTime, jitter);
    }

    @Bean
    OpenBatches openBatches() {
        return new OpenBatches(System::nanoTime);
    }

    @Bean
    RandomGenerator jitter() {
        return new java.security.SecureRandom();
    }
}
