package io.ledgerway.operations.routes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.CamelJob;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what Quartz has stored in step with the routes that start from a schedule. */
final class Schedules {

    private static final Logger log = LoggerFactory.getLogger(Schedules.class);

    private final CamelContext context;

    Schedules(CamelContext context) {
        this.context = context;
    }

    /** Triggers of all routes that run now; true where an operator has paused one. */
    Map<TriggerKey, Boolean> paused() throws SchedulerException {
        Map<TriggerKey, Boolean> paused = new HashMap<>();
        for (TriggerKey key : endpoints().keySet()) {
            paused.put(key, scheduler().getTriggerState(key) == Trigger.TriggerState.PAUSED);
        }
        return paused;
    }

    /** After a swap: forgets the jobs whose route is gone, and pauses again what a new schedule had resumed. */
    void settle(Map<TriggerKey, Boolean> before) throws SchedulerException {
        Set<TriggerKey> live = endpoints().keySet();
        for (Map.Entry<TriggerKey, Boolean> trigger : before.entrySet()) {
            if (!live.contains(trigger.getKey())) {
                forget(trigger.getKey());
            } else if (trigger.getValue()) {
                scheduler().pauseTrigger(trigger.getKey());
            }
        }
    }

    /** Forgets jobs of routes whose files went away while no instance ran. */
    void forgetStrangers() throws SchedulerException {
        Scheduler scheduler = scheduler();
        if (scheduler == null) {
            return;
        }
        Set<TriggerKey> live = endpoints().keySet();
        for (JobKey job : new HashSet<>(scheduler.getJobKeys(GroupMatcher.anyGroup()))) {
            TriggerKey key = new TriggerKey(job.getName(), job.getGroup());
            if (!live.contains(key)
                    && CamelJob.class.isAssignableFrom(
                            scheduler.getJobDetail(job).getJobClass())) {
                forget(key);
            }
        }
    }

    /**
     * Compares the stored schedules with those of the routes and stores them again where they differ: another instance
     * that still held the old one may have written it back, and Camel itself notices neither a new time zone nor a new
     * misfire rule.
     *
     * @return ids of routes whose trigger is not stored at all
     */
    Set<String> correct() throws SchedulerException {
        Set<String> lost = new TreeSet<>();
        for (Map.Entry<TriggerKey, Route> live : endpoints().entrySet()) {
            Trigger stored = scheduler().getTrigger(live.getKey());
            if (stored == null) {
                lost.add(live.getValue().getId());
            } else if (stored instanceof CronTrigger cron) {
                correct(cron, (QuartzEndpoint) live.getValue().getEndpoint());
            }
        }
        return lost;
    }

    private void correct(CronTrigger stored, QuartzEndpoint endpoint) throws SchedulerException {
        Object zone = endpoint.getTriggerParameters().get("timeZone");
        Object misfire = endpoint.getTriggerParameters().get("misfireInstruction");
        TimeZone wantedZone = zone == null ? TimeZone.getDefault() : TimeZone.getTimeZone(zone.toString());
        int wantedMisfire =
                misfire == null ? CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW : Integer.parseInt(misfire.toString());
        if (endpoint.getCron() == null
                || endpoint.getCron().equals(stored.getCronExpression())
                        && Objects.equals(
                                wantedZone.getID(), stored.getTimeZone().getID())
                        && wantedMisfire == stored.getMisfireInstruction()) {
            return;
        }
        boolean paused = scheduler().getTriggerState(stored.getKey()) == Trigger.TriggerState.PAUSED;
        CronTrigger wanted = stored.getTriggerBuilder()
                .withSchedule(misfire(CronScheduleBuilder.cronSchedule(endpoint.getCron()), wantedMisfire)
                        .inTimeZone(wantedZone))
                .build();
        scheduler().rescheduleJob(stored.getKey(), wanted);
        if (paused) {
            scheduler().pauseTrigger(stored.getKey());
        }
        log.info(
                "The schedule of {} is stored again as {} in {}",
                stored.getKey(),
                endpoint.getCron(),
                wantedZone.getID());
    }

    private static CronScheduleBuilder misfire(CronScheduleBuilder schedule, int instruction) {
        return switch (instruction) {
            case CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING -> schedule.withMisfireHandlingInstructionDoNothing();
            case Trigger.MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY ->
                schedule.withMisfireHandlingInstructionIgnoreMisfires();
            default -> schedule.withMisfireHandlingInstructionFireAndProceed();
        };
    }

    private void forget(TriggerKey key) throws SchedulerException {
        if (scheduler().deleteJob(new JobKey(key.getName(), key.getGroup()))) {
            log.info("The schedule of {} is deleted, because no route starts from it any more", key);
        }
    }

    private Map<TriggerKey, Route> endpoints() {
        Map<TriggerKey, Route> endpoints = new HashMap<>();
        for (Route route : context.getRoutes()) {
            if (route.getEndpoint() instanceof QuartzEndpoint quartz) {
                endpoints.put(quartz.getTriggerKey(), route);
            }
        }
        return endpoints;
    }

    /** Null where there is none at all, as in most tests. */
    private Scheduler scheduler() {
        return context.hasComponent("quartz") instanceof QuartzComponent quartz && quartz.getScheduler() != null
                ? quartz.getScheduler()
                : context.getRegistry().findSingleByType(Scheduler.class);
    }
}
