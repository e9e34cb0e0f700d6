package io.ledgerway.operations.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.EndpointUriFactory;

/** Checks candidates whole before anything that runs is touched. */
final class RouteChecks {

    private final List<TextCheck> textChecks;
    private final DirectTargets directTargets;
    private final DryRun dryRun;
    private final Placeholders placeholders;

    RouteChecks(CamelContext context, Kamelets kamelets, Placeholders placeholders) {
        TextCheck.KnownOptions options = scheme -> options(context, scheme);
        this.textChecks = List.of(
                new LiteralSecrets(),
                new MissingKamelets(kamelets::names),
                new KameletOptions(options),
                new HttpOptions(options));
        this.directTargets = new DirectTargets(context::resolvePropertyPlaceholders);
        this.dryRun = new DryRun(context, kamelets.location());
        this.placeholders = placeholders;
    }

    /** All problems of candidates that are to run together; empty when they may. */
    List<RouteProblem> check(Collection<Candidate> group, Surroundings surroundings) {
        List<RouteProblem> problems = new ArrayList<>();
        Map<String, String> owners = new HashMap<>(surroundings.owners());
        Set<String> consumed = new TreeSet<>(surroundings.consumed());
        List<RouteText> templates = new ArrayList<>(surroundings.templates());
        for (Candidate candidate : group) {
            if (candidate.file().outline() != null) {
                consumed.addAll(candidate.file().outline().consumedDirects());
            }
        }
        for (Candidate candidate : group) {
            check(candidate, owners, consumed, templates).stream()
                    .map(problem -> placeholders.redact(
                            problem, candidate.file(), candidate.kamelets().values()))
                    .forEach(problems::add);
            if (candidate.file().shared()) {
                templates.add(candidate.file());
            }
        }
        return problems;
    }

    /** The {@code direct:} endpoints that a running file sends to and from which no route starts. */
    List<RouteProblem> unserved(Candidate running, Set<String> consumed) {
        return directTargets.check(running.file(), running.kamelets().values(), consumed);
    }

    private List<RouteProblem> check(
            Candidate candidate, Map<String, String> owners, Set<String> consumed, List<RouteText> templates) {
        RouteText file = candidate.file();
        if (file.flaw() != null) {
            return List.of(file.flaw());
        }
        List<RouteProblem> problems = new ArrayList<>(takenIds(file, owners));
        textChecks.forEach(check -> problems.addAll(check.check(file, candidate.kamelets())));
        if (!problems.isEmpty()) {
            return problems;
        }
        DryRun.Result result = dryRun.run(file, candidate.kamelets().values(), templates);
        consumed.addAll(result.consumed());
        problems.addAll(result.problems());
        problems.addAll(directTargets.check(file, candidate.kamelets().values(), consumed));
        return problems;
    }

    private static List<RouteProblem> takenIds(RouteText file, Map<String, String> owners) {
        List<RouteProblem> problems = new ArrayList<>();
        file.outline().routes().forEach((id, line) -> {
            String owner = owners.putIfAbsent(id, file.name());
            if (owner != null) {
                problems.add(new RouteProblem(
                        file.name(),
                        line,
                        "The route id '" + id + "' belongs to " + owner + ".",
                        "Give this route another id, or remove the other route first."));
            }
        });
        return problems;
    }

    private static Set<String> options(CamelContext context, String scheme) {
        EndpointUriFactory factory = context.getCamelContextExtension().getEndpointUriFactory(scheme);
        return factory == null ? Set.of() : factory.propertyNames();
    }
}
