package io.ledgerway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerway.testing.HubProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What an operator sees in the morning: Hawtio in a real browser, over the sandbox. */
class HawtioBrowserTest {

    private static final By STEPS = By.cssSelector(".react-flow__node");
    private static final Pattern ID = Pattern.compile("\\(ID: ([a-z-]+)\\)");

    @TempDir
    Path directory;

    @Test
    void theRouteDiagramShowsEachStepWithItsCountAndTheDeadAreListed() throws IOException {
        assumeTrue(Browser.isInstalled(), "Skipped: there is no /usr/bin/chromium with /usr/bin/chromedriver");
        copyConfig();
        try (HubProcess hub = sandbox().start();
                Browser browser = new Browser(directory.resolve("profile"))) {
            awaitDeliveries(hub);

            browser.open(hub.url().resolve("/actuator/hawtio"));
            browser.type(By.name("username"), "admin");
            browser.type(By.name("password"), "admin");
            browser.click(By.cssSelector("button[type=submit]"));
            browser.click(By.xpath("//*[text()='time-entries-worker']"));
            // The diagram is drawn to fit when its tab is opened.
            browser.click(By.xpath("//*[text()='Attributes']"));
            browser.click(By.xpath("//*[text()='Route Diagram']"));

            Awaitility.await("the diagram has counts")
                    .atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(counted(browser.texts(STEPS)))
                            .contains(
                                    "claim",
                                    "while-work-is-due",
                                    "map-lines",
                                    "insert-lines",
                                    "check-lines",
                                    "settle"));
            browser.save(Path.of("target", "hawtio-time-entries.png"));

            browser.click(By.linkText("JMX"));
            browser.type(By.cssSelector("input[type=search]"), "RouteFiles");
            Awaitility.await("the hub's own MBeans are listed")
                    .atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(String.join("\n", browser.texts(By.tagName("body"))))
                            .contains("io.ledgerway", "RouteFiles"));
            browser.type(By.cssSelector("input[type=search]"), Keys.chord(Keys.CONTROL, "a") + "Deliveries");
            browser.click(By.xpath("//*[text()='Deliveries']"));
            browser.click(By.xpath("//*[text()='Operations']"));
            browser.click(By.xpath("(//li[.//*[contains(text(),'list(')]]//button)[1]"));
            Awaitility.await("the dead delivery is listed with its cause")
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> listsTheDead(browser));
            browser.save(Path.of("target", "hawtio-jmx.png"));
            assertThat(browser.complaints())
                    .as("nothing was refused and nothing failed in the page")
                    .noneMatch(said -> said.contains("bulkRequest") || said.contains("TypeError"));
        }
    }

    /** The page draws itself anew now and then; a click that this swallowed is made again, as a person would. */
    private static boolean listsTheDead(Browser browser) {
        if (String.join("\n", browser.texts(By.tagName("body"))).contains("PROJECT_CLOSED")) {
            return true;
        }
        browser.fill(By.cssSelector("input[id*=state]"), "DEAD");
        browser.fill(By.cssSelector("input[id*=max]"), "10");
        browser.click(By.xpath("//li[.//*[contains(text(),'list(')]]//button[contains(.,'Execute')]"));
        return false;
    }

    /** The ids of the steps that show a count above 0. A step shows: calls under way, calls in all, label, id. */
    private static List<String> counted(List<String> steps) {
        return steps.stream()
                .filter(step ->
                        step.lines().filter(line -> line.matches("\\d+")).anyMatch(count -> Long.parseLong(count) > 0))
                .map(ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private static void awaitDeliveries(HubProcess hub) {
        Awaitility.await("demo entries are delivered")
                .atMost(Duration.ofMinutes(2))
                .until(() -> hub.get("/api/deliveries?state=DELIVERED&size=1")
                                .path("total")
                                .asInt()
                        > 100);
    }

    private HubProcess sandbox() {
        return new HubProcess(
                directory,
                List.of("-Xmx512m"),
                List.of(
                        "spring.profiles.active=sandbox",
                        "ledgerway.sandbox.intempus.port=" + freePort(),
                        "ledgerway.sandbox.uniconta.port=" + freePort(),
                        "ledgerway.sandbox.intacct.port=" + freePort(),
                        "ledgerway.sandbox.accountsiq.port=" + freePort(),
                        "ledgerway.sandbox.acumatica.port=" + freePort()));
    }

    private void copyConfig() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.toString()));
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
