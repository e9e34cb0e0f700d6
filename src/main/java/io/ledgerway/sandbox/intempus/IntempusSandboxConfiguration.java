package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.DemoCompany;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SettingsWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Starts the simulated Intempus with the application. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class IntempusSandboxConfiguration {

    private static final Logger log = LoggerFactory.getLogger(IntempusSandboxConfiguration.class);

    private final IntempusSandboxSettings settings;
    private final Clock clock;

    IntempusSandboxConfiguration(Environment environment, ObjectProvider<Clock> clock) {
        this.settings =
                Binder.get(environment).bindOrCreate("ledgerway.sandbox.intempus", IntempusSandboxSettings.class);
        ZoneId zone = ZoneId.of(environment.getProperty("ledgerway.time-zone", "Europe/Copenhagen"));
        this.clock = clock.getIfAvailable(Clock::systemUTC).withZone(zone);
    }

    @Bean("sandboxIntempus")
    SandboxIntempus sandboxIntempus(Environment environment, SandboxData data) {
        SandboxIntempus intempus = SandboxIntempus.start(
                settings, SettingsWatch.bound(environment, "intempus", FaultSettings.class), data, clock);
        log.info(
                "The simulated Intempus stands at {} with {} entries",
                intempus.url(),
                intempus.books().count());
        return intempus;
    }

    @Bean("sandboxIntempusTrickle")
    IntempusTrickle sandboxIntempusTrickle(SandboxIntempus intempus, SandboxData data) {
        Duration every = data instanceof DemoCompany ? settings.trickle() : Duration.ZERO;
        return new IntempusTrickle(intempus.books(), every, clock);
    }
}
