package io.ledgerway.operations.routes;

import static io.ledgerway.operations.routes.Workbench.answering;
import static io.ledgerway.operations.routes.Workbench.greeting;
import static io.ledgerway.operations.routes.Workbench.sendingTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several route files use: an edited setting, Kamelet, configuration or template reaches them all. */
class SharedRoutePartsTest {

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder).started();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aChangedSettingIsAppliedToTheFilesThatUseIt() {
        bench.settings.setProperty("ledgerway.greeting", "hello");
        bench.route("greet", answering("greet", "direct:greet", "'{{ledgerway.greeting}}'"))
                .route("other", answering("other", "direct:other", "same"))
                .check();
        bench.passes(Duration.ofMinutes(1));

        bench.settings.setProperty("ledgerway.greeting", "goodbye");
        RouteFilesStatus status = bench.check();

        assertThat(bench.ask("direct:greet")).isEqualTo("goodbye");
        assertThat(status.files())
                .extracting(file -> file.loadedAt().equals(bench.now()))
                .containsExactly(true, false);
    }

    @Test
    void whileAnEditIsRefusedTheOldTextStillFollowsItsSettings() {
        bench.settings.setProperty("ledgerway.greeting", "hello");
        String text = answering("greet", "direct:greet", "'{{ledgerway.greeting}}'");
        bench.route("greet", text).check();
        bench.route("greet", text.replace("setBody", "setBodi")).check();

        bench.settings.setProperty("ledgerway.greeting", "goodbye");

        assertThat(bench.check().problems()).hasSize(1);
        assertThat(bench.ask("direct:greet")).isEqualTo("goodbye");
    }

    @Test
    void aMissingSettingIsNamedAndTheFileRunsOnceItIsThere() {
        bench.route("greet", answering("greet", "direct:greet", "'{{ledgerway.greeting}}'"));
        assertThat(bench.check().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.message()).isEqualTo("The placeholder {{ledgerway.greeting}} has no value.");
        });

        bench.settings.setProperty("ledgerway.greeting", "hello");

        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");
    }

    @Test
    void anEditedKameletIsAppliedToAllFilesThatUseItAndLeavesNoOldOneBehind() {
        bench.kamelet("greeting", greeting("Hello"))
                .route("a", sendingTo("a", "direct:a", "kamelet:greeting?name=Ida"))
                .route("b", sendingTo("b", "direct:b", "kamelet:greeting?name=Ida"))
                .check();
        assertThat(bench.ask("direct:a")).isEqualTo("Hello Ida");
        long before = bench.kameletRoutes();

        bench.kamelet("greeting", greeting("Goodbye"));

        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:a")).isEqualTo("Goodbye Ida");
        assertThat(bench.ask("direct:b")).isEqualTo("Goodbye Ida");
        assertThat(bench.kameletRoutes()).isEqualTo(before);
    }

    @Test
    void aFileThatSharesAKameletWithAnotherMayBeEditedAlone() {
        bench.kamelet("greeting", greeting("Hello"))
                .route("a", sendingTo("a", "direct:a", "kamelet:greeting?name=Ida"))
                .route("b", sendingTo("b", "direct:b", "kamelet:greeting?name=Ida"))
                .check();

        bench.route("a", sendingTo("a", "direct:a", "kamelet:greeting?name=Bo")).check();

        assertThat(bench.ask("direct:a")).isEqualTo("Hello Bo");
        assertThat(bench.ask("direct:b")).isEqualTo("Hello Ida");
        bench.delete("a").check();
        assertThat(bench.ask("direct:b")).isEqualTo("Hello Ida");
    }

    @Test
    void aBrokenKameletLeavesTheOldOneRunningAndIsNamedItself() {
        bench.kamelet("greeting", greeting("Hello"))
                .route("a", sendingTo("a", "direct:a", "kamelet:greeting?name=Ida"))
                .check();

        bench.kamelet("greeting", greeting("Goodbye").replace("template:", "templat:"));

        assertThat(bench.check().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).endsWith("greeting.kamelet.yaml"));
        assertThat(bench.ask("direct:a")).isEqualTo("Hello Ida");
    }

    @Test
    void anEditOfTheKameletIsAppliedBesideTheOldTextOfAFileThatIsBrokenJustThen() {
        bench.kamelet("greeting", greeting("Hello"))
                .route("a", sendingTo("a", "direct:a", "kamelet:greeting?name=Ida"))
                .route("b", sendingTo("b", "direct:b", "kamelet:greeting?name=Bo"))
                .check();

        bench.kamelet("greeting", greeting("Goodbye"))
                .route("b", sendingTo("b", "direct:b", "kamelet:greeting?nam=Bo"));

        assertThat(bench.check().problems()).extracting(RouteProblem::file).containsExactly("b.camel.yaml");
        assertThat(bench.ask("direct:a")).isEqualTo("Goodbye Ida");
        assertThat(bench.ask("direct:b")).isEqualTo("Goodbye Bo");
    }

    @Test
    void anIntegratorsKameletCoversTheOneTheHubBrings() throws IOException {
        bench.route("a", sendingTo("a", "direct:a", "kamelet:shipped-greeting?name=Ida"))
                .check();
        assertThat(bench.ask("direct:a")).isEqualTo("Shipped Ida");

        bench.kamelet("shipped-greeting", greeting("Own").replace("name: greeting", "name: shipped-greeting"))
                .check();
        assertThat(bench.ask("direct:a")).isEqualTo("Own Ida");

        Files.delete(bench.kamelets.resolve("shipped-greeting.kamelet.yaml"));
        bench.check();
        assertThat(bench.ask("direct:a")).isEqualTo("Shipped Ida");
    }

    @Test
    void aKameletUsedAsAStepOfItsOwnIsSwappedLikeAnyOther() {
        String text = """
                - route:
                    id: a
                    from:
                      uri: direct:a
                      steps:
                        - kamelet:
                            name: greeting
                            parameters:
                              name: Ida
                """;
        bench.kamelet("greeting", greeting("Hello")).route("a", text).check();

        bench.kamelet("greeting", greeting("Goodbye")).check();
        assertThat(bench.ask("direct:a")).isEqualTo("Goodbye Ida");
        assertThat(bench.kameletRoutes()).isEqualTo(1);

        bench.delete("a").check();
        assertThat(bench.context.getRoutes()).isEmpty();
    }

    @Test
    void anEditedRouteConfigurationIsAppliedToAllFiles() {
        String errors = """
                - routeConfiguration:
                    onException:
                      - onException:
                          exception: [java.lang.IllegalStateException]
                          handled: {constant: "true"}
                          steps:
                            - setBody: {constant: "%s"}
                """;
        String failing = """
                - route:
                    id: %1$s
                    from:
                      uri: direct:%1$s
                      steps:
                        - throwException:
                            exceptionType: java.lang.IllegalStateException
                            message: broken
                """;
        bench.route("z-errors", errors.formatted("kept"))
                .route("a", failing.formatted("a"))
                .check();
        assertThat(bench.ask("direct:a")).isEqualTo("kept");

        bench.route("z-errors", errors.formatted("kept twice")).check();
        assertThat(bench.ask("direct:a")).isEqualTo("kept twice");
        assertThat(bench.context.getRouteConfigurationDefinitions()).hasSize(1);

        assertThat(bench.delete("z-errors").check().problems()).isEmpty();
        assertThat(bench.ask("direct:a")).isEqualTo("broken");
    }

    @Test
    void anEditedTemplateIsAppliedToTheFilesMadeFromIt() {
        String template = """
                - routeTemplate:
                    id: answering
                    parameters:
                      - name: endpoint
                    from:
                      uri: direct:{{endpoint}}
                      steps:
                        - setBody: {constant: "%s"}
                """;
        String templated = """
                - templatedRoute:
                    routeTemplateRef: answering
                    routeId: templated
                    parameters:
                      - name: endpoint
                        value: templated
                """;
        bench.route("a", templated)
                .route("caller", sendingTo("caller", "direct:caller", "direct:templated"))
                .route("templates", template.formatted("one"));
        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:caller")).isEqualTo("one");

        bench.route("templates", template.formatted("two"));
        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:caller")).isEqualTo("two");
    }
}
