package io.ledgerway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** The pages that people read: no setting is missing, no link is dead. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void everySettingOfTheShippedFilesIsExplained() {
        Set<String> explained = words(Path.of("docs", "settings.md"));

        assertThat(settings())
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(
                                List.of(key, key.replaceFirst("ledgerway\\.(connections|flows)\\.[^.]+\\.", "")))
                        .as("docs/settings.md explains %s", key)
                        .anyMatch(explained::contains));
    }

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(read(page)).results().map(found -> found.group(1)).forEach(link -> {
                if (!link.contains("://") && !leadsSomewhere(page, link)) {
                    dead.add(page + ": " + link);
                }
            });
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void theReadmeStartsWithTheCommandsThatPeopleScript() {
        assertThat(Pattern.compile("(?m)^\\./mvnw .*$")
                        .matcher(read(Path.of("README.md")))
                        .results()
                        .map(MatchResult::group))
                .containsExactly("./mvnw spring-boot:run -Dspring-boot.run.profiles=sandbox", "./mvnw verify");
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static Set<String> anchors(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** What stands in code marks; {@code `a.b`, `.c`} explains {@code a.b} and {@code a.c}. */
    private static Set<String> words(Path page) {
        Set<String> words = new TreeSet<>();
        String before = "";
        String text = FENCED.matcher(read(page)).replaceAll("");
        for (MatchResult found : CODE.matcher(text).results().toList()) {
            String word = found.group(1);
            if (word.startsWith(".")) {
                words.add(before.substring(0, Math.max(0, before.lastIndexOf('.'))) + word);
            } else {
                words.add(word);
                before = word;
            }
        }
        return words;
    }

    private static Set<String> settings() {
        Set<String> keys = new TreeSet<>();
        for (String file : List.of(
                "src/main/resources/application.yaml", "config/application.yaml", "config/application-sandbox.yaml")) {
            try {
                new YamlPropertySourceLoader()
                        .load(file, new FileSystemResource(file))
                        .forEach(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
                                .filter(key -> key.startsWith("ledgerway."))
                                .forEach(keys::add));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    private static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
