package io.ledgerway.operations.routes;

import io.ledgerway.connection.Connections;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the route files when the application is ready and compares them from then on. Spring Boot lets readiness go up
 * after all listeners of that event, so the hub is not ready before its routes run; the scheduler starts after them.
 */
@Component("routePoll")
public class RoutePoll {

    private static final Logger log = LoggerFactory.getLogger(RoutePoll.class);

    private final RouteFiles routeFiles;
    private final RouteFilesSettings settings;
    private final ObjectProvider<Scheduler> scheduler;
    private final ScheduledExecutorService thread;

    RoutePoll(
            RouteFiles routeFiles,
            RouteFilesSettings settings,
            CamelContext context,
            ObjectProvider<Scheduler> scheduler,
            ObjectProvider<Connections> connections) {
        this.routeFiles = routeFiles;
        this.settings = settings;
        this.scheduler = scheduler;
        this.thread = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "RouteFiles");
        connections.ifAvailable(known -> known.onChange(this::settingsChanged));
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void start() throws SchedulerException {
        check();
        routeFiles.forgetStrangers();
        for (Scheduler known : scheduler.stream().toList()) {
            known.start();
        }
        long pause = settings.routesPoll().toMillis();
        thread.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** No schedule fires any more while the routes are being stopped: what falls due is another instance's. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        thread.shutdown();
        scheduler.stream().forEach(known -> {
            try {
                known.standby();
            } catch (SchedulerException e) {
                log.warn("The scheduler could not be halted before the routes", e);
            }
        });
    }

    /** Compares at once instead of at the next poll, on the poll's own thread; returns at once and never throws. */
    public void settingsChanged() {
        try {
            thread.execute(this::check);
        } catch (RejectedExecutionException e) {
            log.debug("The hub is stopping, so changed settings no longer matter to its routes");
        }
    }

    private void check() {
        try {
            routeFiles.checkNow();
        } catch (RuntimeException e) {
            log.error("The route files could not be compared; what runs keeps running", e);
        }
    }
}
