package io.ledgerway.sandbox.accountsiq;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SettingsWatch;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The simulated AccountsIQ under the profile {@code sandbox}. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class AccountsIqSandboxConfiguration {

    @Bean(name = "sandboxAccountsIq", destroyMethod = "close")
    SandboxAccountsIq sandboxAccountsIq(
            Environment environment,
            @Value("${ledgerway.sandbox.accountsiq.port:18084}") int port,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone,
            ObjectProvider<Clock> clock) {
        SandboxAccountsIq accountsIq = SandboxAccountsIq.start(
                port,
                SettingsWatch.bound(environment, "accountsiq", AccountsIqAccount.class),
                SettingsWatch.bound(environment, "accountsiq", FaultSettings.class),
                clock.getIfAvailable(Clock::systemUTC).withZone(zone));
        accountsIq.habits().apply(SettingsWatch.bound(environment, "accountsiq", HabitSettings.class));
        return accountsIq;
    }
}
