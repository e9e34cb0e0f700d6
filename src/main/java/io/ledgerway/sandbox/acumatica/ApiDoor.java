package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Simulator;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Every call to the instance: through the queue, past the gate, one at a time for each session. */
final class ApiDoor implements Simulator {

    private final Doors doors;
    private final Company company;
    private final Habits habits;
    private final Quirks quirks;
    private final ControlRoom controlRoom;
    private final Map<Integer, Integer> refused = new TreeMap<>();

    ApiDoor(Doors doors, Company company, Habits habits, Quirks quirks, ControlRoom controlRoom) {
        this.doors = doors;
        this.company = company;
        this.habits = habits;
        this.quirks = quirks;
        this.controlRoom = controlRoom;
    }

    /** The rooms behind the door. */
    record Doors(
            SignInDesk desk,
            SignInDoor signIn,
            TokenDoor tokens,
            AuthorizePage authorize,
            Gate gate,
            RequestQueue queue,
            EntityDoor entities,
            Operations operations) {}

    @Override
    public String operation(Call call) {
        return route(call).operation();
    }

    @Override
    public Answer answer(Call call) throws Exception {
        synchronized (company) {
            doors.operations.settle();
        }
        Route route = route(call);
        try {
            if (route.kind() == Route.Kind.LOGOUT) {
                return doors.signIn.logout(call);
            }
            return doors.queue.inTurn(route.kind() != Route.Kind.STATUS, () -> routed(call, route));
        } catch (Refusal refusal) {
            count(refusal);
            return refusal.answer();
        }
    }

    /** Refused calls by status. */
    Map<Integer, Integer> refused() {
        synchronized (refused) {
            return new TreeMap<>(refused);
        }
    }

    void clear() {
        synchronized (refused) {
            refused.clear();
        }
    }

    @Override
    public void expireSession(Call call) {
        doors.gate.expire(call);
    }

    @Override
    public Answer tooManyRequests(Duration retryAfter) {
        return Refusal.tooManyAnswer();
    }

    @Override
    public Answer control(Call call) throws Exception {
        return controlRoom.answer(call);
    }

    private void count(Refusal refusal) {
        synchronized (refused) {
            refused.merge(refusal.answer().status(), 1, Integer::sum);
        }
    }

    private Route route(Call call) {
        return Route.of(doors.desk.account().instance(), call);
    }

    private Answer routed(Call call, Route route) throws Exception {
        AcumaticaAccount account = doors.desk.account();
        return switch (route.kind()) {
            case LOGIN -> doors.signIn.login(call);
            case TOKEN -> doors.tokens.token(call);
            case REVOKE -> doors.tokens.revoke(call);
            case AUTHORIZE -> doors.authorize.answer(call);
            case DISCOVERY -> doors.tokens.discovery("http://" + call.header("host"));
            case LOGIN_PAGE -> Answer.html(200, "<!DOCTYPE html><html><head><title>Sign In</title></head></html>");
            case ENDPOINTS ->
                EndpointList.answer(account, doors.gate.signedIn(call), habits.has(Habit.ENDPOINTS_AS_ARRAY));
            case NOWHERE -> Answer.html(404, "<html><body><h1>404 - File or directory not found.</h1></body></html>");
            default -> admitted(call, route, account);
        };
    }

    private Answer admitted(Call call, Route route, AcumaticaAccount account) throws InterruptedException {
        Gate.Admission admission = doors.gate.admit(call);
        Session session = admission.session();
        session.turn().lockInterruptibly();
        try {
            doors.queue.process();
            Answer answer = executed(call, route, account, session);
            return admission.fresh() ? Cookies.set(answer, session, account.tenant()) : answer;
        } finally {
            session.turn().unlock();
        }
    }

    private Answer executed(Call call, Route route, AcumaticaAccount account, Session session) {
        Quirk quirk = route.writes() ? quirks.next(route.operation()) : Quirk.NONE;
        synchronized (company) {
            if (quirk != Quirk.EXECUTED_LATER) {
                return doors.entities.answer(call, route, account, session, quirk);
            }
            doors.operations.later(company.now().plus(habits.settings().laterBy()), () -> {
                try {
                    doors.entities.answer(call, route, account, session, Quirk.NONE);
                } catch (Refusal nobodyHears) {
                    count(nobodyHears);
                }
            });
            return Answer.dropped();
        }
    }
}
