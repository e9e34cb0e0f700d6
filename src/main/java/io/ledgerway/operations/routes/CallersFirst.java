package io.ledgerway.operations.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which routes are stopped: one that sends to another over {@code direct:} before that other, so that what
 * is under way can run to its end.
 */
final class CallersFirst {

    private final Map<String, String> routeOfDirect = new HashMap<>();
    private final Map<String, Set<String>> calls = new HashMap<>();
    private final Set<String> routes = new LinkedHashSet<>();

    private CallersFirst() {}

    static List<String> order(Collection<RunningFile> files) {
        CallersFirst graph = new CallersFirst();
        files.forEach(graph::add);
        return graph.order();
    }

    private void add(RunningFile file) {
        routes.addAll(file.routes());
        Set<String> throughKamelets = DirectTargets.targets(file.candidate().kamelets());
        for (EndpointUse use : file.candidate().file().outline().endpoints()) {
            if (use.route() == null) {
                continue;
            }
            Set<String> targets = calls.computeIfAbsent(use.route(), id -> new HashSet<>());
            if (use.kamelet().isPresent()) {
                targets.addAll(throughKamelets);
            }
            use.direct().ifPresent(name -> {
                if (use.consumer()) {
                    routeOfDirect.put(name, use.route());
                } else {
                    targets.add(name);
                }
            });
        }
    }

    /** A walk in depth that writes a route down after all it calls; read backwards, callers come first. */
    private List<String> order() {
        List<String> calledFirst = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        routes.forEach(route -> visit(route, seen, calledFirst));
        List<String> callersFirst = new ArrayList<>(calledFirst);
        Collections.reverse(callersFirst);
        return callersFirst;
    }

    private void visit(String route, Set<String> seen, List<String> calledFirst) {
        if (!routes.contains(route) || !seen.add(route)) {
            return;
        }
        for (String direct : calls.getOrDefault(route, Set.of())) {
            visit(routeOfDirect.get(direct), seen, calledFirst);
        }
        calledFirst.add(route);
    }
}
