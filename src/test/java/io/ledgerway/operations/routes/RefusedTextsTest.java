package io.ledgerway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What integrators get wrong, the line they are sent to, and what they read there. */
class RefusedTextsTest {

    private static final String HEAD = """
            - route:
                id: a
                from:
                  uri: direct:a
                  steps:
            """;

    @TempDir
    static Path folder;

    private static Workbench bench;

    @BeforeAll
    static void open() {
        bench = new Workbench(folder).started();
        bench.context.getRegistry().bind("copy", (org.apache.camel.Processor) exchange -> {});
        bench.settings.setProperty("ledgerway.connections.uniconta.password", "swordfish");
        bench.settings.setProperty("ledgerway.level", "swordfish-no-level");
        bench.kamelet("greeting", Workbench.greeting("Hello"));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTexts")
    void aBrokenTextIsNamedWithItsLineAndWhatToWrite(String fault, String text, int line, String words) {
        bench.route("a", text);

        List<RouteProblem> problems = bench.check().problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).line()).as(problems.toString()).isEqualTo(line);
        assertThat(problems.get(0).sentence()).contains(words);
        assertThat(problems.toString()).doesNotContain("swordfish");
        assertThat(bench.context.getRoutes()).isEmpty();
    }

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                arguments("an empty file", "", 0, "The file is empty."),
                arguments("a file of comments", "# nothing\n", 0, "The file is empty."),
                arguments("no list", "route:\n  id: a\n", 1, "A route file is a list"),
                arguments("bad indentation", HEAD + "     - to: log:x\n", 6, "no valid YAML"),
                arguments("a tab", HEAD + "\t- to: log:x\n", 6, "blanks instead of tabs"),
                arguments("an unknown step", HEAD + step("setBodyy: {constant: x}"), 6, "Did you mean 'setBody'"),
                arguments("an unknown field", HEAD + step("to: {urii: 'log:x'}"), 6, "'urii' is not known here."),
                arguments(
                        "steps outside from",
                        "- route:\n    id: a\n    from: {uri: 'direct:a'}\n    steps: []\n",
                        4,
                        "'steps' is not known here"),
                arguments("a map for a list", HEAD + "        to: log:x\n", 5, "'steps' must be a list"),
                arguments("two steps in one", HEAD + step("to: log:x") + "          log: hi\n", 6, "only have 1 key"),
                arguments(
                        "an unknown component",
                        HEAD + step("to: log:x") + step("to: nosuch:x"),
                        7,
                        "no component for 'nosuch://x'"),
                arguments("an unknown option", HEAD + step("to: log:x?showAl=true"), 6, "no option showAl"),
                arguments("an unknown bean", HEAD + step("process: {ref: copi}"), 6, "no bean named 'copi'"),
                arguments("an unknown function", HEAD + step("log: '${nofunction}'"), 6, "Unknown function"),
                arguments(
                        "a missing setting",
                        HEAD + step("log: x") + step("to: 'log:{{ledgerway.missing}}'"),
                        7,
                        "{{ledgerway.missing}} has no value"),
                arguments(
                        "an unknown Kamelet", HEAD + step("to: kamelet:greting?name=x"), 6, "Write 'kamelet:greeting'"),
                arguments(
                        "an unknown Kamelet of the hub's own",
                        HEAD + step("to: kamelet:shiped-greeting?name=x"),
                        6,
                        "Write 'kamelet:shipped-greeting'"),
                arguments("a missing Kamelet parameter", HEAD + step("to: kamelet:greeting"), 6, "name"),
                arguments("an unknown Kamelet parameter", HEAD + step("to: kamelet:greeting?nam=x"), 6, "Write 'name'"),
                arguments(
                        "an unknown Kamelet parameter in a map",
                        HEAD + step("kamelet:")
                                + "            name: greeting\n            parameters:\n              name: x\n              nam: x\n",
                        10,
                        "has no parameter 'nam'"),
                arguments(
                        "a misspelt http option",
                        HEAD + step("to: https://example.org/x?httpMethd=POST"),
                        6,
                        "Write 'httpMethod'"),
                arguments(
                        "a misspelt http option in a map",
                        HEAD + step("to:")
                                + "            uri: https://example.org\n            parameters:\n              skipRequestHeader: true\n",
                        9,
                        "Write 'skipRequestHeaders'"),
                arguments(
                        "a secret in an address",
                        HEAD + step("to: https://example.org?authPassword=hunter2"),
                        6,
                        "'authPassword' holds a secret itself"),
                arguments(
                        "a secret in a map",
                        HEAD + step("to:")
                                + "            uri: https://example.org\n            parameters:\n              api-key: hunter2\n",
                        9,
                        "'api-key' holds a secret itself"),
                arguments(
                        "a secret for a Kamelet",
                        HEAD + step("to: kamelet:greeting?name=x&secretWord=hunter2"),
                        6,
                        "'secretWord' holds a secret itself"),
                arguments(
                        "a login in an address",
                        HEAD + step("to: https://ida:hunter2@example.org"),
                        6,
                        "holds a secret itself"),
                arguments(
                        "a direct that nobody serves",
                        HEAD + step("wireTap: {uri: 'direct:nowhere'}"),
                        6,
                        "No route starts from direct:nowhere"),
                arguments(
                        "an enrich that nobody serves",
                        HEAD + step("enrich: {constant: 'direct:nowhere'}"),
                        6,
                        "No route starts from direct:nowhere"),
                arguments(
                        "a bad cron",
                        "- route:\n    id: a\n    from:\n      uri: quartz:jobs/a?cron=0+0/5+*+*\n      steps:\n        - log: x\n",
                        4,
                        "CronExpression '0 0/5 * *' is invalid"),
                arguments(
                        "two routes of one id",
                        HEAD + step("log: x") + HEAD.replace("direct:a", "direct:b") + step("log: x"),
                        2,
                        "Duplicate id detected: a"),
                arguments(
                        "a secret that Camel would repeat",
                        HEAD + step("to: 'log:x?level={{ledgerway.connections.uniconta.password}}'"),
                        6,
                        "{{ledgerway.connections.uniconta.password}}"));
    }

    /** Forms that Camel takes, some of which its own schema refuses. */
    @ParameterizedTest
    @MethodSource("goodSteps")
    void whatCamelTakesIsNotRefused(String step) {
        bench.route("a", HEAD + step(step));

        assertThat(bench.check().problems()).isEmpty();

        bench.delete("a").check();
    }

    static Stream<String> goodSteps() {
        return Stream.of(
                "setBody: {constant: 5}",
                "setBody: {expression: {simple: {expression: '${body}'}}}",
                "to: {uri: log, parameters: {loggerName: x, showAll: 'true'}}",
                "toD: 'direct:${header.target}'",
                "to: https://example.org/items?page=1&filter=open",
                "to: https://example.org?authPassword=RAW({{ledgerway.connections.uniconta.password}})",
                "to: https://example.org?HttpMethod=POST",
                "to: kamelet:greeting?name=x&timeout=100",
                "kamelet: {name: greeting, parameters: {name: x}}",
                "split: {tokenize: ',', shareUnitOfWork: 'true', steps: [{throttle: {constant: 5}}]}",
                "doTry: {steps: [{log: x}], doCatch: [{exception: [java.lang.Exception], steps: [{log: y}]}], doFinally: {steps: [{log: z}]}}",
                "choice: {when: [{simple: '${body} == 1', steps: [{log: x}]}], otherwise: {steps: [{stop: {}}]}}",
                "aggregate: {correlationExpression: {constant: true}, completionSize: 5, aggregationStrategy: '#class:org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy', steps: [{log: x}]}",
                "setVariable: {name: a, simple: 'x'}",
                "process: {ref: copy}",
                "unmarshal: {json: {}}",
                "removeHeaders: {pattern: '*'}");
    }

    @Test
    void whatStandsBesideRoutesIsNotRefused() {
        bench.route("a", """
                - beans:
                    - name: list
                      type: java.util.ArrayList
                - routeConfiguration:
                    id: quiet
                    errorHandler:
                      deadLetterChannel:
                        deadLetterUri: direct:dead
                        redeliveryPolicy: {maximumRedeliveries: 3, useExponentialBackOff: true, backOffMultiplier: 2.0}
                - from:
                    uri: direct
                    parameters: {name: dead}
                    steps: [{log: dead}]
                - route:
                    id: z
                    autoStartup: false
                    routeConfigurationId: quiet
                    from:
                      uri: timer
                      parameters: {timerName: t, period: 5}
                      steps: [{to: 'direct:dead'}]
                """);

        assertThat(bench.check().problems()).isEmpty();

        bench.delete("a").check();
    }

    private static String step(String step) {
        return "        - " + step + "\n";
    }
}
