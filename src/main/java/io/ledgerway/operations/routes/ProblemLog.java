package io.ledgerway.operations.routes;

import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each problem to the log once when it comes and once when it goes. */
final class ProblemLog {

    private static final Logger log = LoggerFactory.getLogger(ProblemLog.class);

    private Set<RouteProblem> known = Set.of();

    void changed(Set<RouteProblem> problems) {
        problems.stream()
                .filter(problem -> !known.contains(problem))
                .forEach(problem -> log.warn("{}", problem.sentence()));
        known.stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problem -> log.info("Solved: {}: {}", problem.file(), problem.message()));
        known = new TreeSet<>(problems);
    }
}
