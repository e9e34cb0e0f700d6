package io.ledgerway.operations.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusOutputFormat;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/prometheus} with one gauge more. {@code ledgerway_deliveries} (a gauge) and
 * {@code ledgerway_deliveries_total} (a counter) are one family to the Prometheus client, which refuses the second, and
 * two in the text format, which Prometheus reads. So that format is the only one served.
 */
@Component
class MetricsPage extends PrometheusScrapeEndpoint {

    private final StandingDeliveries standing;

    MetricsPage(PrometheusRegistry registry, StandingDeliveries standing) {
        super(registry, new Properties());
        this.standing = standing;
    }

    /** @param format whatever the reader asks for; not used */
    @Override
    @ReadOperation(producesFrom = PrometheusOutputFormat.class)
    public WebEndpointResponse<byte[]> scrape(PrometheusOutputFormat format, @Nullable Set<String> includedNames) {
        WebEndpointResponse<byte[]> page = super.scrape(PrometheusOutputFormat.CONTENT_TYPE_004, includedNames);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(page.getBody());
        if (includedNames == null || includedNames.contains("ledgerway_deliveries")) {
            all.writeBytes(standing.text().getBytes(StandardCharsets.UTF_8));
        }
        return new WebEndpointResponse<>(all.toByteArray(), PrometheusOutputFormat.CONTENT_TYPE_004);
    }
}
