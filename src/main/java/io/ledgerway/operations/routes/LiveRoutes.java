package io.ledgerway.operations.routes;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The routes of the real context: starts those of a file, and takes them away again without losing what is under way. */
final class LiveRoutes {

    private final CamelContext context;
    private final Model model;
    private final Duration stopLimit;
    private final Clock clock;
    private final Map<String, String> definedKamelets = new HashMap<>();

    /** @param stopLimit how long a route may take to finish what is under way before it is cut off */
    LiveRoutes(CamelContext context, Duration stopLimit, Clock clock) {
        this.context = context;
        this.model = context.getCamelContextExtension().getContextPlugin(Model.class);
        this.stopLimit = stopLimit;
        this.clock = clock;
    }

    static String name(DirectEndpoint endpoint) {
        String uri = endpoint.getEndpointBaseUri();
        return uri.substring(uri.indexOf("://") + 3);
    }

    /** Whether routes were made from another text of this Kamelet. */
    boolean outdated(Kamelet kamelet) {
        String defined = definedKamelets.get(kamelet.name());
        return defined != null && !defined.equals(kamelet.text());
    }

    /** Names of the {@code direct:} endpoints from which routes start now, without those routes. */
    Set<String> consumedDirects(Set<String> without) {
        Set<String> names = new TreeSet<>();
        for (Route route : context.getRoutes()) {
            if (route.getEndpoint() instanceof DirectEndpoint direct && !without.contains(route.getId())) {
                names.add(name(direct));
            }
        }
        return names;
    }

    /** Ids of all routes but those made by Kamelets. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        context.getRoutes().stream()
                .filter(route -> !route.isCreatedByKamelet())
                .map(Route::getId)
                .forEach(ids::add);
        return ids;
    }

    /**
     * Starts the routes of a file; none of them may run already.
     *
     * @throws Exception Camel's, when one cannot be started; then none is left behind
     */
    RunningFile start(Candidate candidate) throws Exception {
        Set<Object> before = definitions();
        try {
            return SerialKamelets.alone(context, () -> {
                for (Kamelet kamelet : candidate.kamelets().values()) {
                    define(kamelet);
                }
                load(candidate.file().name(), candidate.file().text());
                return added(candidate, before);
            });
        } catch (Exception | LinkageError e) {
            stop(List.of(added(candidate, before)));
            throw e;
        }
    }

    /** Stops and removes all routes of these files, callers first, and what their Kamelets had made. */
    void stop(Collection<RunningFile> files) throws Exception {
        for (String id : CallersFirst.order(files)) {
            remove(id);
        }
        removeAbandonedKamelets();
        for (RunningFile file : files) {
            for (RouteTemplateDefinition template : file.templates()) {
                model.removeRouteTemplateDefinition(template);
            }
            model.getRouteConfigurationDefinitions()
                    .removeIf(used -> file.configurations().stream().anyMatch(own -> own == used));
        }
    }

    private void load(String name, String text) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("file:" + name, text));
    }

    private void define(Kamelet kamelet) throws Exception {
        if (kamelet.text().equals(definedKamelets.get(kamelet.name()))) {
            return;
        }
        model.removeRouteTemplateDefinitions(kamelet.name());
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(kamelet.location(), kamelet.text()));
        definedKamelets.put(kamelet.name(), kamelet.text());
    }

    private Set<Object> definitions() {
        Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(model.getRouteDefinitions());
        all.addAll(model.getRouteConfigurationDefinitions());
        all.addAll(model.getRouteTemplateDefinitions());
        return all;
    }

    private RunningFile added(Candidate candidate, Set<Object> before) {
        Set<String> routes = new TreeSet<>();
        for (RouteDefinition route : model.getRouteDefinitions()) {
            if (!before.contains(route) && !Boolean.TRUE.equals(route.isKamelet())) {
                routes.add(route.getRouteId());
            }
        }
        List<RouteConfigurationDefinition> configurations = new ArrayList<>(model.getRouteConfigurationDefinitions());
        configurations.removeIf(before::contains);
        List<RouteTemplateDefinition> templates = new ArrayList<>(model.getRouteTemplateDefinitions());
        templates.removeIf(
                template -> before.contains(template) || candidate.kamelets().containsKey(template.getId()));
        return new RunningFile(candidate, routes, configurations, templates, clock.instant());
    }

    /** Kamelets make a route per endpoint and leave it behind; nested ones need another round. */
    private void removeAbandonedKamelets() throws Exception {
        List<String> abandoned;
        do {
            Set<String> wanted = new TreeSet<>();
            context.getEndpoints().stream()
                    .filter(endpoint -> endpoint instanceof KameletEndpoint)
                    .filter(endpoint -> !endpoint.getEndpointBaseUri().matches("kamelet://(source|sink)"))
                    .map(endpoint -> ((KameletEndpoint) endpoint).getRouteId())
                    .forEach(wanted::add);
            abandoned = context.getRoutes().stream()
                    .filter(Route::isCreatedByKamelet)
                    .map(Route::getId)
                    .filter(id -> !wanted.contains(id))
                    .toList();
            for (String id : abandoned) {
                remove(id);
            }
        } while (!abandoned.isEmpty());
    }

    private void remove(String id) throws Exception {
        Route route = context.getRoute(id);
        if (route != null && route.getConsumer() instanceof HandOverConsumer consumer) {
            consumer.closeAndDrain(stopLimit); // from here on callers wait for the next version
        }
        Set<Endpoint> used = route == null ? Set.of() : KameletUses.of(route);
        if (route != null) {
            context.getRouteController().stopRoute(id, stopLimit.toMillis(), TimeUnit.MILLISECONDS);
            context.removeRoute(id);
        }
        RouteDefinition definition = model.getRouteDefinition(id);
        if (definition != null) {
            model.removeRouteDefinition(definition);
        }
        for (Endpoint endpoint : used) {
            if (context.getRoutes().stream()
                    .noneMatch(other -> KameletUses.of(other).contains(endpoint))) {
                context.removeEndpoint(endpoint);
            }
        }
    }
}
