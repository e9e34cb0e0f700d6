package io.ledgerway.accountsiq;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.SignInRefusedException;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that makes one operation, with a new token when the old one is over. */
@Component("accountsIqCalls")
class AccountsIqCalls {

    private final Connections connections;
    private final AccountsIqSessions sessions;

    AccountsIqCalls(Connections connections, AccountsIqSessions sessions) {
        this.connections = connections;
        this.sessions = sessions;
    }

    public AccountsIqCall signIn(AccountsIqCall call, String connection) {
        try {
            return call.in(sessions.get(connection));
        } catch (SignInRefusedException e) {
            return call.ended(new Reply.Failed(new Outcome.Held(e.why(), e.fault())));
        } catch (CausedException e) {
            return call.ended(new Reply.Failed(new Outcome.Retry(e.why(), null)));
        }
    }

    public OutsideRequest request(AccountsIqCall call, String connection) {
        return Envelope.of(
                call.operation(), call.parameters(), call.session().token(), connections.get(connection), call.lease());
    }

    public AccountsIqCall read(OutsideAnswer answer, AccountsIqCall call, String connection) {
        Reply reply = ReplyReader.read(answer, call.operation(), call.doing());
        if (!(reply instanceof Reply.Answered answered) || !TokenEnd.told(answered.result())) {
            return call.ended(reply);
        }
        sessions.drop(connection, call.session());
        if (!call.repeatable() && !TokenEnd.nothingDone(answered.result())) {
            return call.ended(new Reply.Failed(new Outcome.InDoubt(AccountsIqCauses.sessionOver(call.doing()))));
        }
        AccountsIqCall again = call.sessionRefused();
        return again.refusals() < AccountsIqSessions.REFUSALS
                ? again
                : again.ended(
                        new Reply.Failed(new Outcome.Held(CallFault.sessionsRefused(call.doing()), Fault.CREDENTIALS)));
    }

    /** A read that changes nothing, of something that the hub needs anyway. */
    public AccountsIqCall harmless() {
        return AccountsIqCall.read("GetPeriodList", "testing the connection");
    }

    /**
     * Says aloud when a test read failed.
     *
     * @throws CausedException with the cause; a {@link SignInRefusedException} when the connection is at fault
     */
    public String passed(Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            throw failure(failed.ofRead());
        }
        OperationStatus status = ((Reply.Answered) reply).status();
        if (!status.done()) {
            throw failure(StatusOutcome.of(status, "testing the connection").ofRead());
        }
        return "OK";
    }

    /** The exception for a failed read, for callers that cannot settle. */
    static CausedException failure(Outcome outcome) {
        if (outcome instanceof Outcome.Held held) {
            return new SignInRefusedException(held.cause(), held.fault());
        }
        return new CausedException(
                outcome instanceof Outcome.Dead dead ? dead.cause() : ((Outcome.Retry) outcome).cause());
    }
}
