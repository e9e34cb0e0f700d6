package io.ledgerway.operations.routes;

import static io.ledgerway.operations.routes.Workbench.answering;
import static io.ledgerway.operations.routes.Workbench.sendingTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that name the same id, or each other: what is missing is named, and taken up when it is there. */
class RouteReferencesTest {

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
}
