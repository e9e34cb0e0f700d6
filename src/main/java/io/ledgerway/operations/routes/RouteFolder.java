package io.ledgerway.operations.routes;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads all files of a kind below a folder, by content. Links are followed; names that begin with two dots are skipped,
 * because that is where mounted configuration keeps its versions; a file that was written a moment ago is left alone,
 * because its writer may not have finished.
 */
final class RouteFolder {

    /** A file younger than this may still be being written. */
    static final Duration SETTLED = Duration.ofMillis(300);

    private final Path folder;
    private final String suffix;
    private final Clock clock;

    /** @param suffix such as {@code .camel.yaml} */
    RouteFolder(Path folder, String suffix, Clock clock) {
        this.folder = folder;
        this.suffix = suffix;
        this.clock = clock;
    }

    /**
     * @param texts by name relative to the folder, with forward slashes
     * @param untouched names of files that are there and could not be read this time, so nothing is known of them
     * @param readable whether the folder itself could be read; when not, nothing is known at all
     */
    record Reading(Map<String, String> texts, Set<String> untouched, List<RouteProblem> problems, boolean readable) {}

    boolean exists() {
        return Files.exists(folder);
    }

    Path path() {
        return folder;
    }

    Reading read() {
        Visit visit = new Visit();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visit);
            return new Reading(visit.texts, visit.untouched, visit.problems, true);
        } catch (IOException e) {
            RouteProblem problem = new RouteProblem(
                    folder.toString(),
                    0,
                    "The folder cannot be read (" + e.getClass().getSimpleName()
                            + "); all routes keep running as they are.",
                    "Make " + folder.toAbsolutePath()
                            + " a folder that the hub may read, or set ledgerway.routes-directory.");
            return new Reading(Map.of(), Set.of(), List.of(problem), false);
        }
    }

    private final class Visit extends SimpleFileVisitor<Path> {

        private final Map<String, String> texts = new TreeMap<>();
        private final Set<String> untouched = new HashSet<>();
        private final List<RouteProblem> problems = new ArrayList<>();
        private final Instant now = clock.instant();

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && hidden(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && wanted(file)) {
                Duration age = Duration.between(attributes.lastModifiedTime().toInstant(), now);
                if (!age.isNegative() && age.compareTo(SETTLED) < 0) {
                    untouched.add(name(file));
                } else {
                    take(file);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder) || Files.isDirectory(file)) {
                throw e;
            }
            if (wanted(file)) {
                unreadable(file, e);
            }
            return FileVisitResult.CONTINUE;
        }

        private void take(Path file) {
            try {
                texts.put(name(file), Files.readString(file));
            } catch (IOException e) {
                unreadable(file, e);
            }
        }

        private void unreadable(Path file, IOException e) {
            untouched.add(name(file));
            String why = e instanceof CharacterCodingException
                    ? "it is no UTF-8 text"
                    : e.getClass().getSimpleName();
            problems.add(new RouteProblem(
                    name(file),
                    0,
                    "The file cannot be read: " + why + ".",
                    "Save it as UTF-8 and let the hub read it, or delete it."));
        }

        private boolean wanted(Path file) {
            return !hidden(file) && file.getFileName().toString().endsWith(suffix);
        }

        private String name(Path file) {
            return folder.relativize(file).toString().replace('\\', '/');
        }

        private static boolean hidden(Path path) {
            return path.getFileName() != null && path.getFileName().toString().startsWith("..");
        }
    }
}
