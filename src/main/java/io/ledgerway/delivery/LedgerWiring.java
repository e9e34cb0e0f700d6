package io.ledgerway.delivery;

import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspensions;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
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

    @Bean(destroyMethod = "giveUpAll")
    Ownership ownership(
            JdbcClient jdbc, PlatformTransactionManager transactions, DatabaseClock clock, Liveness liveness) {
        return new Ownership(jdbc, new TransactionTemplate(transactions), clock, liveness, System::nanoTime);
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
