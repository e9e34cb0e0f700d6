package io.ledgerway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.camel.component.quartz.CamelJob;
import org.apache.camel.component.quartz.QuartzComponent;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.boot.autoconfigure.quartz.JobStoreType;
import org.springframework.boot.autoconfigure.quartz.QuartzProperties;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** What any database that stores schedules must do; each database is a subclass of a few lines. */
abstract class StoredSchedules {

    private static final TriggerKey NIGHTLY = new TriggerKey("nightly", "jobs");

    @TempDir
    Path folder;

    private final SchedulerFactoryBean factory = new SchedulerFactoryBean();
    private Scheduler scheduler;
    private Workbench bench;

    abstract DataSource dataSource();

    abstract String dialect();

    @BeforeEach
    void open() throws Exception {
        Flyway.configure()
                .dataSource(dataSource())
                .locations("classpath:db/migration/" + dialect())
                .load()
                .migrate();
        QuartzProperties settings = new QuartzProperties();
        settings.setJobStoreType(JobStoreType.JDBC);
        settings.getProperties().put("org.quartz.jobStore.isClustered", "true");
        factory.setDataSource(dataSource());
        factory.setSchedulerName("ledgerway");
        factory.setAutoStartup(false);
        new QuartzInDatabase(settings, dataSource(), () -> "this-instance").customize(factory);
        factory.afterPropertiesSet();
        scheduler = factory.getScheduler();
        scheduler.clear();
        bench = new Workbench(folder);
        QuartzComponent quartz = new QuartzComponent();
        quartz.setScheduler(scheduler);
        quartz.setAutoStartScheduler(false);
        bench.context.addComponent("quartz", quartz);
        bench.started();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
        factory.destroy();
    }

    @Test
    void aRouteWithAScheduleIsStoredAndForgottenWithItsFile() throws Exception {
        bench.route("nightly", nightly("0+0+2+*+*+?")).check();
        assertThat(storedCron()).isEqualTo("0 0 2 * * ?");

        bench.delete("nightly").check();

        assertThat(scheduler.checkExists(new JobKey("nightly", "jobs"))).isFalse();
    }

    @Test
    void aNewScheduleIsStoredAndAPausedOneStaysPaused() throws Exception {
        bench.route("nightly", nightly("0+0+2+*+*+?")).check();
        scheduler.pauseTrigger(NIGHTLY);

        bench.route("nightly", nightly("0+0+3+*+*+?")).check();

        assertThat(storedCron()).isEqualTo("0 0 3 * * ?");
        assertThat(scheduler.getTriggerState(NIGHTLY)).isEqualTo(Trigger.TriggerState.PAUSED);
    }

    @Test
    void anOldScheduleWrittenBackByAnotherInstanceIsStoredAgainTenSecondsLater() throws Exception {
        bench.route("nightly", nightly("0+0+3+*+*+?")).check();
        CronTrigger stored = (CronTrigger) scheduler.getTrigger(NIGHTLY);
        scheduler.rescheduleJob(
                NIGHTLY,
                stored.getTriggerBuilder()
                        .withSchedule(CronScheduleBuilder.cronSchedule("0 0 2 * * ?"))
                        .build());

        bench.passes(Duration.ofSeconds(9)).check();
        assertThat(storedCron()).isEqualTo("0 0 2 * * ?");

        bench.passes(Duration.ofSeconds(1)).check();
        assertThat(storedCron()).isEqualTo("0 0 3 * * ?");
    }

    @Test
    void aNewTimeZoneOrMisfireRuleAloneIsStoredToo() throws Exception {
        bench.route("nightly", nightly("0+0+3+*+*+?")).check();

        bench.route("nightly", nightly("0+0+3+*+*+?&trigger.timeZone=Europe/Dublin&trigger.misfireInstruction=2"))
                .check();
        bench.passes(Duration.ofSeconds(10)).check();

        CronTrigger stored = (CronTrigger) scheduler.getTrigger(NIGHTLY);
        assertThat(stored.getTimeZone().getID()).isEqualTo("Europe/Dublin");
        assertThat(stored.getMisfireInstruction()).isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING);
    }

    @Test
    void aScheduleThatWasLostIsStoredAgain() throws Exception {
        bench.route("nightly", nightly("0+0+3+*+*+?")).check();
        scheduler.deleteJob(new JobKey("nightly", "jobs"));

        bench.passes(Duration.ofSeconds(10)).check();

        assertThat(storedCron()).isEqualTo("0 0 3 * * ?");
    }

    @Test
    void aBrokenEditTouchesNoStoredSchedule() throws Exception {
        bench.route("nightly", nightly("0+0+3+*+*+?")).check();

        bench.route("nightly", nightly("0+0+4+*+*+?").replace("log:x", "nosuch:x"))
                .route(
                        "other",
                        nightly("0+0+5+*+*+?").replace("nightly", "other").replace("log:x", "nosuch:x"))
                .check();

        assertThat(storedCron()).isEqualTo("0 0 3 * * ?");
        assertThat(scheduler.checkExists(new JobKey("other", "jobs"))).isFalse();
    }

    @Test
    void schedulesOfFilesThatWentAwayMeanwhileAreForgottenOnlyWhileAllFilesRun() throws Exception {
        scheduler.scheduleJob(
                JobBuilder.newJob(CamelJob.class).withIdentity("gone", "jobs").build(),
                TriggerBuilder.newTrigger()
                        .withIdentity("gone", "jobs")
                        .withSchedule(CronScheduleBuilder.cronSchedule("0 0 2 * * ?"))
                        .build());
        bench.route("nightly", "- route: [").check();
        bench.files.forgetStrangers();
        assertThat(scheduler.checkExists(new JobKey("gone", "jobs"))).isTrue();

        bench.route("nightly", nightly("0+0+3+*+*+?")).check();
        bench.files.forgetStrangers();

        assertThat(scheduler.checkExists(new JobKey("gone", "jobs"))).isFalse();
        assertThat(storedCron()).isEqualTo("0 0 3 * * ?");
    }

    private String storedCron() throws SchedulerException {
        return ((CronTrigger) scheduler.getTrigger(NIGHTLY)).getCronExpression();
    }

    private static String nightly(String cron) {
        return Workbench.sendingTo("nightly", "quartz:jobs/nightly?stateful=true&cron=" + cron, "log:x");
    }
}
