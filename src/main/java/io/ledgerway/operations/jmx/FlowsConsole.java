package io.ledgerway.operations.jmx;

import io.ledgerway.audit.Audit;
import io.ledgerway.flow.FlowSchedule;
import io.ledgerway.flow.FlowState;
import io.ledgerway.flow.FlowStates;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The flows in Hawtio. */
@Component("flowsConsole")
@ManagedResource(objectName = "io.ledgerway:type=Flows", description = "What moved, what waits, and when flows run")
public class FlowsConsole {

    private final FlowStates states;
    private final FlowSchedule schedule;
    private final Audit audit;

    FlowsConsole(FlowStates states, FlowSchedule schedule, Audit audit) {
        this.states = states;
        this.schedule = schedule;
        this.audit = audit;
    }

    @ManagedAttribute(description = "Each flow with its deliveries by state, its last run and its next")
    public List<String> getFlows() {
        return states.all().stream().map(FlowsConsole::line).toList();
    }

    @ManagedOperation(description = "Collects and delivers now, in the background")
    @ManagedOperationParameter(name = "flow", description = "The flow's name, such as time-entries")
    public String runNow(String flow) {
        schedule.runNow(flow);
        audit.record(Actor.name(), "run", "flow " + flow, "");
        return "The flow " + flow + " runs; what it finds shows in its counts.";
    }

    @ManagedOperation(description = "Runs with full compare: also finds what was deleted in the source")
    @ManagedOperationParameter(name = "flow", description = "The flow's name, such as time-entries")
    public String runWithFullCompare(String flow) {
        schedule.runWithCompare(flow);
        audit.record(Actor.name(), "run-compare", "flow " + flow, "");
        return "The flow " + flow + " runs with a full compare; what that finds shows under Compares.";
    }

    private static String line(FlowState flow) {
        String counts = flow.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return Line.of(flow.flow())
                .with("", flow.enabled() ? "" : "switched off")
                .with("", counts)
                .with("oldest waiting since", flow.oldestWaiting())
                .with("last run", flow.lastRun())
                .with("which is", flow.lastOutcome())
                .with(flow.lastCause())
                .with("next run", flow.nextRun())
                .text();
    }
}
