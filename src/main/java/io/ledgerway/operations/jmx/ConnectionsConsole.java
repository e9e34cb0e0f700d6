package io.ledgerway.operations.jmx;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionState;
import io.ledgerway.connection.ConnectionStates;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.operations.ConnectionTests;
import io.ledgerway.operations.OperatorSuspension;
import java.util.List;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The connections in Hawtio. */
@Component("connectionsConsole")
@ManagedResource(objectName = "io.ledgerway:type=Connections", description = "How the outside systems can be reached")
public class ConnectionsConsole {

    private final ConnectionStates states;
    private final Suspensions suspensions;
    private final ConnectionTests tests;

    ConnectionsConsole(ConnectionStates states, Suspensions suspensions, ConnectionTests tests) {
        this.states = states;
        this.suspensions = suspensions;
        this.tests = tests;
    }

    @ManagedAttribute(description = "Each connection: whether it works, why not, and its calls today")
    public List<String> getConnections() {
        return states.all().stream().map(ConnectionsConsole::line).toList();
    }

    @ManagedOperation(description = "Stops all work for a connection until it is resumed")
    @ManagedOperationParameter(name = "name", description = "The connection's name")
    @ManagedOperationParameter(name = "reason", description = "Why, for people")
    public String suspend(String name, String reason) {
        states.of(name);
        String actor = Actor.name();
        suspensions.suspend(name, OperatorSuspension.cause(actor, reason), Fault.OPERATOR, actor);
        return line(states.of(name));
    }

    @ManagedOperation(description = "Ends a suspension, whatever its cause; refused credentials are tried again")
    @ManagedOperationParameter(name = "name", description = "The connection's name")
    @ManagedOperationParameter(name = "reason", description = "Why, for people")
    public String resume(String name, String reason) {
        states.of(name);
        suspensions.resume(name, Actor.name(), reason == null ? "" : reason);
        return line(states.of(name));
    }

    @ManagedOperation(description = "Signs in where needed and makes one harmless read")
    @ManagedOperationParameter(name = "name", description = "The connection's name")
    public String test(String name) {
        return tests.test(name, Actor.name()).message();
    }

    private static String line(ConnectionState connection) {
        Line line = Line.of(connection.name())
                .with("", connection.state())
                .with("by", connection.suspendedBy())
                .with(connection.cause())
                .with("calls today", connection.callsToday());
        connection.warnings().forEach(warning -> line.with("warning:", warning));
        return line.text();
    }
}
