package io.ledgerway.flow;

import io.ledgerway.delivery.DeliveryQueries;
import io.ledgerway.delivery.DeliveryState;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What each flow moved, what waits, and when it runs. */
@Component
public class FlowStates {

    private final FlowSettings settings;
    private final FlowRuns runs;
    private final FlowSchedule schedule;
    private final DeliveryQueries deliveries;

    public FlowStates(FlowSettings settings, FlowRuns runs, FlowSchedule schedule, DeliveryQueries deliveries) {
        this.settings = settings;
        this.runs = runs;
        this.schedule = schedule;
        this.deliveries = deliveries;
    }

    /** All flows by name. */
    public List<FlowState> all() {
        List<DeliveryQueries.Count> counts = deliveries.counts();
        Map<String, OffsetDateTime> oldest = deliveries.oldestWaiting();
        return settings.names().stream()
                .map(flow -> state(flow, counts, oldest.get(flow)))
                .toList();
    }

    private FlowState state(String flow, List<DeliveryQueries.Count> counts, OffsetDateTime oldest) {
        Map<DeliveryState, Long> byState = new TreeMap<>();
        counts.stream()
                .filter(count -> count.flow().equals(flow))
                .forEach(count -> byState.put(count.state(), count.n()));
        Optional<FlowRun> last = runs.last(flow);
        return new FlowState(
                flow,
                settings.enabled(flow),
                byState,
                oldest,
                last.map(FlowRun::startedAt).orElse(null),
                last.map(FlowRun::outcome).orElse(null),
                last.map(FlowRun::cause).orElse(null),
                settings.enabled(flow) ? schedule.nextRun(flow).orElse(null) : null);
    }
}
