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
