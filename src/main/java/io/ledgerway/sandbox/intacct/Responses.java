package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The shapes of answers (apis/intacct.md 1.3). */
final class Responses {

    private static final String STATUS = "status";
    private static final String FAILURE = "failure";
    private static final String SUCCESS = "success";

    private final Habits habits;
    private final Clock clock;

    Responses(Habits habits, Clock clock) {
        this.habits = habits;
        this.clock = clock;
    }

    XmlElement controlFailure(Control control, Refused refused) {
        return XmlElement.of("response", control(control, FAILURE), errors(refused.errors(), "", control.additional()));
    }

    XmlElement acknowledgement(Control control) {
        return XmlElement.of(
                "response",
                XmlElement.of("acknowledgement", XmlElement.text(STATUS, SUCCESS)),
                control(control, SUCCESS));
    }

    XmlElement answer(Control control, List<XmlElement> operations) {
        XmlElement answer = XmlElement.of("response", control(control, SUCCESS));
        for (XmlElement operation : operations) {
            answer = answer.plus(operation);
        }
        return answer;
    }

    /** An answer of the layer before the gateway: its control block holds only the status. */
    XmlElement gatewayError(String number, String text) {
        String requestId =
                "[Request ID: " + Long.toHexString(ThreadLocalRandom.current().nextLong()) + "]";
        return XmlElement.of(
                "response",
                XmlElement.of("control", XmlElement.text(STATUS, FAILURE)),
                XmlElement.of(
                        "errormessage",
                        XmlElement.of(
                                "error",
                                XmlElement.text("errorno", number),
                                XmlElement.text("description", text + " " + requestId))));
    }

    /** Nobody came in: no function was executed. User and company are blank where a session was not known. */
    XmlElement notAuthenticated(Control control, XmlElement authentication, Refused refused) {
        return XmlElement.of(
                "operation",
                XmlElement.of(
                        "authentication",
                        XmlElement.text(STATUS, FAILURE),
                        XmlElement.text("userid", authentication.textOf("userid")),
                        XmlElement.text("companyid", authentication.textOf("companyid"))),
                errors(refused.errors(), "", control.additional()));
    }

    XmlElement operation(Control control, Visitor visitor, List<FunctionResult> results) {
        List<XmlElement> children = new ArrayList<>();
        children.add(authenticated(visitor));
        results.forEach(result -> children.add(result(control, result)));
        return XmlElement.of("operation", children);
    }

    private XmlElement authenticated(Visitor visitor) {
        List<XmlElement> children = new ArrayList<>();
        children.add(XmlElement.text(STATUS, SUCCESS));
        children.add(XmlElement.text("userid", visitor.user()));
        children.add(XmlElement.text("companyid", visitor.company()));
        children.add(
                visitor.slidIn()
                        ? XmlElement.text("clientid", visitor.company())
                        : XmlElement.text("locationid", visitor.entity()));
        children.add(
                time("sessiontimestamp", visitor.since().atZone(clock.getZone()).toOffsetDateTime()));
        if (habits.get().sessionTimeoutShown()) {
            children.add(time(
                    "sessiontimeout",
                    OffsetDateTime.now(clock).plus(habits.get().sessionLife())));
        }
        return XmlElement.of("authentication", children);
    }

    private static XmlElement time(String name, OffsetDateTime time) {
        return XmlElement.text(
                name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)));
    }

    private XmlElement result(Control control, FunctionResult result) {
        List<XmlElement> children = new ArrayList<>();
        children.add(XmlElement.text(STATUS, result.status()));
        children.add(XmlElement.text("function", result.function().name()));
        children.add(XmlElement.text("controlid", result.function().controlId()));
        Outcome outcome = result.outcome();
        if (outcome != null && outcome.key() != null) {
            children.add(XmlElement.text("key", outcome.key()));
        }
        if (outcome != null && outcome.listType() != null) {
            children.add(outcome.listType());
        }
        if (outcome != null && outcome.data() != null) {
            children.add(outcome.data());
        }
        if (!result.errors().isEmpty()) {
            children.add(errors(result.errors(), supportTag(), control.additional()));
        }
        return XmlElement.of("result", children);
    }

    private XmlElement errors(List<GatewayError> errors, String tag, boolean additional) {
        return XmlElement.of(
                "errormessage",
                errors.stream()
                        .map(error -> error.element(tag, habits.get().htmlEscaped(), additional))
                        .toList());
    }

    private static String supportTag() {
        return " [Support ID: " + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36) + "%7E"
                + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36) + "]";
    }

    private static XmlElement control(Control control, String status) {
        return XmlElement.of(
                "control",
                XmlElement.text(STATUS, status),
                XmlElement.text("senderid", control.senderId()),
                XmlElement.text("controlid", control.controlId()),
                XmlElement.text("uniqueid", control.unique()),
                XmlElement.text("dtdversion", control.dtdVersion()));
    }
}
