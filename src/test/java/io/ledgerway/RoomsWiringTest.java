package io.ledgerway;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.audit.Audit;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.deadletter.DeadLetter;
import io.ledgerway.deadletter.DeadLetterRecorded;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.session.Session;
import io.ledgerway.session.Sessions;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignOut;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The rooms of the hub's key, sessions and dead letters, put together by Spring. */
class RoomsWiringTest {

    private static final String SECRET = "Sommer2026!";

    @Test
    void aFailedExchangeIsRecordedWithoutSecretsAndTheLastInstanceSignsOut() {
        List<String> seen = new ArrayList<>();
        new ApplicationContextRunner()
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:rooms;DB_CLOSE_DELAY=-1",
                        "spring.flyway.locations=classpath:db/migration/{vendor}")
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        CamelAutoConfiguration.class))
                .withUserConfiguration(Rooms.class)
                .withBean("seen", List.class, () -> seen)
                .run(context -> {
                    CamelContext camel = context.getBean(CamelContext.class);
                    Session session = context.getBean(Sessions.class)
                            .get("uniconta", ended -> new SignIn.Tokens("token-4711", null, null));
                    PluginHelper.getRoutesLoader(camel)
                            .loadRoutes(ResourceHelper.resolveResource(
                                    camel,
                                    "file:"
                                            + Path.of("routes", "errors.camel.yaml")
                                                    .toAbsolutePath()));
                    camel.addRoutes(new FailingRoute());

                    camel.createProducerTemplate()
                            .sendBody("direct:failing", "as it came, with " + SECRET + " and " + session.token());

                    DeadLetter letter = context.getBean("deadLetters", DeadLetters.class)
                            .list(0, 1)
                            .items()
                            .get(0);
                    assertThat(letter.body()).isEqualTo("as it came, with (removed) and (removed)");
                    assertThat(seen).containsExactly("ILLEGAL_STATE");
                });

        assertThat(seen).as("after the hub stopped").containsExactly("ILLEGAL_STATE", "signed out while Started");
    }

    private static class FailingRoute extends RouteBuilder {
        @Override
        public void configure() {
            from("direct:failing")
                    .routeId("failing")
                    .setBody()
                    .constant("changed")
                    .process(exchange -> {
                        throw new IllegalStateException("always");
                    });
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"io.ledgerway.secret", "io.ledgerway.session", "io.ledgerway.deadletter"})
    static class Rooms {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Audit audit() {
            return (actor, action, subject, reason) -> {};
        }

        @Bean
        Object listener(List<String> seen) {
            return new Object() {
                @EventListener
                public void on(DeadLetterRecorded recorded) {
                    seen.add(recorded.code());
                }
            };
        }

        @Bean
        SignOut signOut(List<String> seen, CamelContext camel) {
            return new SignOut() {
                @Override
                public String system() {
                    return "uniconta";
                }

                @Override
                public void signOut(String connection, Session session) {
                    seen.add("signed out while " + camel.getStatus());
                }
            };
        }

        @Bean
        BooleanSupplier lastInstance() {
            return () -> true;
        }

        @Bean
        Supplier<Instant> sharedTime() {
            return Instant::now;
        }

        @Bean
        Connections connections() {
            return new Connections() {
                @Override
                public List<String> names() {
                    return List.of("uniconta");
                }

                @Override
                public ConnectionSettings get(String name) {
                    Duration some = Duration.ofSeconds(5);
                    return new ConnectionSettings(
                            name,
                            "uniconta",
                            URI.create("https://x.test"),
                            "production",
                            1,
                            100,
                            0,
                            0,
                            some,
                            some,
                            Duration.ofMinutes(50),
                            some,
                            some,
                            10,
                            some,
                            some,
                            "ReferenceNumber",
                            Map.of(),
                            Map.of("password", SECRET));
                }

                @Override
                public void onChange(Runnable listener) {}
            };
        }
    }
}
