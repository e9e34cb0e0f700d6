package io.ledgerway.operations.metrics;

import io.ledgerway.delivery.DeliveryQueries;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many deliveries stand in each state, counted every quarter of a minute however often metrics are read. */
@Component
class StandingDeliveries {

    private static final String HEAD =
            "# HELP ledgerway_deliveries Deliveries by flow and state\n" + "# TYPE ledgerway_deliveries gauge\n";

    private final DeliveryQueries queries;
    private volatile List<DeliveryQueries.Count> counts = List.of();

    StandingDeliveries(DeliveryQueries queries) {
        this.queries = queries;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 2_000)
    void count() {
        counts = queries.counts();
    }

    /** The gauge in Prometheus' text format 0.0.4. */
    String text() {
        return counts.stream()
                .map(count -> "ledgerway_deliveries{flow=\"" + escaped(count.flow()) + "\",state=\"" + count.state()
                        + "\"} " + count.n() + "\n")
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
