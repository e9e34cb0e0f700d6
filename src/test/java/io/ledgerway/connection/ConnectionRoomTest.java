package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.settings.SettingsChanged;
import io.ledgerway.secret.HubKey;
import io.ledgerway.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The room as Spring puts it together. */
class ConnectionRoomTest {

    @Test
    void aNewPasswordInTheSettingsLetsTheConnectionGoOn(@TempDir java.nio.file.Path empty) {
        ConnectionDatabase database = ConnectionDatabase.h2();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "ledgerway.config-directory", empty.toString(),
                "ledgerway.connections.uniconta.username", "u",
                "ledgerway.connections.uniconta.password", "wrong"));
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
            spring.registerBean(DataSource.class, () -> database.source);
            spring.registerBean(JdbcClient.class, () -> database.jdbc);
            spring.registerBean(PlatformTransactionManager.class, () -> database.transactions);
            spring.registerBean(Clock.class, Clock::systemUTC);
            spring.registerBean(Tracing.class, Tracing::off);
            spring.registerBean(HubKey.class, ConnectionDatabase.PlainKey::new);
            spring.registerBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new);
            spring.registerBean(CamelContext.class, () -> new DefaultCamelContext());
            spring.scan("io.ledgerway.connection", "io.ledgerway.audit");
            spring.refresh();
            Suspensions suspensions = spring.getBean("suspensions", Suspensions.class);
            suspensions.suspend("uniconta", new Cause("SIGN_IN_REFUSED", "Refused.", ""), Fault.CREDENTIALS, "hub");
            assertThat(suspensions.mayWork("uniconta")).isFalse();

            settings.put("ledgerway.connections.uniconta.password", "right");
            spring.publishEvent(new SettingsChanged());

            assertThat(suspensions.mayWork("uniconta")).isTrue();
            assertThat(spring.getBean("connectionStates", ConnectionStates.class)
                            .all())
                    .extracting(ConnectionState::name)
                    .contains("uniconta");
            assertThat(spring.containsBean("outsideCall")).isTrue();
        }
    }
}
