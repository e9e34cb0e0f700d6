package io.ledgerway.operations.jmx;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.DeliveryCommands;
import io.ledgerway.delivery.DeliveryFilter;
import io.ledgerway.delivery.DeliveryQueries;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.DeliveryView;
import java.util.Arrays;
import java.util.List;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The deliveries in Hawtio. */
@Component("deliveriesConsole")
@ManagedResource(
        objectName = "io.ledgerway:type=Deliveries",
        description = "What moved, what waits, what failed and why")
public class DeliveriesConsole {

    private static final int LONGEST_LIST = 500;

    private final DeliveryQueries queries;
    private final DeliveryCommands commands;

    DeliveriesConsole(DeliveryQueries queries, DeliveryCommands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @ManagedAttribute(description = "How many deliveries of each flow stand in each state")
    public List<String> getCounts() {
        return queries.counts().stream()
                .map(count -> count.flow() + ": " + count.n() + " " + count.state())
                .sorted()
                .toList();
    }

    @ManagedOperation(description = "Deliveries in one state, newest first")
    @ManagedOperationParameter(
            name = "state",
            description = "READY, SENDING, IN_DOUBT, HELD, DELIVERED, DEAD, DISCARDED; empty for all")
    @ManagedOperationParameter(name = "max", description = "How many at most, 1 to 500")
    public List<String> list(String state, int max) {
        DeliveryFilter filter = new DeliveryFilter(null, null, state(state), null, null);
        return queries.list(filter, 0, Math.max(1, Math.min(max, LONGEST_LIST))).stream()
                .map(delivery -> line(delivery).text())
                .toList();
    }

    @ManagedOperation(description = "One delivery with its document and all that happened to it")
    @ManagedOperationParameter(name = "id", description = "The delivery's id")
    public String show(long id) {
        DeliveryView delivery = queries.get(id)
                .orElseThrow(() ->
                        new CausedException(new Cause("DELIVERY_UNKNOWN", "There is no delivery " + id + ".", "")));
        Line lines = line(delivery)
                .with("recorded", delivery.recordedAt())
                .with("settled", delivery.settledAt())
                .with("document", queries.payload(id).orElse("(no longer kept)"));
        queries.history(id)
                .forEach(attempt -> lines.with(
                        "",
                        Line.of(attempt.at())
                                .with("", attempt.outcome())
                                .with("attempt", attempt.attempt())
                                .with("by", attempt.actor())
                                .with(attempt.cause())
                                .text()));
        return lines.paragraph();
    }

    @ManagedOperation(description = "Sends a dead delivery again, after a look-up where it was ever sent")
    @ManagedOperationParameter(name = "id", description = "The delivery's id")
    public String replay(long id) {
        return line(commands.replay(id, Actor.name())).text();
    }

    @ManagedOperation(description = "Gives a delivery up that is dead, ready or held")
    @ManagedOperationParameter(name = "id", description = "The delivery's id")
    @ManagedOperationParameter(name = "reason", description = "Why, for people; must not be empty")
    public String discard(long id, String reason) {
        return line(commands.discard(id, Actor.name(), reason)).text();
    }

    @ManagedOperation(description = "Replays all dead deliveries that match")
    @ManagedOperationParameter(name = "flow", description = "The flow's name; empty for all")
    @ManagedOperationParameter(name = "connection", description = "The connection's name; empty for all")
    @ManagedOperationParameter(name = "cause", description = "The cause's code; empty for all")
    public String replayAll(String flow, String connection, String cause) {
        return commands.replayAll(flow, connection, cause, Actor.name()) + " deliveries go on.";
    }

    private static Line line(DeliveryView delivery) {
        return Line.of(delivery.id())
                .with("", delivery.number())
                .with("to", delivery.connection())
                .with("as", delivery.reference())
                .with("", delivery.state())
                .with("target id", delivery.targetId())
                .with("next attempt", delivery.nextAttempt())
                .with(delivery.cause());
    }

    private static DeliveryState state(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.name().equalsIgnoreCase(name.trim()))
                .findFirst()
                .orElseThrow(() -> new CausedException(new Cause(
                        "PARAMETER_INVALID",
                        "There is no state '" + name + "'.",
                        "Use one of " + Arrays.toString(DeliveryState.values()) + ", or leave it empty.")));
    }
}
