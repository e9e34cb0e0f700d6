package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Simulator;
import java.time.Duration;

/** The front of the simulated API: who calls, how often, and what for. */
final class IntempusSimulator implements Simulator {

    private final IntempusState state;
    private final Lists lists;
    private final Writes writes;
    private final IntempusControl control;

    IntempusSimulator(IntempusState state, IntempusBooks books) {
        this.state = state;
        this.lists = new Lists(state.stamps, state.misbehaviour::get);
        this.writes = new Writes(state);
        this.control = new IntempusControl(state, books);
    }

    @Override
    public String operation(Call call) {
        return Address.of(call.path()).operation(call.method());
    }

    @Override
    public Answer answer(Call call) {
        int maintenance = state.misbehaviour.get().htmlMaintenance();
        if (maintenance != 0) {
            return Answer.html(maintenance, Answer.MAINTENANCE_PAGE);
        }
        try {
            String caller = state.credentials.caller(call);
            state.rateLimit.count(caller);
            Answer answer = executed(call);
            return answer.status() == 200
                    ? answer.with("x-django-user", caller).with("x-django-role", "administrator")
                    : answer;
        } catch (Refusal e) {
            return e.answer();
        }
    }

    private Answer executed(Call call) {
        Address address = Address.of(call.path());
        Resource resource = state.resource(address.resource());
        if (resource == null) {
            throw Refusal.empty(404);
        }
        if (address.list() && call.method().equals("GET")) {
            return lists.answer(resource, call);
        }
        return writes.answer(resource, address, call);
    }

    @Override
    public Answer serverError(int status) {
        return status == 500 ? Refusal.fault("internal error").answer() : Simulator.super.serverError(status);
    }

    @Override
    public Answer tooManyRequests(Duration retryAfter) {
        return Refusal.rate(Math.max(1, retryAfter.toSeconds())).answer();
    }

    @Override
    public Answer control(Call call) throws Exception {
        return control.answer(call);
    }
}
