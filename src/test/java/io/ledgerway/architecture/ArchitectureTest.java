package io.ledgerway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between the rooms hold in the hub, and each of them falls in a small house that was built wrong on purpose. */
class ArchitectureTest {

    private static final String HUB = "io.ledgerway";
    private static final String WRONG = "io.ledgerway.architecture.wrong";

    private static final JavaClasses HUB_CLASSES = new ClassFileImporter().importPath("target/classes");
    private static final JavaClasses WRONG_CLASSES =
            new ClassFileImporter().importPath("target/test-classes/" + WRONG.replace('.', '/'));

    @ParameterizedTest
    @MethodSource("walls")
    void theWallHolds(String wall) {
        Walls.below(HUB).get(wall).check(HUB_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theWallCanFall(String wall) {
        assertThat(Walls.below(WRONG).get(wall).evaluate(WRONG_CLASSES).hasViolation())
                .as("a violation of '%s'", wall)
                .isTrue();
    }

    /** Of the hub itself: the simulators speak with nobody outside. */
    @Test
    void oneClassMakesXmlParsers() {
        assertThat(xmlParserMakers(HUB_CLASSES)).containsExactly("io.ledgerway.xml.XmlParsers");
        assertThat(xmlParserMakers(WRONG_CLASSES)).hasSize(2);
    }

    @Test
    void eachRoomSaysWhatLivesInIt() throws IOException {
        assertThat(roomsWithoutDescription(Path.of("src/main/java"))).isEmpty();
        assertThat(roomsWithoutDescription(Path.of("src/test/java/io/ledgerway/architecture")))
                .isNotEmpty();
    }

    private static Set<String> walls() {
        return Walls.below(HUB).keySet();
    }

    private static List<String> xmlParserMakers(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().startsWith(HUB + ".sandbox"))
                .filter(Walls::makesXmlParsers)
                .map(JavaClass::getName)
                .toList();
    }

    private static List<Path> roomsWithoutDescription(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(room -> !room.endsWith(Path.of("io", "ledgerway")))
                    .filter(room -> Files.notExists(room.resolve("package-info.java")))
                    .toList();
        }
    }
}
