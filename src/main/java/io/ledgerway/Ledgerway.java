package io.ledgerway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The hub: moves documents between business systems, each one exactly once in effect. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Ledgerway {

    public static void main(String[] args) {
        SpringApplication.run(Ledgerway.class, args);
    }
}
