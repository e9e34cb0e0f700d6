package io.ledgerway.operations;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.cause.Cause;
import io.ledgerway.flow.FlowRun;
import io.ledgerway.flow.FlowRuns;
import io.ledgerway.flow.FlowSettings;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Raises an alert for a flow that should have run and did not: a schedule that never fires is otherwise silent. */
@Component
class OverdueFlows {

    private static final Duration GRACE = Duration.ofMinutes(5);

    private final FlowSettings flows;
    private final FlowRuns runs;
    private final Alerts alerts;
    private final Clock clock;

    OverdueFlows(FlowSettings flows, FlowRuns runs, Alerts alerts, Clock clock) {
        this.flows = flows;
        this.runs = runs;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void look() {
        flows.names().forEach(this::look);
    }

    private void look(String flow) {
        Optional<FlowRun> last = runs.last(flow);
        Instant due = flows.enabled(flow) && last.isPresent() ? due(flow, last.get()) : null;
        if (due != null && due.plus(GRACE).isBefore(clock.instant())) {
            alerts.raise(
                    Kind.FLOW_OVERDUE,
                    flow,
                    new Cause(
                            "FLOW_OVERDUE",
                            "The flow " + flow + " should have run at " + due.atZone(flows.zone())
                                    + " and has not begun since.",
                            "Look at GET /api/connections for a suspended source, at GET /api/routes for a broken"
                                    + " route file, and at Hawtio's Quartz page for a paused trigger."));
        } else {
            alerts.clear(Kind.FLOW_OVERDUE, flow);
        }
    }

    private Instant due(String flow, FlowRun last) {
        try {
            CronExpression cron = new CronExpression(flows.value(flow, "schedule", ""));
            cron.setTimeZone(TimeZone.getTimeZone(flows.zone()));
            Date next = cron.getNextValidTimeAfter(Date.from(last.startedAt().toInstant()));
            return next == null ? null : next.toInstant();
        } catch (ParseException e) {
            return null;
        }
    }
}
