package io.ledgerway.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** What the simulators share under the profile {@code sandbox}. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxConfiguration {

    @Bean("sandboxData")
    SandboxData sandboxData(
            @Value("${ledgerway.sandbox.time-entries:}") String timeEntries,
            @Value("${ledgerway.sandbox.generate-entries:0}") int generateEntries,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone,
            ObjectProvider<Clock> clock) {
        LocalDate today = LocalDate.now(clock.getIfAvailable(Clock::systemUTC).withZone(zone));
        return SandboxData.of(timeEntries, generateEntries, today);
    }

    @Bean
    DemoInvoices demoInvoices(Environment settings) {
        return new DemoInvoices(settings);
    }
}
