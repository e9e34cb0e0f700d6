package io.ledgerway.deadletter;

import io.ledgerway.audit.Audit;
import io.ledgerway.connection.Connections;
import io.ledgerway.session.Sessions;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RoutePolicyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The dead-letter channel's bean, and what lets it tell how an exchange began. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    @Bean("deadLetters")
    DeadLetters deadLetters(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Connections connections,
            Sessions sessions,
            Environment environment,
            CamelContext camel,
            Audit audit,
            ApplicationEventPublisher events,
            ObjectProvider<Clock> clocks) {
        Clock clock = clocks.getIfAvailable(Clock::systemUTC);
        DeadLetterStore store = new DeadLetterStore(jdbc, transactions);
        FailedExchangeReader reader = new FailedExchangeReader(new KnownSecrets(connections, sessions, environment));
        DeadLetterDecisions decisions = new DeadLetterDecisions(
                store, reader, new Replay(camel), audit, new TransactionTemplate(transactions), clock);
        return new DeadLetters(store, reader, decisions, events, clock);
    }

    @Bean("deadLetterOrigins")
    RoutePolicyFactory deadLetterOrigins() {
        return new Origin.Policies();
    }
}
