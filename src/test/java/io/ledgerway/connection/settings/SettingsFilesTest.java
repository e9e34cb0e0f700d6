package io.ledgerway.connection.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    Path home;

    private final Map<String, Object> arguments = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final StandardEnvironment environment = new StandardEnvironment();
    private final List<Object> events = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private SettingsFiles files;

    @BeforeEach
    void listen() throws IOException {
        Files.createDirectories(home.resolve("config"));
        log.start();
        ((Logger) LoggerFactory.getLogger("io.ledgerway.connection.settings")).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger("io.ledgerway.connection.settings")).detachAppender(log);
    }

    @Test
    void aChangedFileIsTakenOver() {
        write("application.yaml", "ledgerway.word: old\n");
        start();
        assertThat(events).isEmpty();

        write("application.yaml", "ledgerway.word: new\n");
        files.checkNow();
        files.checkNow();

        assertThat(word()).isEqualTo("new");
        assertThat(events).containsExactly(new SettingsChanged());
    }

    @Test
    void theSameContentWrittenAgainIsNoChange() {
        write("application.yaml", "ledgerway.word: old\n");
        start();

        write("application.yaml", "ledgerway.word: old\n");
        files.checkNow();

        assertThat(events).isEmpty();
    }

    @Test
    void aValueOfAnArgumentOrVariableStaysAndTheLogSaysSoOnce() {
        arguments.put("ledgerway.word", "argument");
        variables.put("LEDGERWAY_CONNECTIONS_UNICONTA_APIKEY", "variable");
        write("application.yaml", "ledgerway.word: one\n");
        start();

        write("application.yaml", "ledgerway.word: two\nledgerway.connections.uniconta.api-key: canary\n");
        files.checkNow();
        write("application.yaml", "ledgerway.word: three\nledgerway.connections.uniconta.api-key: canary2\n");
        files.checkNow();

        assertThat(word()).isEqualTo("argument");
        assertThat(said("keeps the value")).hasSize(2).noneMatch(text -> text.contains("canary"));
        assertThat(said("ledgerway.connections.uniconta.api-key"))
                .singleElement()
                .asString()
                .contains("systemEnvironment");
    }

    @Test
    void aMalformedFileLeavesTheOldValuesAndIsNamedWithItsLine() {
        write("application.yaml", "ledgerway.word: old\n");
        start();

        write("application.yaml", "ledgerway:\n  word: new\n  password: canary: x\n");
        files.checkNow();
        files.checkNow();

        assertThat(word()).isEqualTo("old");
        assertThat(events).isEmpty();
        UnreadableFile problem = files.problem().orElseThrow();
        assertThat(problem.file()).endsWith("application.yaml");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.what()).isEqualTo("mapping values are not allowed here");
        assertThat(said("application.yaml, line 3")).hasSize(1).noneMatch(text -> text.contains("canary"));
        assertThat(new SettingsHealthIndicator(files).health().getDetails()).containsEntry("line", 3);

        write("application.yaml", "ledgerway.word: newer\n");
        files.checkNow();

        assertThat(files.problem()).isEmpty();
        assertThat(word()).isEqualTo("newer");
        assertThat(new SettingsHealthIndicator(files).health().getStatus().getCode())
                .isEqualTo("UP");
    }

    @Test
    void aFileThatComesLaterIsTakenOverAtItsOwnRank() {
        arguments.put("spring.profiles.active", "live");
        write("application.yaml", "ledgerway.word: general\n");
        start();

        write("application-live.yaml", "ledgerway.word: special\n");
        write("application-other.yaml", "ledgerway.word: other\n");
        files.checkNow();
        write("application.yaml", "ledgerway.word: general2\nledgerway.more: x\n");
        files.checkNow();

        assertThat(word()).isEqualTo("special");
        assertThat(environment.getProperty("ledgerway.more")).isEqualTo("x");

        delete("application-live.yaml");
        files.checkNow();
        assertThat(word()).isEqualTo("general2");
    }

    @Test
    void theFirstFileOfAllMayComeLater() {
        start();

        write("application.yaml", "ledgerway.word: first\n");
        files.checkNow();

        assertThat(word()).isEqualTo("first");
    }

    @Test
    void documentsOfOneFileCountByProfileAndPlaceholdersResolve() {
        arguments.put("spring.profiles.active", "live");
        variables.put("CITY", "Aarhus");
        start();

        write("application.yaml", """
                ledgerway.word: all
                ledgerway.place: "${ledgerway.word} in ${CITY}"
                ---
                spring.config.activate.on-profile: live
                ledgerway.word: live
                ---
                spring.config.activate.on-profile: test
                ledgerway.word: test
                """);
        files.checkNow();

        assertThat(environment.getProperty("ledgerway.place")).isEqualTo("live in Aarhus");
    }

    @Test
    void aSecretThatIsMountedAnewIsTakenOver() throws IOException {
        Path first = secrets("..2026_1", "old\n");
        Path link = home.resolve("secrets/..data");
        Files.createSymbolicLink(link, first);
        Files.createSymbolicLink(home.resolve("secrets/ledgerway.word"), Path.of("..data/ledgerway.word"));
        write("application.yaml", "spring.config.import: 'optional:configtree:" + home + "/secrets/'\n");
        start();
        assertThat(word()).isEqualTo("old");

        Path second = secrets("..2026_2", "new\n");
        Files.delete(link);
        Files.createSymbolicLink(link, second);
        files.checkNow();

        assertThat(word()).isEqualTo("new");
        assertThat(events).hasSize(1);
    }

    /** As in Kubernetes: a variable names the folder, so that no edit of the settings can lose it. */
    @Test
    void aSecretFolderThatAVariableNamesWinsOverTheFileAndIsTakenOverWhenItIsMountedAnew() throws IOException {
        Path first = secrets("..2026_1", "secret\n");
        Path link = home.resolve("secrets/..data");
        Files.createSymbolicLink(link, first);
        Files.createSymbolicLink(home.resolve("secrets/ledgerway.word"), Path.of("..data/ledgerway.word"));
        variables.put("SPRING_CONFIG_IMPORT", "optional:configtree:" + home + "/secrets/");
        write("application.yaml", "ledgerway.word: plain\n");
        start();
        assertThat(word()).isEqualTo("secret");

        Path second = secrets("..2026_2", "newer\n");
        Files.delete(link);
        Files.createSymbolicLink(link, second);
        files.checkNow();
        write("application.yaml", "ledgerway.word: plainer\nledgerway.more: x\n");
        files.checkNow();

        assertThat(word()).isEqualTo("newer");
        assertThat(environment.getProperty("ledgerway.more")).isEqualTo("x");
        assertThat(events).hasSize(2);
        assertThat(said("keeps the value")).isEmpty();
    }

    @Test
    void aSecretFolderThatIsMountedLaterIsTakenOver() throws IOException {
        write("application.yaml", "spring.config.import: 'optional:configtree:" + home + "/secrets/'\n");
        start();

        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/ledgerway.word"), "late");
        settle(home.resolve("secrets/ledgerway.word"));
        files.checkNow();

        assertThat(word()).isEqualTo("late");
    }

    @Test
    void aFileThatMayBeHalfWrittenIsLeftForTheNextLook() throws IOException {
        write("application.yaml", "ledgerway.word: old\n");
        start();

        Path file = write("application.yaml", "");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusMillis(100)));
        files.checkNow();

        assertThat(word()).isEqualTo("old");
    }

    @Test
    void filesThatAreAllGoneAreAnErrorAndNoDeletion() {
        write("application.yaml", "ledgerway.word: old\n");
        start();

        delete("application.yaml");
        files.checkNow();

        assertThat(word()).isEqualTo("old");
        assertThat(files.problem().orElseThrow().what()).contains("gone");

        write("application.yaml", "ledgerway.word: back\n");
        files.checkNow();
        assertThat(word()).isEqualTo("back");
        assertThat(files.problem()).isEmpty();
    }

    @Test
    void anImportThatDoesNotExistLeavesTheOldValues() {
        write("application.yaml", "ledgerway.word: old\n");
        start();

        write("application.yaml", "ledgerway.word: new\nspring.config.import: file:nowhere.yaml\n");
        files.checkNow();
        files.checkNow();

        assertThat(word()).isEqualTo("old");
        assertThat(files.problem().orElseThrow().what()).contains("nowhere.yaml");
        write("application.yaml", "ledgerway.word: new\n");
        files.checkNow();
        assertThat(word()).isEqualTo("new");
        assertThat(files.problem()).isEmpty();
    }

    /** As Spring Boot starts: arguments, variables, then the files. */
    private void start() {
        arguments.put("spring.config.location", "optional:classpath:/none/");
        arguments.put("ledgerway.config-directory", home.resolve("config").toString());
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addFirst(new MapPropertySource("commandLineArgs", arguments));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("defaultProperties", Map.of("ledgerway.word", "default")));
        arguments.put("spring.config.additional-location", "optional:file:" + home.resolve("config") + "/");
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        files = new SettingsFiles(environment, events::add, Clock.fixed(NOW, ZoneOffset.UTC));
        files.checkNow();
    }

    private String word() {
        return environment.getProperty("ledgerway.word");
    }

    private List<String> said(String words) {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(text -> text.contains(words))
                .toList();
    }

    private Path secrets(String folder, String word) throws IOException {
        Path directory = Files.createDirectories(home.resolve("secrets").resolve(folder));
        Files.writeString(directory.resolve("ledgerway.word"), word);
        settle(directory.resolve("ledgerway.word"));
        return directory;
    }

    private Path write(String name, String text) {
        try {
            Path file = Files.writeString(home.resolve("config").resolve(name), text);
            settle(file);
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void settle(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    }

    private void delete(String name) {
        try {
            Files.delete(home.resolve("config").resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
