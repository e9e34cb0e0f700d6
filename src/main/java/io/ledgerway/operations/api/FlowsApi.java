package io.ledgerway.operations.api;

import io.ledgerway.audit.Audit;
import io.ledgerway.flow.FlowSchedule;
import io.ledgerway.flow.FlowState;
import io.ledgerway.flow.FlowStates;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Flows: what they moved, what waits, when they run; run now. */
@RestController
@RequestMapping("/api/flows")
class FlowsApi {

    private final FlowStates states;
    private final FlowSchedule schedule;
    private final Audit audit;

    FlowsApi(FlowStates states, FlowSchedule schedule, Audit audit) {
        this.states = states;
        this.schedule = schedule;
        this.audit = audit;
    }

    @GetMapping
    List<FlowState> list() {
        return states.all();
    }

    @PostMapping("/{flow}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void run(@PathVariable String flow, @RequestParam(defaultValue = "false") boolean compare, Principal actor) {
        if (compare) {
            schedule.runWithCompare(flow);
        } else {
            schedule.runNow(flow);
        }
        audit.record(actor.getName(), compare ? "run-compare" : "run", "flow " + flow, "");
    }
}
