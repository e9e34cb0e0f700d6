package io.ledgerway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.support.LifecycleStrategySupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The order of things when the hub starts. */
class RouteStartTest {

    @TempDir
    Path folder;

    private static final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void theHubIsReadyAndTheSchedulerStartsOnlyWhenTheRoutesRun() throws Exception {
        seen.clear();
        Path routes = Files.createDirectories(folder.resolve("routes"));
        write(routes.resolve("broken.camel.yaml"), "- route: [");
        write(routes.resolve("ticking.camel.yaml"), """
                - route:
                    id: ticking
                    from:
                      uri: quartz:jobs/ticking?stateful=true&cron=0/1+*+*+*+*+?
                      steps:
                        - process: {ref: witness}
                        - to: kamelet:shipped-greeting?name={{ledgerway.greeting}}
                """);

        try (ConfigurableApplicationContext hub = start()) {
            RouteFiles files = hub.getBean(RouteFiles.class);

            assertThat(files.status().routes()).containsExactly("ticking");
            assertThat(files.status().problems()).extracting(RouteProblem::file).containsExactly("broken.camel.yaml");
            assertThat(hub.getBean(Scheduler.class).isStarted()).isTrue();
            assertThat(hub.getBean(CamelContext.class).getComponent("direct")).isInstanceOf(HandOverComponent.class);
            assertThat(hub.getBean(ApplicationAvailability.class).getReadinessState())
                    .isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
            assertThat(hub.getBean(RoutesHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
            await().atMost(30, TimeUnit.SECONDS).until(() -> seen.contains("fired"));
            assertThat(seen.get(0)).isEqualTo("loaded while REFUSING_TRAFFIC and scheduler in standby");

            ObjectName console = new ObjectName("io.ledgerway:type=Routes,name=RouteFiles");
            assertThat((List<?>) ManagementFactory.getPlatformMBeanServer().getAttribute(console, "Problems"))
                    .singleElement()
                    .asString()
                    .startsWith("broken.camel.yaml, line 1: ");
            Files.delete(routes.resolve("broken.camel.yaml"));
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> files.status().problems().isEmpty());
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Hub.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--ledgerway.routes-directory=" + folder.resolve("routes"),
                        "--ledgerway.kamelets-directory=" + folder.resolve("kamelets"),
                        "--ledgerway.routes-poll=100ms",
                        "--ledgerway.greeting=Ida",
                        "--spring.datasource.url=jdbc:h2:mem:route-start;DB_CLOSE_DELAY=-1");
    }

    private static void write(Path file, String text) throws Exception {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(5)));
    }

    /** The part of the hub that follows route files, and nothing else of it. */
    @EnableAutoConfiguration
    @ComponentScan
    static class Hub {

        @Bean("instanceName")
        Supplier<String> instanceName() {
            return () -> "this-instance";
        }

        @Bean("witness")
        Processor witness() {
            return exchange -> seen.add("fired");
        }

        @Bean("loadWitness")
        InitializingBean loadWitness(CamelContext context, ApplicationAvailability hub, Scheduler scheduler) {
            return () -> context.addLifecycleStrategy(new LifecycleStrategySupport() {
                @Override
                public void onRoutesAdd(Collection<Route> routes) {
                    seen.add("loaded while " + hub.getReadinessState() + " and scheduler "
                            + (schedulerStarted(scheduler) ? "started" : "in standby"));
                }
            });
        }

        private static boolean schedulerStarted(Scheduler scheduler) {
            try {
                return scheduler.isStarted();
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
