package io.ledgerway.session;

import io.ledgerway.connection.Connections;
import io.ledgerway.secret.HubKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Sessions of this instance. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionStore sessionStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new SessionStore(jdbc, transactions);
    }

    @Bean("sessions")
    Sessions sessions(
            Connections connections,
            SessionStore store,
            HubKey key,
            @Qualifier("sharedTime") Supplier<Instant> sharedTime,
            MeterRegistry meters) {
        Clock clock = new SharedClock(sharedTime);
        SessionSeal seal = new SessionSeal(key);
        SingleSignIn single = new SingleSignIn(instance(), store, seal, clock, Pause::sleep, meters);
        return new SharedSessions(connections, new Credentials(key), store, seal, single, clock);
    }

    @Bean("sessionStates")
    SessionStates sessionStates(
            Connections connections, SessionStore store, @Qualifier("sharedTime") Supplier<Instant> sharedTime) {
        return new SessionStates(connections, store, new SharedClock(sharedTime));
    }

    @Bean
    SignOutOnShutdown signOutOnShutdown(
            Connections connections,
            Sessions sessions,
            ObjectProvider<SignOut> signOuts,
            @Qualifier("lastInstance") BooleanSupplier lastInstance,
            CamelContext camel) {
        return new SignOutOnShutdown(
                connections,
                sessions,
                () -> signOuts.stream().toList(),
                lastInstance,
                () -> WorkingRoutes.stop(camel, SignOutOnShutdown.WORK_AT_MOST),
                SignOutOnShutdown.AT_MOST);
    }

    /** New at each start: what a former run announced is another instance's. */
    private static String instance() {
        String host = System.getenv("HOSTNAME");
        return (host == null || host.isBlank() ? "hub" : host) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }
}
