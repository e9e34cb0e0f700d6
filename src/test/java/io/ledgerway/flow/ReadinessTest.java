package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The hub serves people even where a route rests or its source cannot be read: else nobody could mend it. */
@HubTest
class ReadinessTest {

    @Autowired
    HubUnderTest hub;

    @Autowired
    CamelContext camel;

    @BeforeEach
    void calm() {
        hub.calm();
    }

    @Test
    void aRouteThatSomebodyStoppedLeavesTheHubReady() throws Exception {
        camel.getRouteController().stopRoute("time-entries-deliver");
        try {
            assertThat(hub.text("/actuator/health/readiness")).contains("\"UP\"");
            assertThat(hub.text("/actuator/health")).contains("\"UP\"");
        } finally {
            camel.getRouteController().startRoute("time-entries-deliver");
        }
    }

    /** Left to itself it asks for the machine's name, and the hub does not start where that is not known. */
    @Test
    void theSchedulerIsCalledAsTheInstanceIs(
            @Autowired Scheduler scheduler, @Autowired @Qualifier("instanceName") Supplier<String> instance)
            throws Exception {
        assertThat(scheduler.getSchedulerInstanceId()).isEqualTo(instance.get());
    }

    @Test
    void noSourceIsAskedWhetherTheHubIsReady() {
        assertThat(HealthCheckRegistry.get(camel).stream().map(check -> check.getId()))
                .noneMatch(id -> id.startsWith("consumer:") || id.startsWith("route:"));
    }
}
