package io.ledgerway.sandbox.acumatica;

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

/** The simulated Acumatica under the profile {@code sandbox}. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class AcumaticaSandboxConfiguration {

    @Bean(name = "sandboxAcumatica", destroyMethod = "close")
    SandboxAcumatica sandboxAcumatica(
            Environment environment,
            @Value("${ledgerway.sandbox.acumatica.port:18085}") int port,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone,
            ObjectProvider<Clock> clock) {
        SandboxAcumatica acumatica = SandboxAcumatica.start(
                port,
                SettingsWatch.bound(environment, "acumatica", AcumaticaAccount.class),
                SettingsWatch.bound(environment, "acumatica", FaultSettings.class),
                clock.getIfAvailable(Clock::systemUTC).withZone(zone));
        acumatica.habits().apply(SettingsWatch.bound(environment, "acumatica", HabitSettings.class));
        return acumatica;
    }
}
