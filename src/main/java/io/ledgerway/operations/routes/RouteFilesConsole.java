package io.ledgerway.operations.routes;

import java.util.List;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The route files in Hawtio. */
@Component("routeFilesConsole")
@ManagedResource(
        objectName = "io.ledgerway:type=Routes,name=RouteFiles",
        description = "The files in the routes folder and what is wrong with them")
public class RouteFilesConsole {

    private final RouteFiles routeFiles;

    RouteFilesConsole(RouteFiles routeFiles) {
        this.routeFiles = routeFiles;
    }

    @ManagedAttribute(description = "Each file with the routes that run from it")
    public List<String> getFiles() {
        return routeFiles.status().files().stream()
                .map(file -> file.name() + (file.current() ? " " : " (an older text) ") + file.routes())
                .toList();
    }

    @ManagedAttribute(description = "What is wrong: file, line, and what to write")
    public List<String> getProblems() {
        return routeFiles.status().problems().stream()
                .map(RouteProblem::sentence)
                .toList();
    }

    @ManagedOperation(description = "Compares the files now instead of at the next poll; the problems afterwards")
    public List<String> checkNow() {
        routeFiles.checkNow();
        return getProblems();
    }
}
