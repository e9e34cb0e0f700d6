package io.ledgerway.operations.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context, two folders and a clock, without Spring. */
final class Workbench implements AutoCloseable {

    final Path routes;
    final Path kamelets;
    final DefaultCamelContext context = new DefaultCamelContext();
    final Properties settings = new Properties();
    final RouteFiles files;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    Workbench(Path folder) {
        try {
            routes = Files.createDirectories(folder.resolve("routes"));
            kamelets = Files.createDirectories(folder.resolve("kamelets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.disableJMX();
        context.getShutdownStrategy().setTimeout(5);
        context.getPropertiesComponent().addPropertiesSource(new org.apache.camel.spi.PropertiesSource() {
            @Override
            public String getName() {
                return "test";
            }

            @Override
            public String getProperty(String name) {
                return settings.getProperty(name);
            }
        });
        KameletComponent component = new KameletComponent();
        component.setLocation("file:" + kamelets + ",classpath:kamelets");
        context.addComponent("kamelet", component);
        context.addComponent("direct", new HandOverComponent());
        files = new RouteFiles(context, routes, kamelets, clock());
    }

    Workbench started() {
        context.start();
        return this;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    Workbench passes(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Writes a file as if its writer had finished long ago. */
    Workbench write(Path folder, String name, String text) {
        return write(folder, name, text, now.minusSeconds(5));
    }

    Workbench write(Path folder, String name, String text, Instant modified) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, FileTime.from(modified));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workbench route(String name, String text) {
        return write(routes, name + ".camel.yaml", text);
    }

    Workbench kamelet(String name, String text) {
        return write(kamelets, name + ".kamelet.yaml", text);
    }

    Workbench delete(String name) {
        try {
            Files.delete(routes.resolve(name + ".camel.yaml"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RouteFilesStatus check() {
        files.checkNow();
        return files.status();
    }

    Instant now() {
        return now;
    }

    /** What a route answers, or the message of what went wrong. */
    String ask(String endpoint) {
        try {
            return context.createFluentProducerTemplate()
                    .to(endpoint)
                    .withBody("question")
                    .request(String.class);
        } catch (CamelExecutionException e) {
            return e.getCause().getMessage();
        }
    }

    List<String> routeIds() {
        return context.getRoutes().stream()
                .filter(route -> !route.isCreatedByKamelet())
                .map(Route::getId)
                .sorted()
                .toList();
    }

    long kameletRoutes() {
        return context.getRoutes().stream().filter(Route::isCreatedByKamelet).count();
    }

    static String answering(String id, String from, String answer) {
        return """
                - route:
                    id: %s
                    from:
                      uri: %s
                      steps:
                        - setBody:
                            constant: %s
                """.formatted(id, from, answer);
    }

    static String sendingTo(String id, String from, String target) {
        return """
                - route:
                    id: %s
                    from:
                      uri: %s
                      steps:
                        - to:
                            uri: %s
                """.formatted(id, from, target);
    }

    static String greeting(String greeting) {
        return """
                apiVersion: camel.apache.org/v1
                kind: Kamelet
                metadata:
                  name: greeting
                spec:
                  definition:
                    title: Greeting
                    properties:
                      name:
                        type: string
                      secretWord:
                        type: string
                        format: password
                        default: none
                    required: [name]
                  template:
                    from:
                      uri: kamelet:source
                      steps:
                        - setBody:
                            simple: '%s {{name}}'
                """.formatted(greeting);
    }

    @Override
    public void close() {
        context.stop();
    }

    CamelContext context() {
        return context;
    }
}
