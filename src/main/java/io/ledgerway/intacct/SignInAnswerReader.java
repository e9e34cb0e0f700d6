package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignInRefusedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Reads the answer of {@code getAPISession} (apis/intacct.md 2). */
final class SignInAnswerReader {

    /** Where an answer does not say how long the session lives: what clients in the wild keep one for. */
    private static final Duration USUAL = Duration.ofMinutes(30);

    private SignInAnswerReader() {}

    /**
     * The session.
     *
     * @param patience whether a gateway error that may pass is still to be taken for one
     * @throws SignInRefusedException when user, sender or company is refused
     * @throws CausedException when Intacct could not be asked: passing
     */
    static SignIn.Tokens read(OutsideAnswer answer, ConnectionSettings settings, boolean patience, Instant now) {
        String doing = "signing in to " + settings.name();
        GatewayAnswer read = GatewayAnswerReader.read(answer);
        if (read instanceof GatewayAnswer.ControlFailure failure) {
            throw refused(ErrorTable.read(ErrorTable.Level.CONTROL, failure.errors()), settings, patience);
        }
        if (read instanceof GatewayAnswer.SignInFailure failure) {
            throw refused(ErrorTable.read(ErrorTable.Level.SIGN_IN, failure.errors()), settings, patience);
        }
        if (CallFault.busy(answer) || !(read instanceof GatewayAnswer.Results results)) {
            throw new CausedException(CallFault.of(answer, doing));
        }
        FunctionResult result = results.results().get(0);
        if (!result.succeeded()) {
            throw refused(ErrorTable.read(ErrorTable.Level.FUNCTION, result.errors()), settings, patience);
        }
        Element api = result.data() == null ? null : result.data().child("api").orElse(null);
        String id = api == null ? null : api.textOf("sessionid");
        if (id == null) {
            throw new CausedException(CallFault.of(answer, doing));
        }
        Instant end = results.sessionEnd() == null ? now.plus(USUAL) : results.sessionEnd();
        return new SignIn.Tokens(GatewaySession.token(id, endpoint(api.textOf("endpoint"), settings)), null, end);
    }

    private static URI endpoint(String named, ConnectionSettings settings) {
        if (named == null) {
            return settings.url();
        }
        URI endpoint = Endpoints.accepted(named, settings.url());
        if (endpoint == null) {
            throw new SignInRefusedException(
                    new Cause(
                            "ADDRESS_REFUSED",
                            "Signing in to " + settings.name()
                                    + " led to an address that is neither under intacct.com nor on the host of 'url'.",
                            "Check ledgerway.connections." + settings.name()
                                    + ".url: what answers there is not Intacct."),
                    Fault.CREDENTIALS);
        }
        return endpoint;
    }

    private static CausedException refused(ErrorTable.Reading reading, ConnectionSettings settings, boolean patience) {
        Cause cause = RefusalWords.of(
                reading, "Intacct refused to sign in connection " + settings.name(), settings.name(), null);
        boolean passing = reading.meaning().blame == Meaning.Blame.PASSING;
        return passing && (patience || reading.meaning() != Meaning.GATEWAY_UNSURE)
                ? new CausedException(cause)
                : new SignInRefusedException(cause, GatewayPatience.fault(reading));
    }
}
