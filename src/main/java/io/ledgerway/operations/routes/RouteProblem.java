package io.ledgerway.operations.routes;

import java.util.Comparator;
import java.util.Objects;

/**
 * What is wrong with a route file or a Kamelet, in words for the person who wrote it.
 *
 * @param file the file's name relative to its folder, or the folder itself when it cannot be read
 * @param line the line, counted from 1; 0 when the whole file is meant
 * @param message what is wrong; never a secret
 * @param action what to write instead
 */
public record RouteProblem(String file, int line, String message, String action) implements Comparable<RouteProblem> {

    private static final Comparator<RouteProblem> ORDER = Comparator.comparing(RouteProblem::file)
            .thenComparingInt(RouteProblem::line)
            .thenComparing(RouteProblem::message)
            .thenComparing(RouteProblem::action);

    public RouteProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(action, "action");
    }

    /** File, line, message and action in one line. */
    public String sentence() {
        String place = line > 0 ? file + ", line " + line : file;
        return place + ": " + message + " " + action;
    }

    @Override
    public int compareTo(RouteProblem other) {
        return ORDER.compare(this, other);
    }
}
