package io.ledgerway.operations.routes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the routes that run in step with the files of a folder. A changed file is checked whole and then swapped; a bad
 * one is named, and what ran before keeps running.
 */
public final class RouteFiles {

    private static final Logger log = LoggerFactory.getLogger(RouteFiles.class);
    private static final String SUFFIX = ".camel.yaml";

    /** How long a route may finish what is under way before it is cut off. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private static final Duration FIRST_CORRECTION = Duration.ofSeconds(10);
    private static final Duration LATER_CORRECTIONS = Duration.ofMinutes(1);

    private final RouteFolder folder;
    private final Kamelets kamelets;
    private final RouteChecks checks;
    private final LiveRoutes live;
    private final RunningFiles running;
    private final Schedules schedules;
    private final Follower follower;
    private final ProblemLog problemLog = new ProblemLog();
    private final Clock clock;

    private Set<String> seen = Set.of();
    private Instant correctionDue = Instant.MAX;
    private volatile RouteFilesStatus status = RouteFilesStatus.NOTHING_YET;

    /**
     * @param context with all its Java routes
     * @param routes the folder of route files; may be missing, which is shown as a problem
     * @param ownKamelets the folder of the integrators' own Kamelets; may be missing
     */
    public RouteFiles(CamelContext context, Path routes, Path ownKamelets, Clock clock) {
        Placeholders placeholders = new Placeholders(context);
        this.folder = new RouteFolder(routes, SUFFIX, clock);
        this.kamelets = new Kamelets(new RouteFolder(ownKamelets, Kamelets.SUFFIX, clock), context);
        this.checks = new RouteChecks(context, kamelets, placeholders);
        this.schedules = new Schedules(context);
        this.live = new LiveRoutes(context, STOP_LIMIT, clock);
        this.running = new RunningFiles(live, schedules);
        this.follower = new Follower(kamelets, placeholders, checks, running);
        this.clock = clock;
    }

    /** How the files stood at the last check; waits for nothing. */
    public RouteFilesStatus status() {
        return status;
    }

    /**
     * Compares the folder, the Kamelets and the settings they refer to with what runs, and swaps what differs. Returns
     * when that is done: up to 10 s later for each route that is finishing something.
     */
    public synchronized void checkNow() {
        List<RouteProblem> outside = new ArrayList<>(kamelets.refresh());
        RouteFolder.Reading reading = folder.read();
        outside.addAll(reading.problems());
        if (reading.readable()) {
            seen = new TreeSet<>(reading.texts().keySet());
            seen.addAll(reading.untouched());
            if (follower.follow(reading.texts(), reading.untouched())) {
                correctionDue = clock.instant().plus(FIRST_CORRECTION);
            }
        }
        correctSchedules();
        publish(outside);
    }

    /** Deletes stored schedules whose files went away while no instance ran; only while every file runs. */
    synchronized void forgetStrangers() {
        if (status.problems().isEmpty()) {
            try {
                schedules.forgetStrangers();
            } catch (SchedulerException e) {
                log.warn("The stored schedules could not be compared with the routes", e);
            }
        }
    }

    private void correctSchedules() {
        if (clock.instant().isBefore(correctionDue)) {
            return;
        }
        correctionDue = clock.instant().plus(LATER_CORRECTIONS);
        try {
            for (String route : schedules.correct()) {
                running.all().stream()
                        .filter(file -> file.routes().contains(route))
                        .forEach(file -> {
                            log.warn("The schedule of {} was lost, so {} is started again", route, file.name());
                            running.swap(List.of(file.candidate()));
                        });
            }
        } catch (SchedulerException e) {
            log.warn("The stored schedules could not be compared with the routes", e);
        }
    }

    private void publish(List<RouteProblem> outside) {
        Set<RouteProblem> problems = new TreeSet<>(outside);
        problems.addAll(follower.refusals());
        Set<String> consumed = live.consumedDirects(Set.of());
        running.all().forEach(file -> problems.addAll(checks.unserved(file.candidate(), consumed)));
        Set<String> names = new TreeSet<>(seen);
        names.addAll(running.names());
        List<RouteFilesStatus.File> files = names.stream().map(this::file).toList();
        status = new RouteFilesStatus(clock.instant(), files, List.copyOf(problems));
        problemLog.changed(problems);
    }

    private RouteFilesStatus.File file(String name) {
        return running.get(name)
                .map(file -> new RouteFilesStatus.File(
                        name, follower.current(name), List.copyOf(file.routes()), file.since()))
                .orElseGet(() -> new RouteFilesStatus.File(name, false, List.of(), null));
    }
}
