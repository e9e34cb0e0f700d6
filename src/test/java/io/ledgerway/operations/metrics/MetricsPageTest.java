package io.ledgerway.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.DeliveryQueries;
import io.ledgerway.delivery.DeliveryState;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.endpoint.InvocationContext;
import org.springframework.boot.actuate.endpoint.ProducibleOperationArgumentResolver;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** The page that Prometheus reads, as Spring Boot serves it. */
class MetricsPageTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final StandingDeliveries standing = standing();

    @Test
    void thePageIsServedWithCountersAndStandingDeliveriesOfOneName() {
        meters.counter("ledgerway.deliveries", "flow", "time-entries").increment(3);
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(EndpointAutoConfiguration.class, WebEndpointAutoConfiguration.class))
                .withBean(MetricsPage.class, () -> new MetricsPage(meters.getPrometheusRegistry(), standing))
                .withPropertyValues("management.endpoints.web.exposure.include=prometheus")
                .run(context -> {
                    String page = read(context.getBean(WebEndpointsSupplier.class));

                    assertThat(page)
                            .contains("ledgerway_deliveries_total{flow=\"time-entries\"} 3.0")
                            .contains("ledgerway_deliveries{flow=\"time-entries\",state=\"DEAD\"} 1");
                });
    }

    private static String read(WebEndpointsSupplier endpoints) {
        assertThat(endpoints.getEndpoints()).hasSize(1);
        ExposableWebEndpoint page = endpoints.getEndpoints().iterator().next();
        assertThat(page.getRootPath()).isEqualTo("prometheus");
        WebEndpointResponse<?> answer = (WebEndpointResponse<?>) page.getOperations()
                .iterator()
                .next()
                .invoke(new InvocationContext(
                        SecurityContext.NONE,
                        Map.of(),
                        new ProducibleOperationArgumentResolver(() -> List.of("application/openmetrics-text"))));
        return new String((byte[]) answer.getBody(), StandardCharsets.UTF_8);
    }

    private static StandingDeliveries standing() {
        DeliveryQueries queries = Mockito.mock(DeliveryQueries.class);
        Mockito.when(queries.counts())
                .thenReturn(List.of(new DeliveryQueries.Count("time-entries", DeliveryState.DEAD, 1)));
        StandingDeliveries standing = new StandingDeliveries(queries);
        standing.count();
        return standing;
    }
}
