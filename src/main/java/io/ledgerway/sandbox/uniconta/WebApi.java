package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Simulator;
import io.ledgerway.sandbox.uniconta.Endpoint.Access;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The Web API: finds the endpoint, checks the session and its rights, keeps the meter, executes one call at a time. */
final class WebApi implements Simulator {

    private final Company company;
    private final SignInDesk desk;
    private final CallMeter meter;
    private final Habits habits;
    private final Replies replies;
    private final List<Endpoint> endpoints;
    private final ControlRoom controlRoom;

    WebApi(
            Company company,
            SignInDesk desk,
            CallMeter meter,
            Habits habits,
            Replies replies,
            List<Endpoint> endpoints,
            ControlRoom controlRoom) {
        this.company = company;
        this.desk = desk;
        this.meter = meter;
        this.habits = habits;
        this.replies = replies;
        this.endpoints = List.copyOf(endpoints);
        this.controlRoom = controlRoom;
    }

    /** The endpoint's name and the entity, such as {@code insert-list ProjectJournalLineClient}. */
    @Override
    public String operation(Call call) {
        List<String> parts = Endpoint.parts(call.path());
        for (Endpoint endpoint : endpoints) {
            List<String> names = endpoint.match(parts);
            if (names != null && endpoint.method().equals(call.method())) {
                boolean aboutRows = !names.isEmpty() && endpoint.access() != Access.SESSION;
                return endpoint.operation() + (aboutRows ? " " + names.get(names.size() - 1) : "");
            }
        }
        return call.toString();
    }

    @Override
    public Answer answer(Call call) throws Exception {
        List<String> parts = Endpoint.parts(call.path());
        boolean known = false;
        for (Endpoint endpoint : endpoints) {
            List<String> names = endpoint.match(parts);
            if (names != null && endpoint.method().equals(call.method())) {
                return admitted(endpoint, call, names);
            }
            known |= names != null;
        }
        return Answer.empty(known ? 405 : 404);
    }

    @Override
    public void expireSession(Call call) {
        desk.end(session -> session.token().equals(bearer(call)));
    }

    @Override
    public Answer control(Call call) throws Exception {
        return controlRoom.answer(call);
    }

    private Answer admitted(Endpoint endpoint, Call call, List<String> names) throws Exception {
        if (endpoint.access() == Access.ANYONE) {
            return metered(
                    endpoint, new Request(call, names, null), desk.account().username());
        }
        Optional<LoginSession> session = desk.session(bearer(call));
        if (session.isEmpty()) {
            return Answer.empty(401).with("WWW-Authenticate", "Bearer");
        }
        String user = session.get().user();
        return metered(endpoint, new Request(call, names, user), user);
    }

    private Answer metered(Endpoint endpoint, Request request, String user) throws Exception {
        int callsToday = meter.begin(user);
        try {
            if (callsToday <= habits.callsPerDay()) {
                return allowed(endpoint, request);
            }
            TimeUnit.NANOSECONDS.sleep(habits.slowDown().toNanos());
            return allowed(endpoint, request)
                    .with("Warning", "299 - \"More than " + habits.callsPerDay() + " calls today: slowed down\"");
        } finally {
            meter.end(user);
        }
    }

    private Answer allowed(Endpoint endpoint, Request request) throws Exception {
        boolean forbidden = endpoint.access() == Access.WRITER && !habits.has(Habit.USER_MAY_WRITE)
                || endpoint.access() == Access.READER && !habits.has(Habit.USER_MAY_READ);
        if (forbidden) {
            return Answer.empty(403);
        }
        String contentType = request.call().header("Content-Type");
        if (!request.call().body().isEmpty() && (contentType == null || !contentType.contains("json"))) {
            return Answer.empty(415);
        }
        return executed(endpoint, request);
    }

    private Answer executed(Endpoint endpoint, Request request) throws Exception {
        try {
            synchronized (company) {
                return endpoint.action().execute(request);
            }
        } catch (Refused refused) {
            return replies.refused(refused);
        } catch (JsonProcessingException malformed) {
            return replies.text(400, "The body is not valid JSON.");
        }
    }

    private static String bearer(Call call) {
        String header = call.header("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    }
}
