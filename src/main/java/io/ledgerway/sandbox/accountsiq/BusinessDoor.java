package io.ledgerway.sandbox.accountsiq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every operation but signing in: reads the arguments by the contract, asks the gate, executes, writes the answer. */
final class BusinessDoor {

    private static final Field TOKEN = Field.of("token:string?");
    private static final Field CREDENTIALS = Field.of(Envelope.CREDENTIALS + ":AiqSoapHeader?");

    private final Company company;
    private final Gate gate;
    private final SignInDesk desk;
    private final Habits habits;
    private final Quirks quirks;
    private final Map<String, Request.Action> actions;

    BusinessDoor(
            Company company,
            Gate gate,
            SignInDesk desk,
            Habits habits,
            Quirks quirks,
            Map<String, Request.Action> actions) {
        this.company = company;
        this.gate = gate;
        this.desk = desk;
        this.habits = habits;
        this.quirks = quirks;
        this.actions = actions;
    }

    static SoapFault unknown(String operation) {
        return SoapFault.client("Server did not recognize the value of HTTP Header SOAPAction: " + Contract.NAMESPACE
                + operation + ".");
    }

    /** The response element; empty when the answer shall be empty. */
    String answer(Version version, Envelope envelope) throws SoapFault {
        Operation operation = Contract.get().operation(envelope.operation());
        if (operation == null) {
            throw unknown(envelope.operation());
        }
        int lastSeen = company.lastTransaction();
        RequestReading reading = reading();
        List<Field> fields = new ArrayList<>(List.of(TOKEN));
        fields.addAll(operation.arguments());
        Values arguments = reading.read(envelope.body(), fields);
        Optional<Values> header = header(reading, envelope);
        boolean reads = operation.name().startsWith("Get");
        Optional<Reply> refusal = gate.refusal(
                version,
                header.isPresent(),
                header.map(values -> values.text("Entity")).orElse(null),
                token(version, arguments, header),
                reads);
        if (refusal.isPresent()) {
            return written(operation, refused(operation, refusal.get()));
        }
        return executed(operation, new Request(arguments, lastSeen));
    }

    /** Ends the token that the request carries. */
    void expire(Version version, Envelope envelope) throws SoapFault {
        RequestReading lenient =
                new RequestReading(true, new SimpleValues(habits.settings().serverZone()));
        Values arguments = lenient.read(envelope.body(), List.of(TOKEN));
        String token = token(version, arguments, header(lenient, envelope));
        if (token != null) {
            desk.end(token);
        }
    }

    private String executed(Operation operation, Request request) throws SoapFault {
        Quirks.Ordered order = quirks.next(operation.name());
        if (order == null) {
            return written(operation, business(operation, request));
        }
        if (order.quirk() == null) {
            Refused refused = new Refused(order.code(), "The call was refused on order.");
            return written(operation, refused(operation, Reply.refused(refused)));
        }
        Reply reply = switch (order.quirk().extent()) {
            case NONE -> Reply.of(null);
            case FIRST_HALF ->
                request.firstHalf(operation)
                        .map(half -> business(operation, half))
                        .orElse(Reply.of(null));
            case ALL -> business(operation, request);
        };
        return switch (order.quirk()) {
            case FAULT_BEFORE, FAULT_HALFWAY, FAULT_AFTER ->
                throw SoapFault.server("Server was unable to process request.");
            case EMPTY_BODY -> "";
            case ROW_UNKNOWN_AFTER -> written(operation, new OddRows(reply).lastUnknown());
            case ROW_MISSING -> written(operation, new OddRows(reply).lastMissing());
            case FIRST_ROW_MISSING -> written(operation, new OddRows(reply).firstMissing());
            case IDS_MISSING -> written(operation, reply.withoutOuts());
            case NO_ID -> written(operation, reply.withoutIds());
            default -> {
                String message = "The call ended in " + order.quirk().setting() + ".";
                Reply odd = Reply.failed(order.quirk().status(), order.quirk().code(), message);
                yield written(operation, refused(operation, odd));
            }
        };
    }

    private Reply business(Operation operation, Request request) {
        synchronized (company) {
            try {
                return actions.get(operation.name()).execute(request);
            } catch (Refused refused) {
                return refused(operation, Reply.refused(refused));
            }
        }
    }

    /** Where no status stands around the array, the refusal is in a row, or nowhere. */
    private Reply refused(Operation operation, Reply refusal) {
        if (!operation.bare()) {
            return refusal;
        }
        boolean nowhere = refusal.hasExpired() && habits.has(Habit.EXPIRY_EMPTIES_ARRAYS);
        return refusal.withResult(nowhere ? List.of() : refusal.rows());
    }

    private String written(Operation operation, Reply reply) {
        return new AnswerWriting(
                        habits.has(Habit.ADDS_UNKNOWN_ELEMENTS), reply.fine() && habits.has(Habit.NONE_IS_EMPTY_RESULT))
                .response(operation, reply);
    }

    private RequestReading reading() {
        HabitSettings now = habits.settings();
        return new RequestReading(now.has(Habit.LENIENT_READING), new SimpleValues(now.serverZone()));
    }

    private static Optional<Values> header(RequestReading reading, Envelope envelope) throws SoapFault {
        if (envelope.credentials().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                reading.read(envelope.credentials().get(), Contract.get().fields(CREDENTIALS.type())));
    }

    private static String token(Version version, Values arguments, Optional<Values> header) {
        return version == Version.V1_1
                ? arguments.text("token")
                : header.map(values -> values.text("AccessToken")).orElse(null);
    }
}
