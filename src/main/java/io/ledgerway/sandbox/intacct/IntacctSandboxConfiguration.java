package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SettingsWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The simulated Intacct under the profile {@code sandbox}. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class IntacctSandboxConfiguration {

    @Bean(name = "sandboxIntacct", destroyMethod = "close")
    SandboxIntacct sandboxIntacct(
            Environment environment,
            @Value("${ledgerway.sandbox.intacct.port:18083}") int port,
            @Value("${ledgerway.sandbox.intacct.master-rows:}") String masterRows,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone,
            ObjectProvider<Clock> clock) {
        SandboxIntacct intacct = SandboxIntacct.start(
                port,
                SettingsWatch.bound(environment, "intacct", IntacctAccount.class),
                masterRows.isBlank() ? null : Path.of(masterRows),
                SettingsWatch.bound(environment, "intacct", FaultSettings.class),
                clock.getIfAvailable(Clock::systemUTC).withZone(zone));
        intacct.control().habits(SettingsWatch.bound(environment, "intacct", IntacctHabits.class));
        return intacct;
    }
}
