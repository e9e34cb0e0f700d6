package io.ledgerway.sandbox.intacct;

import java.util.ArrayList;
import java.util.List;

/** Executes the functions of an operation, each by itself or all as one (apis/intacct.md 1.2, 5). */
final class OperationRunner {

    private final FunctionDesk functions;
    private final ControlIds controlIds;
    private final WorkPlaces places;
    private final Ledger ledger;
    private final TransactionMeter meter;
    private final Habits habits;

    OperationRunner(
            FunctionDesk functions,
            ControlIds controlIds,
            WorkPlaces places,
            Ledger ledger,
            TransactionMeter meter,
            Habits habits) {
        this.functions = functions;
        this.controlIds = controlIds;
        this.places = places;
        this.ledger = ledger;
        this.meter = meter;
        this.habits = habits;
    }

    /** One result per function, in their order. */
    List<FunctionResult> run(Control control, Operation operation, Visitor visitor, String endpoint)
            throws InterruptedException {
        if (operation.transaction()) {
            return together(control, operation, visitor, endpoint);
        }
        List<FunctionResult> results = new ArrayList<>();
        for (GatewayFunction function : operation.functions()) {
            Unit unit = new Unit();
            boolean alone = operation.functions().size() == 1;
            results.add(alone(control, new Job(function, visitor, unit, endpoint, alone)));
        }
        return results;
    }

    private FunctionResult alone(Control control, Job job) throws InterruptedException {
        GatewayFunction function = job.function();
        FunctionResult result = begun(control, function);
        if (result != null) {
            return result;
        }
        try {
            wait(job);
            synchronized (ledger) {
                result = executed(job);
                publish(job.unit(), result);
            }
        } finally {
            end(control, function, result != null && result.status().equals("success"));
        }
        return result;
    }

    /** All or nothing; what comes after the function at fault is not executed. */
    private List<FunctionResult> together(Control control, Operation operation, Visitor visitor, String endpoint)
            throws InterruptedException {
        Unit unit = new Unit();
        List<GatewayFunction> begun = new ArrayList<>();
        List<FunctionResult> results = new ArrayList<>();
        boolean success = false;
        try {
            FunctionResult refused = null;
            for (GatewayFunction function : operation.functions()) {
                refused = begun(control, function);
                if (refused != null) {
                    break;
                }
                begun.add(function);
                wait(new Job(function, visitor, unit, endpoint, false));
            }
            synchronized (ledger) {
                for (GatewayFunction function : begun) {
                    boolean alone = operation.functions().size() == 1;
                    results.add(executed(new Job(function, visitor, unit, endpoint, alone)));
                    if (!last(results).status().equals("success")) {
                        break;
                    }
                }
                if (refused != null
                        && (results.isEmpty() || last(results).errors().isEmpty())) {
                    results.add(refused);
                }
                success = !results.isEmpty() && last(results).errors().isEmpty();
                if (success) {
                    publish(unit, last(results));
                }
            }
        } finally {
            for (GatewayFunction function : begun) {
                end(control, function, success);
            }
        }
        return success ? results : rolledBack(operation, results);
    }

    private List<FunctionResult> rolledBack(Operation operation, List<FunctionResult> executed) {
        boolean shown = habits.get().rollbackShape() == RollbackShape.CULPRIT_FAILS;
        List<FunctionResult> results = new ArrayList<>();
        executed.forEach(result ->
                results.add(result.rolledBack(shown && !result.errors().isEmpty())));
        operation.functions().stream()
                .skip(executed.size())
                .map(function -> new FunctionResult(function, "aborted", null, List.of()))
                .forEach(result -> results.add(result.rolledBack(false)));
        return results;
    }

    private FunctionResult executed(Job job) {
        try {
            return FunctionResult.success(job.function(), functions.execute(job));
        } catch (Refused refused) {
            return FunctionResult.failure(job.function(), refused);
        }
    }

    private void publish(Unit unit, FunctionResult result) {
        if (result.status().equals("success")) {
            ledger.publish(unit);
            meter.created(unit.documents().size() + unit.attachments().size());
        }
    }

    private void wait(Job job) throws InterruptedException {
        if (functions.writes(job.function().name())) {
            places.work();
        }
    }

    /** Null when the control id is free; else the result that says it is not. */
    private FunctionResult begun(Control control, GatewayFunction function) {
        try {
            if (control.unique()) {
                controlIds.begin(control.senderId(), function.controlId(), habits.get());
            }
            return null;
        } catch (Refused refused) {
            return FunctionResult.failure(function, refused);
        }
    }

    private void end(Control control, GatewayFunction function, boolean success) {
        if (control.unique()) {
            controlIds.end(control.senderId(), function.controlId(), success);
        }
    }

    private static FunctionResult last(List<FunctionResult> results) {
        return results.get(results.size() - 1);
    }
}
