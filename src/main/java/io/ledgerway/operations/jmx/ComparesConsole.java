package io.ledgerway.operations.jmx;

import io.ledgerway.compare.CompareDecisions;
import io.ledgerway.compare.FullCompare;
import io.ledgerway.flow.FlowSettings;
import java.util.List;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The full compares in Hawtio. */
@Component("comparesConsole")
@ManagedResource(
        objectName = "io.ledgerway:type=Compares",
        description = "What full compares found missing, and the answer to one that asks")
public class ComparesConsole {

    private static final int SHOWN = 10;

    private final CompareDecisions compares;
    private final FlowSettings flows;

    ComparesConsole(CompareDecisions compares, FlowSettings flows) {
        this.compares = compares;
        this.flows = flows;
    }

    @ManagedAttribute(description = "The last full compares of each flow, newest first")
    public List<String> getCompares() {
        return flows.names().stream()
                .flatMap(flow -> compares.list(flow, 0, SHOWN).stream())
                .map(ComparesConsole::line)
                .toList();
    }

    @ManagedOperation(description = "Lets what a compare found missing be withdrawn, each after it was confirmed")
    @ManagedOperationParameter(name = "flow", description = "The flow's name, such as time-entries")
    @ManagedOperationParameter(name = "compare", description = "The full compare's number")
    @ManagedOperationParameter(name = "reason", description = "Why, for people")
    public String approve(String flow, long compare, String reason) {
        return line(compares.approve(flow, compare, Actor.name(), reason == null ? "" : reason));
    }

    @ManagedOperation(description = "Withdraws nothing of what a compare found missing")
    @ManagedOperationParameter(name = "flow", description = "The flow's name, such as time-entries")
    @ManagedOperationParameter(name = "compare", description = "The full compare's number")
    @ManagedOperationParameter(name = "reason", description = "Why, for people")
    public String reject(String flow, long compare, String reason) {
        return line(compares.reject(flow, compare, Actor.name(), reason == null ? "" : reason));
    }

    private static String line(FullCompare compare) {
        return Line.of(compare.flow())
                .with("", compare.beganAt())
                .with("", compare.state())
                .with("", compare.counts())
                .with(compare.cause())
                .text();
    }
}
