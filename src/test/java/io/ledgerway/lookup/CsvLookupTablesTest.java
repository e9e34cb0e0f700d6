package io.ledgerway.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.CausedException;
import io.ledgerway.lookup.LookupTables.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class CsvLookupTablesTest {

    @TempDir
    Path config;

    private final SettableClock clock = new SettableClock();
    private final List<String> told = new ArrayList<>();
    private CsvLookupTables tables;

    @BeforeEach
    void start() {
        tables = new CsvLookupTables(config.resolve("lookups").toString(), clock);
        tables.onChange((connection, table) -> told.add(connection + "/" + table));
    }

    @Test
    void aTableWithoutAFileDoesNotExistAndFindsNothing() {
        assertThat(tables.exists("uniconta", "employees")).isFalse();
        assertThat(target("17")).isEmpty();
    }

    @Test
    void aTableThatAppearsIsUsedOnceItStandsStill() throws IOException {
        assertThat(tables.exists("uniconta", "employees")).isFalse();

        write("source,target\n17,E17\n");

        assertThat(tables.exists("uniconta", "employees")).isFalse();
        settle();
        assertThat(tables.exists("uniconta", "employees")).isTrue();
        assertThat(target("17")).contains("E17");
    }

    @Test
    void aTableIsNotReadWhileItIsStillBeingWritten() throws IOException {
        write("source,target\n17,E17\n18,E18\n");
        assertThat(target("18")).contains("E18");

        write("source,target\n17,E1");
        pass();
        assertThat(target("17")).contains("E17");
        write("source,target\n17,E1717\n18,E18\n");
        pass();
        assertThat(target("17")).contains("E17");

        pass();
        assertThat(target("17")).contains("E1717");
    }

    @Test
    void aTableThatIsReplacedIsNeverMissedInBetween() throws IOException {
        write("source,target\n17,E17\n");
        assertThat(target("17")).contains("E17");

        Files.delete(file());
        pass();
        assertThat(tables.exists("uniconta", "employees")).isTrue();
        write("source,target\n17,E99\n");
        settle();

        assertThat(target("17")).contains("E99");
    }

    @Test
    void anInvalidTableFindsNothingUntilItIsMended() throws IOException {
        write("source,target\n17,E17\n");
        assertThat(target("17")).contains("E17");

        write("source;targte\n17;E17\n");
        settle();
        assertThat(tables.exists("uniconta", "employees")).isTrue();
        assertThatThrownBy(() -> target("17"))
                .isInstanceOfSatisfying(
                        CausedException.class, e -> assertThat(e.why().code()).isEqualTo("LOOKUP_TABLE_INVALID"));

        write("source;target\n17;E18\n");
        settle();
        assertThat(target("17")).contains("E18");
    }

    @Test
    void aFolderInTheFilesPlaceIsNotTakenForNoTable() throws IOException {
        Files.createDirectories(file());

        assertThat(tables.exists("uniconta", "employees")).isTrue();
        assertThatThrownBy(() -> target("17")).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../uniconta", "..", "a/b", "a\\b", "", ".hidden", "/etc", "æ"})
    void aNameThatLeavesTheFolderIsRefused(String name) {
        assertThatThrownBy(() -> tables.find("uniconta", name, List.of("17"))).hasMessageContaining("is no name");
        assertThatThrownBy(() -> tables.exists(name, "employees")).hasMessageContaining("is no name");
    }

    @Test
    void aTableFoundAtTheStartIsToldOnce() throws IOException {
        write("source,target\n17,E17\n");

        tables.checkNow();
        settle();

        assertThat(told).containsExactly("uniconta/employees");
    }

    @Test
    void aTableThatGainsAKeyIsTold() throws IOException {
        write("source,target\n17,E17\n");
        tables.checkNow();
        told.clear();

        write("source,target\n17,E17\n18,E18\n");
        settle();

        assertThat(told).containsExactly("uniconta/employees");
    }

    @Test
    void aChangeThatAFindSawFirstIsToldAllTheSame() throws IOException {
        write("source,target\n17,E17\n");
        tables.checkNow();
        told.clear();

        write("source,target\n17,E18\n");
        pass();
        target("17");
        pass();
        assertThat(target("17")).contains("E18");
        tables.checkNow();

        assertThat(told).containsExactly("uniconta/employees");
    }

    @Test
    void aFileThatIsSavedUnchangedIsNotTold() throws IOException {
        write("source,target\n17,E17\n");
        tables.checkNow();
        told.clear();

        write("source,target\n\n17,E17\n");
        settle();

        assertThat(told).isEmpty();
    }

    @Test
    void anInvalidTableIsToldOnlyOnceItIsMended() throws IOException {
        write("source,target\n17,E17\n");
        tables.checkNow();
        told.clear();

        write("nonsense\n");
        settle();
        assertThat(told).isEmpty();
        write("source,target\n17,E17\n\n");
        settle();

        assertThat(told).containsExactly("uniconta/employees");
    }

    @Test
    void aTableThatGoesIsTold() throws IOException {
        write("source,target\n17,E17\n");
        tables.checkNow();
        told.clear();

        Files.delete(file());
        settle();

        assertThat(told).containsExactly("uniconta/employees");
    }

    @Test
    void aListenerThatFailedIsToldAgain() throws IOException {
        List<String> attempts = new ArrayList<>();
        tables.onChange((connection, table) -> {
            attempts.add(table);
            if (attempts.size() == 1) {
                throw new IllegalStateException("no database");
            }
        });
        write("source,target\n17,E17\n");

        tables.checkNow();
        tables.checkNow();
        tables.checkNow();

        assertThat(attempts).hasSize(2);
    }

    @Test
    void otherFilesBesideTheTablesAreLeftAlone() throws IOException {
        Files.createDirectories(config.resolve("lookups/uniconta/deep"));
        Files.writeString(config.resolve("lookups/notes.csv"), "nonsense");
        Files.writeString(config.resolve("lookups/uniconta/notes.txt"), "nonsense");
        Files.writeString(config.resolve("lookups/uniconta/..data.csv"), "nonsense");
        Files.writeString(config.resolve("lookups/uniconta/deep/x.csv"), "source,target\n");

        tables.checkNow();

        assertThat(told).isEmpty();
    }

    @Test
    void theHubWatchesTheTablesOfItsConfigDirectory() throws IOException {
        write("source,target\n17,E17\n");
        try (AnnotationConfigApplicationContext hub = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("ledgerway.config-directory=" + config).applyTo(hub);
            hub.registerBean(Clock.class, () -> clock);
            hub.register(CsvLookupTables.class, ScheduledAnnotationBeanPostProcessor.class);
            hub.refresh();

            LookupTables inHub = hub.getBean("lookupTables", LookupTables.class);
            assertThat(inHub.exists("uniconta", "employees")).isTrue();
            assertThat(hub.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks())
                    .hasSize(1);
        }
    }

    private Optional<String> target(String key) {
        return tables.find("uniconta", "employees", List.of(key)).map(Row::target);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private Path file() {
        return config.resolve("lookups/uniconta/employees.csv");
    }

    private void settle() {
        for (int look = 0; look < 2; look++) {
            pass();
            tables.checkNow();
        }
    }

    private void pass() {
        clock.pass(Duration.ofSeconds(1));
    }
}
