package io.ledgerway.delivery.ownership;

import io.ledgerway.connection.Connections;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes this hub one instance among those that share its database. */
@Configuration
class OwnershipWiring {

    @Bean
    Liveness liveness(DataSource dataSource, @Qualifier("sharedDatabase") BooleanSupplier shared) {
        return shared.getAsBoolean() ? new PostgresLiveness(dataSource) : new ProcessLiveness();
    }

    @Bean
    LeaseTable leaseTable(JdbcClient jdbc, TransactionTemplate transaction, FormerWork formerWork) {
        return new LeaseTable(jdbc, transaction, formerWork);
    }

    @Bean
    Instances instances(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Qualifier("sharedTime") Supplier<Instant> time,
            Liveness liveness) {
        return new Instances(jdbc, transaction, time, liveness);
    }

    @Bean
    Spread spread(
            Instances instances,
            LeaseTable leases,
            @Qualifier("sharedTime") Supplier<Instant> time,
            Connections connections,
            Liveness liveness) {
        return new Spread(instances, leases, time, connections, liveness.instance(), System::nanoTime);
    }

    @Bean(destroyMethod = "giveUpAll")
    Ownership ownership(
            LeaseTable leases,
            @Qualifier("sharedTime") Supplier<Instant> time,
            Liveness liveness,
            Spread spread,
            Connections connections) {
        return new Ownership(leases, time, liveness, spread::share, connections::get, System::nanoTime);
    }

    @Bean
    Handover handover(
            @Qualifier("sharedDatabase") BooleanSupplier shared,
            Ownership ownership,
            Spread spread,
            ConnectionWork work) {
        return new Handover(ownership, spread, work, shared.getAsBoolean(), System::nanoTime);
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
}
