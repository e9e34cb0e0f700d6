package io.ledgerway.operations.routes;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertiesSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How Camel is set up for route files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteFilesSettings.class)
class RouteWiring {

    @Bean("kameletLocations")
    ComponentCustomizer kameletLocations(RouteFilesSettings settings) {
        return ComponentCustomizer.forType(
                KameletComponent.class,
                component -> component.setLocation("file:" + settings.kameletsDirectory() + ",classpath:kamelets"));
    }

    /** A scheduler that starts before the routes are there loses what is due. */
    @Bean("schedulerStartsLast")
    ComponentCustomizer schedulerStartsLast() {
        return ComponentCustomizer.forType(QuartzComponent.class, component -> component.setAutoStartScheduler(false));
    }

    /** Asked at each resolution, so that a changed setting is seen by the next version of a route. */
    @Bean("settingsOfTheHub")
    PropertiesSource settingsOfTheHub(Environment environment) {
        return new PropertiesSource() {
            @Override
            public String getName() {
                return "settings";
            }

            @Override
            public String getProperty(String name) {
                return environment.getProperty(name);
            }
        };
    }

    /** Camel takes the component of a scheme from the bean of that name. */
    @Bean("kamelet")
    KameletComponent kamelet() {
        return new SerialKamelets();
    }

    @Bean("direct")
    DirectComponent direct() {
        return new HandOverComponent();
    }

    @Bean("routeFiles")
    RouteFiles routeFiles(CamelContext context, RouteFilesSettings settings, ObjectProvider<Clock> clock) {
        return new RouteFiles(
                context,
                settings.routesDirectory(),
                settings.kameletsDirectory(),
                clock.getIfAvailable(Clock::systemUTC));
    }
}
