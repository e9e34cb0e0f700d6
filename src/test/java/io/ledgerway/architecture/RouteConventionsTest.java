package io.ledgerway.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks all route files and Kamelets of the hub; and tries each rule on a sample that breaks it. */
class RouteConventionsTest {

    private static final String FLOW = "good-flow.camel.yaml";
    private static final String KAMELET = "good-read-page.kamelet.yaml";

    @Test
    void everyRouteFileKeepsTheConventions() {
        Map<String, String> texts = texts(Path.of("routes"), ".camel.yaml");
        RouteConventions conventions = new RouteConventions(texts);

        SoftAssertions.assertSoftly(all -> texts.keySet()
                .forEach(name -> all.assertThat(conventions.violations(name))
                        .as("routes/" + name)
                        .isEmpty()));
    }

    /** Camel keeps the counts of a step by its id: of two with the same, only one would show any. */
    @Test
    void noTwoStepsOfRouteFilesHaveTheSameId() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.toList()) {
                Pattern.compile("\\bid: (\\S+)$", Pattern.MULTILINE)
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(id -> ids.add(id.group(1)));
            }
        }
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyKameletKeepsTheConventions() {
        Map<String, String> texts = texts(Path.of("src/main/resources/kamelets"), ".kamelet.yaml");

        SoftAssertions.assertSoftly(
                all -> texts.forEach((name, text) -> all.assertThat(KameletConventions.violations(name, text))
                        .as("kamelets/" + name)
                        .isEmpty()));
    }

    @Test
    void theGoodSamplesBreakNoRule() {
        assertThat(new RouteConventions(Map.of(FLOW, sample(FLOW))).violations(FLOW))
                .isEmpty();
        assertThat(KameletConventions.violations(KAMELET, sample(KAMELET))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("badRoutes")
    void aBadRouteFileIsNamed(String good, String bad, String violation) {
        String text = sample(FLOW).replace(good, bad);
        assertThat(text).isNotEqualTo(sample(FLOW));

        assertThat(new RouteConventions(Map.of(FLOW, text)).violations(FLOW))
                .singleElement()
                .asString()
                .contains(violation);
    }

    static Stream<Arguments> badRoutes() {
        return Stream.of(
                arguments("id: good-flow\n", "id: other-flow\n", "does not begin with the file's name"),
                arguments("    description: Collects what is new and hands it over.\n", "", "has no description"),
                arguments("            id: read-page\n", "", "'to' has no id"),
                arguments("            id: anything-new\n", "", "'choice' has no id"),
                arguments("                      id: create-lines\n", "", "'to' has no id"),
                arguments("kamelet:good-read-page\n", "kamelet:good-read-page?size=5\n", "options in the uri"),
                arguments(
                        "        - log:\n            id: done\n            message: ",
                        "        - log: ",
                        "'log' is written short"),
                arguments("kamelet:good-read-page\n", "https://example.org/entries\n", "a literal address under 'uri'"),
                arguments(
                        "\"{{ledgerway.connections.uniconta.password}}\"", "hunter2", "a credential under 'password'"),
                arguments("quartz:jobs/good-flow\n", "sql:select?password=hunter2\n", "a credential under 'uri'"),
                arguments("maximumRedeliveries: \"0\"", "maximumRedeliveries: 3", "is redelivered"),
                arguments(
                        "    from:\n",
                        "    errorHandler: {defaultErrorHandler: {redeliveryPolicy: {maximumRedeliveries: 1}}}\n    from:\n",
                        "is redelivered"),
                arguments(
                        "- routeConfiguration:",
                        "- from: {uri: 'direct:x', steps: []}\n- routeConfiguration:",
                        "a route without a name"),
                arguments(
                        "        - log:\n",
                        "        - stop: {id: x}\n".repeat(60) + "        - log:\n",
                        "cut it into two"));
    }

    @Test
    void aClockWhoseWorkIsParallelWaitsForIt() {
        String parallel = sample(FLOW)
                .replace("quartz:jobs/good-flow", "timer:good-flow")
                .replace(
                        "        - log:\n",
                        "        - split: {id: s, simple: '${body}', parallelProcessing: true, steps: []}\n"
                                + "        - log:\n");

        assertThat(new RouteConventions(Map.of(FLOW, parallel)).violations(FLOW))
                .singleElement()
                .asString()
                .contains("synchronous: true");
        String waiting = parallel.replace("stateful: true", "synchronous: true");
        assertThat(new RouteConventions(Map.of(FLOW, waiting)).violations(FLOW)).isEmpty();
    }

    @Test
    void aReadMayBeRedelivered() {
        String reading = sample(FLOW)
                .replace("good-create-lines", "good-read-lines")
                .replace("maximumRedeliveries: \"0\"", "maximumRedeliveries: 3");

        assertThat(new RouteConventions(Map.of(FLOW, reading)).violations(FLOW)).isEmpty();
    }

    @Test
    void anErrorConfigurationInAnotherFileCounts() {
        String errors =
                "- routeConfiguration:\n    errorHandler: {deadLetterChannel: {deadLetterUri: 'direct:x', redeliveryPolicy: {maximumRedeliveries: 2}}}\n";

        assertThat(new RouteConventions(Map.of(FLOW, sample(FLOW), "errors.camel.yaml", errors)).violations(FLOW))
                .singleElement()
                .asString()
                .contains("is redelivered");
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("badKamelets")
    void aBadKameletIsNamed(String good, String bad, String violation) {
        String text = sample(KAMELET).replace(good, bad);
        assertThat(text).isNotEqualTo(sample(KAMELET));

        assertThat(KameletConventions.violations(KAMELET, text))
                .singleElement()
                .asString()
                .contains(violation);
    }

    static Stream<Arguments> badKamelets() {
        return Stream.of(
                arguments("name: good-read-page", "name: read-page", "not named after the Kamelet"),
                arguments("    title: Read a page\n", "", "the Kamelet has no title"),
                arguments("        description: Entries on a page.\n", "", "'pageSize' has no description"),
                arguments("        type: integer\n", "", "'pageSize' has no type"),
                arguments("        default: 1000\n", "", "neither required nor has a default"),
                arguments("{{pageSize}}", "1000", "'pageSize' is declared and not used"),
                arguments("{{pageSize}}", "{{pageSize}} {{page-number:1}}", "'page-number' is used and not declared"),
                arguments("        format: password\n", "", "mark it with format: password"),
                arguments("{{ledgerway.connections.intempus.url}}/", "https://intempus.dk/", "a literal address"),
                arguments(
                        "httpMethod: GET\n",
                        "httpMethod: GET\n              proxyAuthPassword: hunter2\n",
                        "a credential under"),
                arguments("            id: read\n", "", "'toD' has no id"));
    }

    private static Map<String, String> texts(Path folder, String suffix) {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static String sample(String name) {
        try (InputStream in = RouteConventionsTest.class.getResourceAsStream("/conventions/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
