package io.ledgerway.sandbox.accountsiq;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Simulator;
import java.util.Optional;

/** The endpoints of both versions: SOAP in, SOAP out; 200 for every business result, 500 for what is no request. */
final class SoapDoor implements Simulator {

    private final SignInDoor signIn;
    private final BusinessDoor business;
    private final Habits habits;
    private final ControlRoom controlRoom;
    private volatile RequestCheck check = (version, envelope) -> Optional.empty();

    SoapDoor(SignInDoor signIn, BusinessDoor business, Habits habits, ControlRoom controlRoom) {
        this.signIn = signIn;
        this.business = business;
        this.habits = habits;
        this.controlRoom = controlRoom;
    }

    void check(RequestCheck judge) {
        check = judge;
    }

    /** The operation's name, such as {@code GetPeriodList}, whatever the version. */
    @Override
    public String operation(Call call) {
        if (Version.at(call.path()).isEmpty() || !call.method().equals("POST")) {
            return call.toString();
        }
        try {
            Soap soap = Soap.ofContentType(call.header("Content-Type")).orElse(Soap.V1_1);
            String action = Envelope.action(soap, call).orElse("");
            return action.isEmpty() ? Envelope.read(soap, call).operation() : action.replace(Contract.NAMESPACE, "");
        } catch (SoapFault unreadable) {
            return "unreadable";
        }
    }

    @Override
    public Answer answer(Call call) {
        Optional<Version> version = Version.at(call.path());
        if (version.isEmpty() || gone(version.get())) {
            return Answer.html(404, "<html><body><h1>The resource cannot be found.</h1></body></html>");
        }
        if (!call.method().equals("POST")) {
            return Answer.empty(405).with("Allow", "POST");
        }
        Optional<Soap> soap = Soap.ofContentType(call.header("Content-Type"));
        return soap.isEmpty() ? Answer.empty(415) : answered(version.get(), soap.get(), call);
    }

    private Answer answered(Version version, Soap soap, Call call) {
        String type = soap.contentType() + "; charset=utf-8";
        try {
            Envelope envelope = Envelope.read(soap, call);
            Optional<String> problem = check.problem(version, call.body());
            if (problem.isPresent()) {
                throw SoapFault.client(problem.get());
            }
            String body = SignInDoor.OPERATIONS.contains(envelope.operation())
                    ? signIn.answer(version, envelope)
                    : business.answer(version, envelope);
            return Answer.text(200, type, body.isEmpty() ? "" : soap.envelope(body));
        } catch (SoapFault fault) {
            return Answer.text(500, type, soap.fault(fault));
        }
    }

    private boolean gone(Version version) {
        return habits.settings().retired(version) && habits.has(Habit.RETIRED_IS_GONE);
    }

    /** Ends the token that the call carries, if it carries one. */
    @Override
    public void expireSession(Call call) {
        Version.at(call.path())
                .ifPresent(version -> Soap.ofContentType(call.header("Content-Type"))
                        .ifPresent(soap -> {
                            try {
                                business.expire(version, Envelope.read(soap, call));
                            } catch (SoapFault unreadable) {
                                // It carries no token then, and will be refused for what it is.
                            }
                        }));
    }

    @Override
    public Answer control(Call call) throws Exception {
        return controlRoom.answer(call);
    }
}
