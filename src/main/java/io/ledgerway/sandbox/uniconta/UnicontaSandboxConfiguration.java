package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SettingsWatch;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The simulated Uniconta under the profile {@code sandbox}. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class UnicontaSandboxConfiguration {

    @Bean(name = "sandboxUniconta", destroyMethod = "close")
    SandboxUniconta sandboxUniconta(
            SandboxData data,
            Environment environment,
            @Value("${ledgerway.sandbox.uniconta.port:18082}") int port,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone,
            ObjectProvider<Clock> clock) {
        SandboxUniconta uniconta = SandboxUniconta.start(
                port,
                data.masterData(),
                SettingsWatch.bound(environment, "uniconta", UnicontaAccount.class),
                SettingsWatch.bound(environment, "uniconta", FaultSettings.class),
                clock.getIfAvailable(Clock::systemUTC).withZone(zone));
        SettingsWatch.bound(environment, "uniconta", HabitSettings.class).applyTo(uniconta.habits());
        return uniconta;
    }
}
