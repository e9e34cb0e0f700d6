package io.ledgerway.operations.routes;

import static io.ledgerway.operations.routes.Workbench.answering;
import static io.ledgerway.operations.routes.Workbench.greeting;
import static io.ledgerway.operations.routes.Workbench.sendingTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFilesTest {

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
    void aNewFileRunsAndIsListedWithItsRoutes() {
        bench.route("deep/down/greet", answering("greet", "direct:greet", "hello"));

        RouteFilesStatus status = bench.check();

        assertThat(status.problems()).isEmpty();
        assertThat(status.routes()).containsExactly("greet");
        assertThat(status.files())
                .extracting(
                        RouteFilesStatus.File::name, RouteFilesStatus.File::current, RouteFilesStatus.File::loadedAt)
                .containsExactly(tuple("deep/down/greet.camel.yaml", true, bench.now()));
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");
    }

    @Test
    void anEditedFileTakesTheOldOnesPlace() {
        bench.route("greet", answering("greet", "direct:greet", "hello")).check();

        bench.route("greet", answering("greet", "direct:greet", "goodbye")).check();

        assertThat(bench.ask("direct:greet")).isEqualTo("goodbye");
        assertThat(bench.routeIds()).containsExactly("greet");
    }

    @Test
    void aBrokenEditLeavesTheOldRunningAndIsNamedWithItsLine() {
        bench.route("greet", answering("greet", "direct:greet", "hello")).check();

        bench.route("greet", answering("greet", "direct:greet", "goodbye").replace("setBody", "setBodi"));
        RouteFilesStatus status = bench.check();

        assertThat(bench.ask("direct:greet")).isEqualTo("hello");
        assertThat(status.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("greet.camel.yaml");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.sentence()).contains("'setBodi' is not known here", "setBody");
        });
        assertThat(status.files().get(0).current()).isFalse();
        assertThat(status.files().get(0).routes()).containsExactly("greet");
    }

    @Test
    void aRepairedFileRunsAgainAndNothingIsSaidOfItAnyMore() {
        bench.route("greet", "- route: [").check();

        bench.route("greet", answering("greet", "direct:greet", "hello"));

        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");
    }

    @Test
    void oneBrokenFileAtStartDoesNotStopTheOthers() {
        bench.route("broken", "- route: [").route("greet", answering("greet", "direct:greet", "hello"));

        RouteFilesStatus status = bench.check();

        assertThat(status.problems()).extracting(RouteProblem::file).containsExactly("broken.camel.yaml");
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");
    }

    @Test
    void aRenamedRouteLeavesNothingOfTheOldOne() {
        bench.route("greet", answering("old-name", "direct:greet", "hello")).check();

        bench.route("greet", answering("new-name", "direct:greet", "hello")).check();

        assertThat(bench.routeIds()).containsExactly("new-name");
        assertThat(bench.context.getRouteDefinitions()).hasSize(1);
    }

    @Test
    void aDeletedFileStopsItsRoutes() {
        bench.route("greet", answering("greet", "direct:greet", "hello")).check();

        RouteFilesStatus status = bench.delete("greet").check();

        assertThat(bench.routeIds()).isEmpty();
        assertThat(bench.context.getRouteDefinitions()).isEmpty();
        assertThat(status.files()).isEmpty();
    }

    @Test
    void aRenamedFileKeepsItsRoutes() {
        bench.route("greet", answering("greet", "direct:greet", "hello")).check();

        bench.delete("greet").route("welcome", answering("greet", "direct:greet", "hello"));

        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() {
        String text = answering("greet", "direct:greet", "hello");
        bench.write(bench.routes, "greet.camel.yaml", text, bench.now().minusMillis(299))
                .check();
        assertThat(bench.routeIds()).isEmpty();

        bench.passes(Duration.ofMillis(1)).check();
        assertThat(bench.routeIds()).containsExactly("greet");

        bench.write(bench.routes, "greet.camel.yaml", "- route", bench.now());
        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");
    }

    @Test
    void aFolderThatCannotBeReadStopsNothing() throws IOException {
        bench.route("greet", answering("greet", "direct:greet", "hello")).check();
        Path away = Files.move(bench.routes, folder.resolve("away"));

        RouteFilesStatus status = bench.check();

        assertThat(status.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(bench.routes.toString());
            assertThat(problem.sentence()).contains("keep running", "ledgerway.routes-directory");
        });
        assertThat(status.files().get(0).current()).isTrue();
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");

        Files.move(away, bench.routes);
        assertThat(bench.check().problems()).isEmpty();
    }

    @Test
    void aFileThatIsNoTextIsNamedAndStopsNothing() throws IOException {
        bench.route("greet", answering("greet", "direct:greet", "hello")).check();
        Path file = bench.routes.resolve("greet.camel.yaml");
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.from(bench.now().minusSeconds(5)));

        assertThat(bench.check().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no UTF-8"));
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");
    }

    @Test
    void mountedConfigurationIsReadOnceThroughItsLinks() throws IOException {
        bench.write(bench.routes, "..2026_03_01/greet.camel.yaml", answering("greet", "direct:greet", "hello"));
        bench.write(bench.routes, "..2026_03_02/greet.camel.yaml", answering("greet", "direct:greet", "goodbye"));
        Path data = bench.routes.resolve("..data");
        Files.createSymbolicLink(data, Path.of("..2026_03_01"));
        Files.createSymbolicLink(bench.routes.resolve("greet.camel.yaml"), Path.of("..data", "greet.camel.yaml"));

        assertThat(bench.check().files()).hasSize(1);
        assertThat(bench.ask("direct:greet")).isEqualTo("hello");

        Files.delete(data);
        Files.createSymbolicLink(data, Path.of("..2026_03_02"));
        bench.check();
        assertThat(bench.ask("direct:greet")).isEqualTo("goodbye");
    }

    @Test
    void anIdOfAnotherFileIsRefused() {
        bench.route("first", answering("greet", "direct:first", "hello")).check();

        bench.route("second", answering("greet", "direct:second", "goodbye"));

        assertThat(bench.check().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("second.camel.yaml");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains("'greet' belongs to first.camel.yaml");
        });
        assertThat(bench.ask("direct:first")).isEqualTo("hello");
    }

    @Test
    void anIdOfTheHubItselfIsRefused() throws Exception {
        bench.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:inside").routeId("dead-letter").setBody(constant("kept"));
            }
        });
        bench.route("mine", answering("dead-letter", "direct:mine", "hello"));

        assertThat(bench.check().problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("'dead-letter' belongs to the hub itself"));
        assertThat(bench.ask("direct:inside")).isEqualTo("kept");
    }

    @Test
    void anIdMayMoveToAnotherFileInOneEdit() {
        bench.route("b", answering("one", "direct:one", "from b")).check();

        bench.route("a", answering("one", "direct:one", "from a")).route("b", answering("two", "direct:two", "two"));

        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:one")).isEqualTo("from a");
        assertThat(bench.ask("direct:two")).isEqualTo("two");
    }

    @Test
    void filesMayReferToEachOtherFromTheStart() {
        bench.route("a", sendingTo("a", "direct:a", "direct:b")).route("b", answering("b", "direct:b", "hello"));

        assertThat(bench.check().problems()).isEmpty();
        assertThat(bench.ask("direct:a")).isEqualTo("hello");
    }

    @Test
    void aTargetFromWhichNoRouteStartsIsRefused() {
        bench.route("a", sendingTo("a", "direct:a", "direct:settle")).route("b", answering("b", "direct:settled", "x"));

        assertThat(bench.check().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.sentence()).contains("No route starts from direct:settle", "'direct:settled'");
        });
    }

    @Test
    void aFileWhoseTargetWentAwayIsNamedAndRunsAgainWithoutAWordWhenItIsBack() {
        bench.route("a", sendingTo("a", "direct:a", "direct:b"))
                .route("b", answering("b", "direct:b", "hello"))
                .check();

        assertThat(bench.delete("b").check().problems())
                .extracting(RouteProblem::file)
                .containsExactly("a.camel.yaml");
        assertThat(bench.routeIds()).containsExactly("a");

        assertThat(bench.route("b", answering("b", "direct:b", "back")).check().problems())
                .isEmpty();
        assertThat(bench.ask("direct:a")).isEqualTo("back");
    }

    @Test
    void aRefusedFileIsTriedAgainWhenAnotherFileBringsWhatItMissed() {
        bench.route("a", sendingTo("a", "direct:a", "direct:b")).check();
        assertThat(bench.files.status().problems()).hasSize(1);

        bench.route("b", answering("b", "direct:b", "hello")).check();

        assertThat(bench.files.status().problems()).isEmpty();
        assertThat(bench.ask("direct:a")).isEqualTo("hello");
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

    @Test
    void whatCannotBeStartedGivesWayToWhatRanBefore() {
        bench.context.addComponent("fragile", new FragileComponent());
        bench.route("a", answering("a", "direct:a", "hello")).check();

        bench.route("a", answering("a", "direct:a", "goodbye") + sendingTo("b", "fragile:b", "log:b"));

        assertThat(bench.check().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("The port is taken"));
        assertThat(bench.ask("direct:a")).isEqualTo("hello");
        assertThat(bench.routeIds()).containsExactly("a");
        assertThat(bench.context.getRouteDefinitions()).hasSize(1);
    }

    @Test
    void sixtyEditsLeaveNoRouteNoEndpointAndNoDefinitionBehind() {
        bench.kamelet("greeting", greeting("Hello"));
        for (int edit = 0; edit < 60; edit++) {
            bench.route("a", sendingTo("a", "direct:a", "kamelet:greeting?name=" + edit))
                    .check();
            if (edit == 0) {
                bench.route("b", answering("b", "direct:b", "b")).check();
            }
        }

        assertThat(bench.ask("direct:a")).isEqualTo("Hello 59");
        assertThat(bench.context.getRoutes()).hasSize(3);
        assertThat(bench.context.getRouteDefinitions()).hasSize(3);
        assertThat(bench.context.getRouteTemplateDefinitions()).hasSize(1);
        assertThat(bench.context.getEndpoints()).hasSizeLessThan(10);
    }
}
