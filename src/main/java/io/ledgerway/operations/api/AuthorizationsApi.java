package io.ledgerway.operations.api;

import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Connections;
import io.ledgerway.operations.ConnectionTests;
import io.ledgerway.session.Authorization;
import java.net.URI;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An administrator lets the hub into a system by browser: away to the system's page, and back with a code. */
@RestController
@RequestMapping("/api/connections/{name}")
class AuthorizationsApi {

    private final Connections connections;
    private final ObjectProvider<Authorization> authorizations;
    private final ConnectionTests tests;
    private final Audit audit;

    AuthorizationsApi(
            Connections connections, ObjectProvider<Authorization> authorizations, ConnectionTests tests, Audit audit) {
        this.connections = connections;
        this.authorizations = authorizations;
        this.tests = tests;
        this.audit = audit;
    }

    /** Sends the browser to the system's page. */
    @GetMapping("/authorize")
    ResponseEntity<Void> authorize(@PathVariable String name, Principal actor) {
        URI back = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/connections/{name}/authorized")
                .build(name);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(of(name).ask(name, back, actor.getName()))
                .build();
    }

    /** The browser comes back; what the system sends along besides is of no use here. The connection is tested at once. */
    @GetMapping("/authorized")
    ResponseEntity<ConnectionTests.Result> authorized(
            @PathVariable String name,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String error,
            @RequestParam(name = "error_description", required = false) String errorDescription,
            @RequestParam(required = false) String scope,
            @RequestParam(name = "session_state", required = false) String sessionState,
            @RequestParam(required = false) String iss,
            Principal actor) {
        if (code == null || state == null) {
            throw new CausedException(new Cause(
                    "AUTHORIZATION_REFUSED",
                    "The connection " + name + " was not allowed in"
                            + (error == null ? "." : " (" + error.replaceAll("[^\\w .-]", "") + ")."),
                    "Open /api/connections/" + name + "/authorize again."));
        }
        of(name).finish(name, state, code, actor.getName());
        audit.record(actor.getName(), "authorize", "connection " + name, "allowed in by browser");
        ConnectionTests.Result result = tests.test(name, actor.getName());
        return ResponseEntity.status(result.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(result);
    }

    private Authorization of(String name) {
        String system = connections.get(name).system();
        return authorizations.stream()
                .filter(each -> each.system().equals(system))
                .findFirst()
                .orElseThrow(() -> new CausedException(new Cause(
                        "AUTHORIZATION_NOT_USED",
                        "Connection " + name + " does not sign in by a person's authorization.",
                        "Nothing to do.")));
    }
}
