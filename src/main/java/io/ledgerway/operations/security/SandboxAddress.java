package io.ledgerway.operations.security;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The sandbox has a well-known password, so it listens on loopback unless {@code server.address} says otherwise. */
@Component
@Profile("sandbox")
class SandboxAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private final Environment settings;

    SandboxAddress(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (settings.getProperty("server.address", "").isBlank()) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    /** After Spring Boot's own, which sets what {@code server.*} says. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
