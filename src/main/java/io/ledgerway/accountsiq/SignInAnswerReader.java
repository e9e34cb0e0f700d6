package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignInRefusedException;
import java.util.Optional;

/**
 * Reads the answers of signing in (apis/accountsiq.md 2). A null token is a refused login and is given no reason; it is
 * never kept. What is AccountsIQ's own trouble is passing and no refusal.
 */
final class SignInAnswerReader {

    private SignInAnswerReader() {}

    static SignInCall read(OutsideAnswer answer, SignInCall call, ConnectionSettings connection) {
        String doing = "signing in to " + connection.name();
        Reply reply = ReplyReader.read(answer, call.step().operation, doing);
        if (reply instanceof Reply.Failed failed) {
            return call.refused(AccountsIqCalls.failure(failed.ofRead()));
        }
        Reply.Answered answered = (Reply.Answered) reply;
        return switch (call.step()) {
            case LOGIN -> login(answered, call, connection);
            case GET, REFRESH -> tokens(answered, call, connection, doing);
            case ENDED -> call;
        };
    }

    private static SignInCall login(Reply.Answered answered, SignInCall call, ConnectionSettings connection) {
        return answered.response()
                .value("LoginResult")
                .map(token -> call.signedIn(new SignIn.Tokens(token, null, null)))
                .orElseGet(() ->
                        call.refused(refused(connection, "gave no token, and no reason", "partner-key and user-key")));
    }

    private static SignInCall tokens(
            Reply.Answered answered, SignInCall call, ConnectionSettings connection, String doing) {
        Optional<Element> given = answered.result().child("Result");
        Optional<String> token = given.flatMap(result -> result.value("AccessToken"));
        if (token.isPresent()) {
            String renewal =
                    given.flatMap(result -> result.value("RefreshToken")).orElse(null);
            return call.signedIn(new SignIn.Tokens(token.get(), renewal, null));
        }
        OperationStatus status = answered.status();
        if (passing(status)) {
            return call.refused(new CausedException(AccountsIqCauses.of(status, doing)));
        }
        return call.step() == SignInCall.Step.REFRESH
                ? call.fallBack()
                : call.refused(
                        refused(connection, "gave no token (" + status.said() + ")", "client-id and client-secret"));
    }

    /** Busy, slowed down, or of unknown state; a plain absence is a refusal. */
    private static boolean passing(OperationStatus status) {
        return switch (status.errorClass()) {
            case THROTTLED, BUSY, AMBIGUOUS -> true;
            default -> status.status().equals("Unknown") || status.status().equals("InProgress");
        };
    }

    private static SignInRefusedException refused(ConnectionSettings connection, String what, String keys) {
        return new SignInRefusedException(
                new Cause(
                        "SIGN_IN_REFUSED",
                        "While signing in to " + connection.name() + " as entity " + connection.value("entity", "")
                                + ", AccountsIQ " + what + ".",
                        "Check entity, " + keys + ", whether they were issued for " + connection.environment()
                                + ", and the region host in url; the connection then goes on by itself."),
                Fault.CREDENTIALS);
    }
}
