package io.ledgerway.operations.routes;

import java.time.Instant;
import java.util.List;

/**
 * The route files as they stood at the last check.
 *
 * @param checkedAt when the folder was last compared; null before the first check
 * @param files all files in the folder and those still running from an older text, by name
 * @param problems all problems, by file and line; empty when all files run as they are written
 */
public record RouteFilesStatus(Instant checkedAt, List<File> files, List<RouteProblem> problems) {

    static final RouteFilesStatus NOTHING_YET = new RouteFilesStatus(null, List.of(), List.of());

    public RouteFilesStatus {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** The ids of all routes that files have started, sorted. */
    public List<String> routes() {
        return files.stream().flatMap(file -> file.routes().stream()).sorted().toList();
    }

    /**
     * One route file.
     *
     * @param name the name relative to the folder, with forward slashes
     * @param current whether the text that runs is the text in the folder
     * @param routes the ids of the routes running from this file; empty when it never could be started
     * @param loadedAt when the running text was started; null when none runs
     */
    public record File(String name, boolean current, List<String> routes, Instant loadedAt) {

        public File {
            routes = List.copyOf(routes);
        }
    }
}
