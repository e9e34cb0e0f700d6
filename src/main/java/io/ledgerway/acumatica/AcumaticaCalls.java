package io.ledgerway.acumatica;

import io.ledgerway.acumatica.EndpointChoice.Endpoint;
import io.ledgerway.acumatica.Seats.Seat;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.SignInRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that makes one call: session, endpoint, the call, and the end of an action that goes on. */
@Component("acumaticaCalls")
class AcumaticaCalls {

    private static final int SESSIONS = 2;
    private static final int BUSY_TRIES = 5;
    private static final int BUSY_STEPS = 3;

    private final Connections connections;
    private final AcumaticaSessions sessions;
    private final Map<String, String> endpoints = new ConcurrentHashMap<>();

    AcumaticaCalls(Connections connections, AcumaticaSessions sessions) {
        this.connections = connections;
        this.sessions = sessions;
    }

    public AcumaticaCall signIn(AcumaticaCall call, Seat seat, String connection) {
        try {
            return call.in(sessions.get(seat), endpoints.get(EndpointChoice.asked(connections.get(connection))));
        } catch (SignInRefusedException e) {
            return call.ended(refused(e));
        } catch (CausedException e) {
            return call.ended(new Reply.Failed(Meaning.NOT_SENT, e.why(), ""));
        }
    }

    public OutsideRequest request(AcumaticaCall call, String connection) {
        return CallRequest.of(call, connections.get(connection));
    }

    public AcumaticaCall read(OutsideAnswer answer, AcumaticaCall call, Seat seat, String connection) {
        String doing = call.endpoint() == null ? "reading the endpoints" : call.doing();
        Reply reply = AnswerReader.read(answer, doing);
        if (reply instanceof Reply.Failed failed) {
            return failed(failed, call, seat, PollPause.step(connections.get(connection)));
        }
        sessions.used(seat, call.session());
        Reply.Done done = (Reply.Done) reply;
        if (call.endpoint() == null) {
            return chosen(done, call, connections.get(connection));
        }
        String progress = call.polling() ? call.progress() : CallRequest.progress(done.location());
        if (done.status() != 202 || progress == null) {
            return call.ended(done);
        }
        PollPause pause = PollPause.of(connections.get(connection));
        return pause.over(call.polls()) ? call.ended(goesOn(call)) : call.follows(progress, pause.before(call.polls()));
    }

    /** What came of a call that has ended. */
    public Reply reply(AcumaticaCall call) {
        return call.reply();
    }

    /** Over the live session where there is one: a test takes no seat of its own (apis/acumatica.md 2.3). */
    public AcumaticaCall harmless() {
        return AcumaticaCall.read("test", "/FinancialPeriod?$top=1", "testing the connection");
    }

    /**
     * Says aloud when a test read failed.
     *
     * @throws CausedException with the cause; a {@link SignInRefusedException} when the connection is at fault
     */
    public String passed(Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            throw failure(failed);
        }
        return "OK";
    }

    /** The exception for a failed call, for callers that cannot settle. */
    static CausedException failure(Reply.Failed failed) {
        return failed.ofRead(null) instanceof Outcome.Held held
                ? new SignInRefusedException(held.cause(), held.fault())
                : new CausedException(failed.cause());
    }

    private static Reply.Failed refused(SignInRefusedException e) {
        Meaning meaning = e.fault() == Fault.LICENCE ? Meaning.NO_SEAT : Meaning.SETUP;
        return new Reply.Failed(meaning, e.why(), "");
    }

    private AcumaticaCall failed(Reply.Failed failed, AcumaticaCall call, Seat seat, Duration step) {
        if (failed.meaning() == Meaning.SESSION_OVER) {
            sessions.drop(seat, call.session());
            return sessionOver(failed, call);
        }
        if (call.endpoint() == null) {
            Meaning meaning = failed.meaning().nothingDone ? failed.meaning() : Meaning.NOT_SENT;
            return call.ended(new Reply.Failed(meaning, failed.cause(), failed.said()));
        }
        if (failed.meaning() == Meaning.FORM_BUSY && call.busy() < BUSY_TRIES) {
            return call.inTheWay(step.multipliedBy(BUSY_STEPS));
        }
        return call.ended(failed);
    }

    /** An action's progress belongs to its session: without it the document itself has to tell (apis/acumatica.md 4.4). */
    private static AcumaticaCall sessionOver(Reply.Failed failed, AcumaticaCall call) {
        boolean again = call.endpoint() == null || call.repeatable() && !call.polling();
        if (!again) {
            return call.ended(failed);
        }
        AcumaticaCall next = call.sessionRefused();
        return next.sessionsRefused() < SESSIONS
                ? next
                : next.ended(new Reply.Failed(Meaning.SETUP, Causes.sessionsRefused(call.doing()), ""));
    }

    private AcumaticaCall chosen(Reply.Done done, AcumaticaCall call, ConnectionSettings connection) {
        List<Endpoint> there = EndpointChoice.list(done.body());
        Optional<Endpoint> chosen = EndpointChoice.of(connection, there);
        if (chosen.isEmpty()) {
            return call.ended(new Reply.Failed(Meaning.SETUP, EndpointChoice.missing(connection, there), ""));
        }
        endpoints.put(EndpointChoice.asked(connection), chosen.get().path());
        return call.at(chosen.get().path());
    }

    private static Reply goesOn(AcumaticaCall call) {
        return new Reply.Failed(
                Meaning.LOST,
                new Cause(
                        "ACTION_GOES_ON",
                        "While " + call.doing() + ", Acumatica was still working on it after minutes.",
                        "Nothing to do: the document is looked up again."),
                "");
    }
}
