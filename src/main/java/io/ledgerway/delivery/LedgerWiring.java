package io.ledgerway.delivery;

import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspensions;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses the parts of the ledger that depend on the database behind it. */
@Configuration
class LedgerWiring {

    @Bean
    Dialect dialect(DataSource dataSource) {
        return Dialect.of(dataSource);
    }

    @Bean
    Liveness liveness(DataSource dataSource, Dialect dialect) {
        return dialect.shared() ? new PostgresLiveness(dataSource) : new ProcessLiveness();
    }

    @Bean
    ClaimStart claimStart() {
        return new ClaimStart(System::nanoTime);
    }

    @Bean
    LeaseTable leaseTable(JdbcClient jdbc, TransactionTemplate transaction) {
        return new LeaseTable(jdbc, transaction);
    }

    @Bean
    Instances instances(JdbcClient jdbc, TransactionTemplate transaction, DatabaseClock clock, Liveness liveness) {
        return new Instances(jdbc, transaction, clock, liveness);
    }

    @Bean
    Spread spread(
            Instances instances, LeaseTable leases, DatabaseClock clock, Connections connections, Liveness liveness) {
        return new Spread(instances, leases, clock, connections, liveness.instance(), System::nanoTime);
    }

    @Bean(destroyMethod = "giveUpAll")
    Ownership ownership(
            LeaseTable leases, DatabaseClock clock, Liveness liveness, Spread spread, Connections connections) {
        return new Ownership(leases, clock, liveness, spread::share, connections::get, System::nanoTime);
    }

    @Bean
    Handover handover(
            Dialect dialect,
            Ownership ownership,
            Spread spread,
            SoleWork soleWork,
            OpenBatches open,
            ConnectionPauses pauses) {
        return new Handover(ownership, spread, soleWork, open, pauses, dialect.shared(), System::nanoTime);
    }

    /** The time on which all instances agree, for what they share beside deliveries. */
    @Bean("sharedTime")
    Supplier<Instant> sharedTime(DatabaseClock clock) {
        return clock::now;
    }

    /** What this instance is called wherever instances are told apart; another at each start. */
    @Bean("instanceName")
    Supplier<String> instanceName(Liveness liveness) {
        return liveness::instance;
    }

    /** Leaves the other instances, all its groups given back; answers whether there is none. */
    @Bean("lastInstance")
    BooleanSupplier lastInstance(Ownership ownership, Instances instances) {
        return () -> {
            ownership.giveUpAll();
            return instances.leave();
        };
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
