package io.ledgerway.operations.routes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Route;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.FactoryFinderResolver;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Builds a file's routes in a throw-away context that starts nothing. It sees the beans and the settings of the real
 * context, never its registry, its properties component or its scheduler: those would be changed by it.
 */
final class DryRun {

    private static final Map<String, String> SCHEDULER_IN_MEMORY = Map.of(
            "org.quartz.scheduler.instanceName", "dry-run",
            "org.quartz.threadPool.threadCount", "1",
            "org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");

    private final CamelContext real;
    private final String kameletLocation;
    private final SchemaAdvice schema = new SchemaAdvice();

    DryRun(CamelContext real, String kameletLocation) {
        this.real = real;
        this.kameletLocation = kameletLocation;
    }

    /**
     * @param consumed names of the {@code direct:} endpoints the file's routes start from
     * @param problems empty when Camel accepts the file
     */
    record Result(Set<String> consumed, List<RouteProblem> problems) {}

    /** @param templates other files that define templates, which this one may use */
    Result run(RouteText file, Collection<Kamelet> kamelets, Collection<RouteText> templates) {
        try (DefaultCamelContext context = new DefaultCamelContext(false)) {
            prepare(context, file, kamelets);
            RoutesLoader loader = PluginHelper.getRoutesLoader(context);
            for (Kamelet kamelet : kamelets) {
                loader.loadRoutes(ResourceHelper.fromString(kamelet.location(), kamelet.text()));
            }
            for (RouteText template : templates) {
                loader.loadRoutes(ResourceHelper.fromString("file:" + template.name(), template.text()));
            }
            loader.loadRoutes(ResourceHelper.fromString("file:" + file.name(), file.text()));
            return new Result(consumed(context), List.of());
        } catch (Exception | LinkageError e) {
            return new Result(Set.of(), refused(file, e));
        }
    }

    private List<RouteProblem> refused(RouteText file, Throwable e) {
        RouteProblem refusal = Refusal.of(file, e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException) {
                List<RouteProblem> advice = schema.problems(file);
                return advice.isEmpty() ? List.of(refusal) : advice;
            }
        }
        return List.of(refusal);
    }

    private void prepare(DefaultCamelContext context, RouteText file, Collection<Kamelet> kamelets) throws Exception {
        context.disableJMX();
        context.setAutoStartup(false);
        context.setStartupSummaryLevel(StartupSummaryLevel.Off);
        context.getShutdownStrategy().setLoggingLevel(LoggingLevel.DEBUG);
        context.setSourceLocationEnabled(true);
        context.setApplicationContextClassLoader(real.getApplicationContextClassLoader());
        context.getCamelContextExtension().setRegistry(new DefaultRegistry(new RealBeans(real)));
        shareFactories(context.getCamelContextExtension(), real.getCamelContextExtension());
        context.getPropertiesComponent().addPropertiesSource(new RealProperties(real));
        KameletComponent kamelet = new KameletComponent();
        kamelet.setLocation(kameletLocation);
        context.addComponent("kamelet", kamelet);
        if (file.text().contains("quartz")
                || kamelets.stream().anyMatch(used -> used.text().contains("quartz"))) {
            context.addComponent("quartz", quartz());
        }
        context.build();
        context.start();
    }

    /** Else they are searched for in a hundred jars once more for each file. */
    private static void shareFactories(ExtendedCamelContext own, ExtendedCamelContext known) {
        own.setBootstrapFactoryFinder(new KnownFactories(known.getBootstrapFactoryFinder()));
        own.addContextPlugin(FactoryFinderResolver.class, new KnownFactories.Resolver(known));
    }

    /** With a scheduler of its own that never starts. */
    private static QuartzComponent quartz() {
        QuartzComponent quartz = new QuartzComponent();
        quartz.setAutowiredEnabled(false);
        quartz.setAutoStartScheduler(false);
        quartz.setEnableJmx(false);
        quartz.setInterruptJobsOnShutdown(true);
        quartz.setProperties(new HashMap<>(SCHEDULER_IN_MEMORY));
        return quartz;
    }

    private static Set<String> consumed(CamelContext context) {
        Set<String> names = new TreeSet<>();
        for (Route route : context.getRoutes()) {
            if (route.getEndpoint() instanceof DirectEndpoint direct) {
                names.add(LiveRoutes.name(direct));
            }
        }
        return names;
    }

    private record RealProperties(CamelContext real) implements PropertiesSource {

        @Override
        public String getName() {
            return "real";
        }

        @Override
        public String getProperty(String name) {
            return real.getPropertiesComponent().resolveProperty(name).orElse(null);
        }
    }
}
