package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import io.ledgerway.sandbox.XmlReading;
import io.ledgerway.sandbox.XmlReading.NotWellFormed;
import io.ledgerway.sandbox.XmlWriting;
import java.util.ArrayList;
import java.util.List;

/** Answers a request: envelope, sender, sign-in, functions, in this order (apis/intacct.md 10). */
final class RequestDesk {

    private static final int LONGEST_ASYNCHRONOUS = 500_000;

    private final Habits habits;
    private final SignInDesk desk;
    private final FunctionDesk functions;
    private final OperationRunner runner;
    private final WorkPlaces places;
    private final Responses responses;
    private final Callbacks callbacks;

    RequestDesk(
            Habits habits,
            SignInDesk desk,
            FunctionDesk functions,
            OperationRunner runner,
            WorkPlaces places,
            Responses responses,
            Callbacks callbacks) {
        this.habits = habits;
        this.desk = desk;
        this.functions = functions;
        this.runner = runner;
        this.places = places;
        this.responses = responses;
        this.callbacks = callbacks;
    }

    /** @param endpoint the address the caller came to */
    String answer(String body, String endpoint) throws InterruptedException {
        Control control = Control.unreadable();
        try {
            XmlElement request = XmlReading.root(body);
            Schema.checkEnvelope(request);
            control = Control.of(request.first("control").orElseThrow());
            List<Operation> operations =
                    request.all("operation").stream().map(Operation::of).toList();
            return document(control, admitted(control, operations, body, endpoint));
        } catch (NotWellFormed e) {
            return document(control, responses.controlFailure(control, Schema.violation(e.getMessage())));
        } catch (Refused refused) {
            return document(control, responses.controlFailure(control, refused));
        }
    }

    private XmlElement admitted(Control control, List<Operation> operations, String body, String endpoint)
            throws InterruptedException {
        if (habits.get().offline()) {
            throw Errors.offline();
        }
        operations.forEach(operation -> operation.functions().forEach(function -> check(control, function)));
        desk.checkSender(control.senderId(), control.password());
        if (control.policyId().isEmpty()) {
            return executed(control, operations, endpoint);
        }
        if (!control.policyId().equals(habits.get().policyId())) {
            throw Errors.unknownPolicy(control.policyId());
        }
        if (body.length() > LONGEST_ASYNCHRONOUS) {
            throw Schema.violation("An asynchronous request must not be longer than 500 K characters.");
        }
        callbacks.later(() -> document(control, executed(control, operations, endpoint)));
        return responses.acknowledgement(control);
    }

    private void check(Control control, GatewayFunction function) {
        boolean legacy = function.name().contains("_") || function.name().equals("get");
        if (!functions.known(function.name()) || !legacy && control.dtdVersion().equals("2.1")) {
            throw Schema.violation(
                    "Element '" + function.name() + "' inside 'function': This element is not expected.");
        }
        if (habits.get().strictOrder() && functions.simulated(function.name())) {
            Schema.checkFunction(function.element());
        }
    }

    private XmlElement executed(Control control, List<Operation> operations, String endpoint)
            throws InterruptedException {
        if (places.enter()) {
            try {
                return responses.answer(control, all(control, operations, endpoint, false));
            } finally {
                places.leave();
            }
        }
        if (habits.get().busyLevel() == BusyLevel.FUNCTION) {
            return responses.answer(control, all(control, operations, endpoint, true));
        }
        return responses.controlFailure(
                control, Errors.tooManyOperations(habits.get().busyErrorNumber()));
    }

    private List<XmlElement> all(Control control, List<Operation> operations, String endpoint, boolean busy)
            throws InterruptedException {
        List<XmlElement> answers = new ArrayList<>();
        for (Operation operation : operations) {
            answers.add(one(control, operation, endpoint, busy));
        }
        return answers;
    }

    private XmlElement one(Control control, Operation operation, String endpoint, boolean busy)
            throws InterruptedException {
        try {
            Visitor visitor = visitor(operation.authentication());
            desk.checkAuthorised();
            return responses.operation(
                    control, visitor, busy ? turnedAway(operation) : runner.run(control, operation, visitor, endpoint));
        } catch (Refused refused) {
            return responses.notAuthenticated(control, operation.authentication(), refused);
        }
    }

    private List<FunctionResult> turnedAway(Operation operation) {
        Refused busy = Errors.tooManyOperations(habits.get().busyErrorNumber());
        return operation.functions().stream()
                .map(function -> FunctionResult.failure(function, busy))
                .toList();
    }

    private Visitor visitor(XmlElement authentication) {
        return switch (authentication.name()) {
            case "login" -> desk.signIn(authentication);
            case "sessionid" -> desk.visit(authentication.text().strip());
            default -> throw Errors.signInIncorrect();
        };
    }

    private static String document(Control control, XmlElement response) {
        return XmlWriting.document(response, control.whitespace());
    }
}
