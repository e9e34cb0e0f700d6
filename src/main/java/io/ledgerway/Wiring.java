package io.ledgerway;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room may ask for. */
@Configuration
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
