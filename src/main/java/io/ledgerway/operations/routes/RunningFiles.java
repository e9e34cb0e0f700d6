package io.ledgerway.operations.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files whose routes run, and how one version takes the place of another. */
final class RunningFiles {

    private static final Logger log = LoggerFactory.getLogger(RunningFiles.class);

    /** Those that others may depend on come first. */
    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate candidate) -> !candidate.file().shared())
            .thenComparing(Candidate::name);

    private final LiveRoutes live;
    private final Schedules schedules;
    private final Map<String, RunningFile> files = new TreeMap<>();

    RunningFiles(LiveRoutes live, Schedules schedules) {
        this.live = live;
        this.schedules = schedules;
    }

    Set<String> names() {
        return new TreeSet<>(files.keySet());
    }

    Optional<RunningFile> get(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Collection<RunningFile> all() {
        return List.copyOf(files.values());
    }

    /** Names of the files that must be swapped together with this one, itself included. */
    Set<String> swappedWith(Candidate candidate) {
        Set<String> names = new TreeSet<>(Set.of(candidate.name()));
        if (candidate.file().shared()
                || get(candidate.name()).filter(RunningFile::shared).isPresent()) {
            names.addAll(files.keySet());
            return names;
        }
        Set<String> outdated = new TreeSet<>();
        candidate.kamelets().values().stream()
                .filter(live::outdated)
                .map(Kamelet::name)
                .forEach(outdated::add);
        files.values().stream()
                .filter(file -> file.candidate().kamelets().keySet().stream().anyMatch(outdated::contains))
                .map(RunningFile::name)
                .forEach(names::add);
        return names;
    }

    /** What candidates of these names would stand beside. */
    Surroundings beside(Set<String> names) {
        Map<String, String> owners = new HashMap<>();
        live.ids().forEach(id -> owners.put(id, Surroundings.HUB));
        Set<String> leaving = new TreeSet<>();
        List<RouteText> templates = new ArrayList<>();
        for (RunningFile file : files.values()) {
            boolean stays = !names.contains(file.name());
            file.routes().forEach(id -> {
                if (stays) {
                    owners.put(id, file.name());
                } else {
                    owners.remove(id);
                    leaving.add(id);
                }
            });
            if (stays && file.shared()) {
                templates.add(file.candidate().file());
            }
        }
        return new Surroundings(owners, live.consumedDirects(leaving), templates);
    }

    /**
     * Puts these candidates in the place of what runs under their names. When one cannot be started, all go back to what
     * ran before.
     *
     * @return why it went back; empty when the candidates run
     */
    Optional<RouteProblem> swap(Collection<Candidate> candidates) {
        List<Candidate> next = candidates.stream().sorted(ORDER).toList();
        List<RunningFile> before =
                next.stream().flatMap(file -> get(file.name()).stream()).toList();
        Candidate current = next.get(0);
        List<RunningFile> started = new ArrayList<>();
        try {
            Map<TriggerKey, Boolean> triggers = schedules.paused();
            try {
                live.stop(before);
                for (Candidate candidate : next) {
                    current = candidate;
                    started.add(live.start(candidate));
                }
                started.forEach(file -> files.put(file.name(), file));
                return Optional.empty();
            } catch (Exception | LinkageError e) {
                goBack(started, before);
                return Optional.of(Refusal.of(current.file(), e));
            } finally {
                schedules.settle(triggers);
            }
        } catch (SchedulerException e) {
            log.warn("The stored schedules could not be brought in step with {}", current.name(), e);
            return started.size() == next.size() ? Optional.empty() : Optional.of(Refusal.of(current.file(), e));
        }
    }

    /** Stops the routes of files that are gone. */
    void remove(Set<String> names) {
        List<RunningFile> gone =
                names.stream().flatMap(name -> get(name).stream()).toList();
        try {
            Map<TriggerKey, Boolean> triggers = schedules.paused();
            live.stop(gone);
            schedules.settle(triggers);
        } catch (Exception e) {
            log.warn("The routes of {} could not be removed cleanly", names, e);
        }
        gone.forEach(file -> log.info("{} is gone, so its routes {} are stopped", file.name(), file.routes()));
        files.keySet().removeAll(names);
    }

    private void goBack(List<RunningFile> started, List<RunningFile> before) {
        try {
            live.stop(started);
        } catch (Exception e) {
            log.warn("Routes that were to be taken back could not be stopped cleanly", e);
        }
        before.stream().map(RunningFile::candidate).sorted(ORDER).forEach(candidate -> {
            try {
                files.put(candidate.name(), live.start(candidate));
            } catch (Exception | LinkageError e) {
                files.remove(candidate.name());
                log.error(
                        "{} does not run any more: its last good text could not be started again", candidate.name(), e);
            }
        });
    }
}
