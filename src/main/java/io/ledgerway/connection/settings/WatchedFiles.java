package io.ledgerway.connection.settings;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One look at the settings files: which there are and what they hold, as digests, so that no secret stays in memory.
 * Links are followed; names below {@code ..} (the way Kubernetes swaps a mount) are skipped.
 *
 * @param digests content by path
 * @param newest when the youngest of them was written; {@link Instant#MIN} without any
 */
record WatchedFiles(SortedMap<Path, String> digests, Instant newest) {

    /** A file younger than this may still be half written. */
    static final Duration SETTLED = Duration.ofMillis(300);

    private static final Pattern APPLICATION_FILE = Pattern.compile("application.*\\.(yaml|yml|properties)");
    private static final int SECRETS_DEPTH = 10;

    /**
     * Looks now.
     *
     * @param directory holds {@code application*.yaml}; need not exist
     * @param secrets roots of mounted secret folders; need not exist
     */
    static WatchedFiles look(Path directory, Collection<Path> secrets) throws IOException {
        WatchedFiles files = new WatchedFiles(new TreeMap<>(), Instant.MIN);
        for (Path file : list(directory, 2)) {
            if (APPLICATION_FILE.matcher(file.getFileName().toString()).matches()) {
                files = files.with(file);
            }
        }
        for (Path root : secrets) {
            for (Path file : list(root, SECRETS_DEPTH)) {
                files = files.with(file);
            }
        }
        return files;
    }

    /** Whether a file was written so lately that it may be unfinished. */
    boolean unsettled(Instant now) {
        return !newest.isAfter(now) && newest.isAfter(now.minus(SETTLED));
    }

    private WatchedFiles with(Path file) throws IOException {
        digests.put(file, digest(Files.readAllBytes(file)));
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return written.isAfter(newest) ? new WatchedFiles(digests, written) : this;
    }

    private static List<Path> list(Path root, int depth) throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root, depth, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !swapped(root.relativize(file)))
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean swapped(Path relative) {
        for (Path element : relative) {
            if (element.toString().startsWith("..")) {
                return true;
            }
        }
        return false;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
