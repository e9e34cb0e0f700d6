package io.ledgerway.flow;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Component;

/**
 * When flows run. By convention a flow's alarm clock is the Quartz trigger {@code ledgerway/<flow>} and its collector
 * the route behind {@code direct:<flow>-collect}. Flows of invoices share their doors, and so one collector.
 */
@Component
public class FlowSchedule {

    private static final String GROUP = "ledgerway";
    private static final String INVOICES = "invoice-intake";

    private final Scheduler scheduler;
    private final CamelContext camel;
    private final FlowSettings settings;
    private final ProducerTemplate producer;

    public FlowSchedule(Scheduler scheduler, CamelContext camel, FlowSettings settings, ProducerTemplate producer) {
        this.scheduler = scheduler;
        this.camel = camel;
        this.settings = settings;
        this.producer = producer;
    }

    /** When the schedule next fires; empty where there is none or it is paused. */
    public Optional<OffsetDateTime> nextRun(String flow) {
        try {
            Trigger trigger = scheduler.getTrigger(TriggerKey.triggerKey(flow, GROUP));
            return Optional.ofNullable(trigger)
                    .map(Trigger::getNextFireTime)
                    .map(fire -> fire.toInstant().atZone(settings.zone()).toOffsetDateTime());
        } catch (SchedulerException e) {
            throw new IllegalStateException("The scheduler cannot say when " + flow + " runs: " + e.getMessage(), e);
        }
    }

    /**
     * Collects now, in the background; what is collected is delivered at once.
     *
     * @throws CausedException code {@code FLOW_UNKNOWN}, or {@code FLOW_DISABLED} where it is switched off
     */
    public void runNow(String flow) {
        check(flow);
        producer.asyncSendBody("direct:" + collector(flow), null);
    }

    /**
     * Collects now, and compares all that is recorded with the source, in the background. By convention the compare is
     * the route behind {@code direct:<flow>-compare}.
     *
     * @throws CausedException codes {@code FLOW_UNKNOWN}, {@code FLOW_DISABLED}, or {@code COMPARE_UNKNOWN} for a flow
     *     without a full compare
     */
    public void runWithCompare(String flow) {
        check(flow);
        if (camel.getRoute(flow + "-compare") == null) {
            throw new CausedException(new Cause(
                    "COMPARE_UNKNOWN",
                    "The flow '" + flow + "' has no running full compare.",
                    "Look at GET /api/routes for broken route files."));
        }
        producer.asyncSendBody("direct:" + collector(flow), null);
        producer.asyncSendBody("direct:" + flow + "-compare", null);
    }

    private static String collector(String flow) {
        return (InvoiceFlows.is(flow) ? INVOICES : flow) + "-collect";
    }

    private void check(String flow) {
        if (!settings.names().contains(flow) || camel.getRoute(collector(flow)) == null) {
            throw new CausedException(new Cause(
                    "FLOW_UNKNOWN",
                    "There is no flow '" + flow + "' with a running collector.",
                    "The flows are listed at GET /api/flows; look at GET /api/routes for broken route files."));
        }
        if (!settings.enabled(flow)) {
            throw new CausedException(new Cause(
                    "FLOW_DISABLED",
                    "The flow '" + flow + "' is switched off.",
                    "Set ledgerway.flows." + flow + ".enabled to true."));
        }
    }
}
