package io.ledgerway.operations.api;

import io.ledgerway.operations.routes.RouteFiles;
import io.ledgerway.operations.routes.RouteFilesStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route files: which routes run from which, and what is wrong with them. */
@RestController
class RoutesApi {

    private final RouteFiles files;

    RoutesApi(RouteFiles files) {
        this.files = files;
    }

    @GetMapping("/api/routes")
    RouteFilesStatus status() {
        return files.status();
    }
}
