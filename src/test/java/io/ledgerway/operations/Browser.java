package io.ledgerway.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window, with a profile of its own. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Dimension WINDOW = new Dimension(1400, 1800);

    private final ChromeDriver chrome;

    Browser(Path profile) {
        System.setProperty("webdriver.chrome.driver", DRIVER.toString());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        chrome = new ChromeDriver(options);
        chrome.manage().window().setSize(WINDOW);
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    void open(URI address) {
        chrome.get(address.toString());
    }

    /** Waits for the element, then types into it. */
    void type(By where, String text) {
        first(where).sendKeys(text);
    }

    /** Writes the text into a field that does not hold it. */
    void fill(By where, String text) {
        WebElement field = first(where);
        if (!text.equals(field.getAttribute("value"))) {
            field.sendKeys(Keys.chord(Keys.CONTROL, "a") + text);
        }
    }

    /** Waits for the element, then clicks it. */
    void click(By where) {
        first(where).click();
    }

    /** The texts of all elements that are there now. */
    List<String> texts(By where) {
        return chrome.findElements(where).stream().map(WebElement::getText).toList();
    }

    /** What the page wrote to the browser's console as a warning or an error since the last call. */
    List<String> complaints() {
        return chrome.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    void save(Path picture) {
        try {
            Files.write(picture, chrome.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebElement first(By where) {
        return Awaitility.await("the page shows " + where)
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> chrome.findElement(where), WebElement::isDisplayed);
    }

    @Override
    public void close() {
        chrome.quit();
    }
}
