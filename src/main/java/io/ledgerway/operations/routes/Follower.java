package io.ledgerway.operations.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the running files in step with the texts wanted, and remembers which texts were refused and why. */
final class Follower {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private final Kamelets kamelets;
    private final Placeholders placeholders;
    private final RouteChecks checks;
    private final RunningFiles running;

    private final Map<String, RouteText> texts = new HashMap<>();
    private final Map<String, Candidate> wanted = new TreeMap<>();
    private final Map<String, String> tried = new HashMap<>();
    private final Map<String, List<RouteProblem>> refused = new TreeMap<>();

    Follower(Kamelets kamelets, Placeholders placeholders, RouteChecks checks, RunningFiles running) {
        this.kamelets = kamelets;
        this.placeholders = placeholders;
        this.checks = checks;
        this.running = running;
    }

    List<RouteProblem> refusals() {
        return refused.values().stream().flatMap(List::stream).toList();
    }

    /** Whether the running text of this file is the wanted one, with all it refers to. */
    boolean current(String name) {
        return running.get(name)
                .map(file -> file.candidate().fingerprint())
                .equals(Optional.ofNullable(wanted.get(name)).map(Candidate::fingerprint));
    }

    /**
     * @param untouched names of files that are there but could not be read: what runs of them stays
     * @return whether anything was swapped or removed
     */
    boolean follow(Map<String, String> read, Set<String> untouched) {
        Set<String> present = new TreeSet<>(read.keySet());
        present.addAll(untouched);
        boolean removed = removeAllBut(present);
        wanted.keySet().removeIf(name -> !read.containsKey(name));
        read.forEach((name, text) -> wanted.put(name, candidate(text(name, text))));
        Set<String> open = new TreeSet<>(
                Comparator.comparing((String name) -> !wanted.get(name).file().shared())
                        .thenComparing(Comparator.naturalOrder()));
        wanted.values().stream()
                .filter(candidate -> !candidate.fingerprint().equals(tried.get(candidate.name())))
                .forEach(candidate -> open.add(candidate.name()));
        if (removed || !open.isEmpty()) {
            refused.keySet().stream().filter(wanted::containsKey).forEach(open::add);
        }
        return applyAll(open) || removed;
    }

    private boolean removeAllBut(Set<String> present) {
        texts.keySet().retainAll(present);
        tried.keySet().retainAll(present);
        refused.keySet().retainAll(present);
        Set<String> gone = running.names();
        gone.removeAll(present);
        if (gone.stream().flatMap(name -> running.get(name).stream()).anyMatch(RunningFile::shared)) {
            tried.clear();
        }
        if (!gone.isEmpty()) {
            running.remove(gone);
        }
        return !gone.isEmpty();
    }

    /** Goes round until nothing more can be applied, for one file may wait for another's id or template. */
    private boolean applyAll(Set<String> open) {
        boolean any = false;
        boolean progress = !open.isEmpty();
        while (progress) {
            progress = false;
            for (String name : List.copyOf(open)) {
                progress |= open.contains(name) && apply(wanted.get(name), open);
            }
            any |= progress;
        }
        return any;
    }

    private boolean apply(Candidate candidate, Set<String> open) {
        tried.put(candidate.name(), candidate.fingerprint());
        Set<String> together = running.swappedWith(candidate);
        List<RouteProblem> problems = attempt(candidate, group(together, candidate, open));
        if (!problems.isEmpty() && together.size() > 1) {
            // the fault may lie in another file's edit: then this one goes on beside that one's last good text
            List<RouteProblem> besideOld = attempt(candidate, group(together, candidate, Set.of()));
            problems = besideOld.isEmpty() ? besideOld : problems;
        }
        if (!problems.isEmpty()) {
            refused.put(candidate.name(), problems);
            refreshOld(candidate.name());
            return false;
        }
        together.stream().filter(this::current).forEach(name -> {
            open.remove(name);
            refused.remove(name);
            tried.put(name, wanted.get(name).fingerprint());
            log.info(
                    "{} runs with the routes {}",
                    name,
                    running.get(name).orElseThrow().routes());
        });
        return true;
    }

    /** While an edit is refused, the text that runs still follows its settings and Kamelets. */
    private void refreshOld(String name) {
        running.get(name).ifPresent(old -> {
            Candidate fresh = candidate(old.candidate().file());
            if (!fresh.fingerprint().equals(old.candidate().fingerprint())) {
                attempt(fresh, group(running.swappedWith(fresh), fresh, Set.of()));
            }
        });
    }

    private List<RouteProblem> attempt(Candidate candidate, List<Candidate> group) {
        Set<String> names = new TreeSet<>();
        group.forEach(member -> names.add(member.name()));
        Surroundings surroundings = running.beside(names);
        wanted.values().stream()
                .filter(other -> other.file().outline() != null)
                .forEach(other ->
                        surroundings.consumed().addAll(other.file().outline().consumedDirects()));
        List<RouteProblem> problems = checks.check(group, surroundings);
        if (!problems.isEmpty()) {
            return problems;
        }
        List<RouteProblem> failed = running.swap(group).stream().toList();
        if (!failed.isEmpty() && running.get(candidate.name()).isEmpty()) {
            tried.remove(candidate.name()); // nothing runs, so trying again harms nothing
        }
        return failed;
    }

    private List<Candidate> group(Set<String> names, Candidate candidate, Set<String> newest) {
        List<Candidate> group = new ArrayList<>(List.of(candidate));
        for (String name : names) {
            if (name.equals(candidate.name())) {
                continue;
            }
            if (newest.contains(name)) {
                group.add(wanted.get(name));
            } else {
                running.get(name)
                        .ifPresent(file -> group.add(candidate(file.candidate().file())));
            }
        }
        return group;
    }

    private Candidate candidate(RouteText file) {
        Map<String, Kamelet> used = file.outline() == null ? Map.of() : kamelets.usedBy(file.outline());
        return new Candidate(file, used, placeholders.fingerprint(file, used.values()));
    }

    private RouteText text(String name, String text) {
        return texts.compute(
                name,
                (key, before) -> before != null && before.text().equals(text) ? before : RouteText.of(name, text));
    }
}
