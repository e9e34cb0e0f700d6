package io.ledgerway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The hub: moves documents between business systems, each one exactly once in effect. */
@SpringBootApplication(
        excludeName = {
            // the trace room makes its own, and only where an endpoint is set
            "org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration"
        })
@ConfigurationPropertiesScan
@EnableScheduling
public class Ledgerway {

    public static void main(String[] args) {
        SpringApplication.run(Ledgerway.class, args);
    }
}
