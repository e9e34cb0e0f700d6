package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.intacct.ErrorTable.Level;
import io.ledgerway.session.SignInRefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that sends any one function, signing in again when the session is over. */
@Component("intacctFunctions")
class IntacctFunctions {

    private final Connections connections;
    private final IntacctSessions sessions;
    private final BilledTransactions billed;

    IntacctFunctions(Connections connections, IntacctSessions sessions, BilledTransactions billed) {
        this.connections = connections;
        this.sessions = sessions;
        this.billed = billed;
    }

    /**
     * The function in the body.
     *
     * @throws CausedException code {@code FUNCTION_INVALID}, or {@code CONTROL_ID_MISSING} for a write without a name
     */
    public FunctionCall start(Object body, String controlId, boolean uniqueId) {
        Element function = ElementMaps.element(body);
        if (uniqueId && controlId.isBlank()) {
            throw new CausedException(new Cause(
                    "CONTROL_ID_MISSING",
                    "The function " + function.name() + " was not sent: it has no control id.",
                    "Give controlId a value that is the same for the same document, or uniqueId: false for a read."));
        }
        return FunctionCall.of(
                new GatewayFunction(controlId.isBlank() ? function.name() : controlId.strip(), function), uniqueId);
    }

    public FunctionCall signIn(FunctionCall call, String connection) {
        try {
            return call.in(sessions.get(connection));
        } catch (CausedException e) {
            return call.failed(e);
        }
    }

    public OutsideRequest request(FunctionCall call, String connection) {
        GatewayRequest request = new GatewayRequest(
                Envelope.of(connections.get(connection)).online(),
                ControlIds.request(List.of(call.function())),
                call.uniqueId(),
                false,
                Login.session(call.session()),
                List.of(call.function()));
        return GatewayCalls.of(
                "function-" + call.function().body().name(),
                request,
                call.session().endpoint(),
                null);
    }

    public FunctionCall read(OutsideAnswer answer, FunctionCall call, String connection) {
        String doing = "sending the function " + call.function().body().name();
        GatewayAnswer read = GatewayAnswerReader.read(answer);
        sessions.used(connection, call.session(), read);
        billed.count(connection, read);
        if (read instanceof GatewayAnswer.Results results) {
            FunctionResult result = results.of(call.function().controlId());
            return result != null && result.succeeded()
                    ? call.ended(result)
                    : call.failed(failure(result, connection, doing));
        }
        Outcome failure = ReadFailure.of(answer, read, connection, doing);
        if (failure != null) {
            return call.failed(exception(failure));
        }
        sessions.drop(connection, call.session());
        FunctionCall again = call.sessionRefused();
        return again.refusals() < IntacctSessions.REFUSALS
                ? again
                : again.failed(new SignInRefusedException(CallFault.sessionsRefused(doing), Fault.CREDENTIALS));
    }

    /**
     * What the function gave, as a map: {@code status}, {@code function}, {@code controlId}, {@code key} and {@code data}.
     *
     * @throws CausedException with the cause when it failed; a {@link SignInRefusedException} when the connection is at fault
     */
    public Map<String, Object> result(FunctionCall call) {
        FunctionResult result = given(call);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("status", result.status());
        map.put("function", result.function());
        map.put("controlId", result.controlId());
        map.put("key", result.key());
        map.put("data", result.data() == null ? null : ElementMaps.content(result.data()));
        return map;
    }

    static FunctionResult given(FunctionCall call) {
        if (call.failure() != null) {
            throw call.failure();
        }
        return call.result();
    }

    private static CausedException failure(FunctionResult result, String connection, String doing) {
        if (result == null) {
            return exception(ReadFailure.ofResult(null, connection, doing));
        }
        ErrorTable.Reading reading = ErrorTable.read(Level.FUNCTION, result.errors());
        Cause cause = RefusalWords.of(reading, "Intacct refused the function " + result.function(), connection, null);
        if (reading.meaning() == Meaning.ALREADY_RECORDED) {
            return new CausedException(new Cause(
                    cause.code(),
                    cause.message(),
                    "It was executed before under this control id: read back what it made."));
        }
        return reading.meaning().blame == Meaning.Blame.CONNECTION
                ? new SignInRefusedException(cause, Fault.CREDENTIALS)
                : new CausedException(cause);
    }

    private static CausedException exception(Outcome failure) {
        return failure instanceof Outcome.Held held
                ? new SignInRefusedException(held.cause(), held.fault())
                : new CausedException(SearchVerdict.cause(failure));
    }
}
