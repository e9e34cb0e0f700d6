package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionState;
import io.ledgerway.connection.ConnectionStates;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.DeliveryCommands;
import io.ledgerway.operations.ConnectionTests;
import io.ledgerway.operations.OperatorSuspension;
import io.ledgerway.session.SessionStates;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Connections: how they stand; test, suspend, resume, verify. Never a secret. */
@RestController
@RequestMapping("/api/connections")
class ConnectionsApi {

    private final ConnectionStates states;
    private final Suspensions suspensions;
    private final SessionStates sessions;
    private final DeliveryCommands deliveries;
    private final ConnectionTests tests;
    private final Since since;

    ConnectionsApi(
            ConnectionStates states,
            Suspensions suspensions,
            SessionStates sessions,
            DeliveryCommands deliveries,
            ConnectionTests tests,
            Since since) {
        this.states = states;
        this.suspensions = suspensions;
        this.sessions = sessions;
        this.deliveries = deliveries;
        this.tests = tests;
        this.since = since;
    }

    @GetMapping
    List<Standing> list() {
        return states.all().stream().map(this::standing).toList();
    }

    @GetMapping("/{name}")
    Standing one(@PathVariable String name) {
        return standing(states.of(name));
    }

    /** Answers 200 when the connection works, and 422 with {@code ok:false} and the cause when it does not. */
    @PostMapping("/{name}/test")
    ResponseEntity<ConnectionTests.Result> test(@PathVariable String name, Principal actor) {
        ConnectionTests.Result result = tests.test(name, actor.getName());
        return ResponseEntity.status(result.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(result);
    }

    @PostMapping("/{name}/suspend")
    Standing suspend(@PathVariable String name, @RequestBody(required = false) Reason why, Principal actor) {
        states.of(name);
        Cause cause = OperatorSuspension.cause(actor.getName(), Reason.of(why, ""));
        suspensions.suspend(name, cause, Fault.OPERATOR, actor.getName());
        return standing(states.of(name));
    }

    /** Also ends a suspension for refused credentials: the next call tries them. */
    @PostMapping("/{name}/resume")
    Standing resume(@PathVariable String name, @RequestBody(required = false) Reason why, Principal actor) {
        states.of(name);
        suspensions.resume(name, actor.getName(), Reason.of(why, ""));
        return standing(states.of(name));
    }

    /** After a restored backup: unsettled deliveries, and those settled since, are looked up in the target. */
    @PostMapping("/{name}/verify")
    Map<String, Integer> verify(@PathVariable String name, @RequestParam("since") String from, Principal actor) {
        states.of(name);
        return Map.of("lookups", deliveries.verify(name, since.parse(from), actor.getName()));
    }

    private Standing standing(ConnectionState state) {
        return new Standing(
                state.name(),
                state.system(),
                state.state(),
                state.cause(),
                state.suspendedBy(),
                sessionAge(state.name()),
                state.callsToday(),
                state.warnings());
    }

    /** Null where there is no session, or none can be asked for because the settings are wrong. */
    private Duration sessionAge(String connection) {
        try {
            return sessions.sessionAge(connection).orElse(null);
        } catch (CausedException unusable) {
            return null;
        }
    }

    /**
     * A connection as scripts see it.
     *
     * @param sessionAge how long it is signed in, such as {@code PT12M}; null when it is not
     * @param warnings what stands against good practice though it works
     */
    record Standing(
            String name,
            String system,
            ConnectionState.State state,
            Cause cause,
            String suspendedBy,
            Duration sessionAge,
            long callsToday,
            List<String> warnings) {}
}
