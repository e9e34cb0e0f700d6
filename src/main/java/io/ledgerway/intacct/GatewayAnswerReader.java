package io.ledgerway.intacct;

import io.ledgerway.connection.OutsideAnswer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads an answer of the gateway. The body decides, whatever the HTTP status: refusals come as 200, and control failures
 * as 4xx too (apis/intacct.md 1.1).
 */
final class GatewayAnswerReader {

    private GatewayAnswerReader() {}

    static GatewayAnswer read(OutsideAnswer answer) {
        if (!answer.answered()) {
            return new GatewayAnswer.None(answer.failure() == OutsideAnswer.Failure.NOT_SENT);
        }
        return read(answer.body());
    }

    static GatewayAnswer read(String body) {
        if (!body.stripLeading().startsWith("<")) {
            return new GatewayAnswer.None(false);
        }
        try {
            Element response = ElementText.read(body);
            return response.is("response") ? read(response) : new GatewayAnswer.None(false);
        } catch (XMLStreamException e) {
            return new GatewayAnswer.None(false);
        }
    }

    private static GatewayAnswer read(Element response) {
        Element control = response.child("control").orElse(null);
        if (control == null) {
            return new GatewayAnswer.None(false);
        }
        List<GatewayError> errors = errors(response);
        if (!"success".equals(control.textOf("status"))) {
            // an unknown status of the whole is no refusal
            return "failure".equals(control.textOf("status"))
                    ? new GatewayAnswer.ControlFailure(errors)
                    : new GatewayAnswer.None(false);
        }
        Element operation = response.child("operation").orElse(null);
        if (operation == null) {
            return acknowledged(response, control, errors);
        }
        return operation(operation, control.textOf("controlid"));
    }

    private static GatewayAnswer acknowledged(Element response, Element control, List<GatewayError> errors) {
        boolean taken = response.child("acknowledgement")
                .map(acknowledgement -> "success".equals(acknowledgement.textOf("status")))
                .orElse(false);
        if (taken) {
            return new GatewayAnswer.Acknowledged(control.textOf("controlid"));
        }
        return errors.isEmpty() ? new GatewayAnswer.None(false) : new GatewayAnswer.ControlFailure(errors);
    }

    private static GatewayAnswer operation(Element operation, String controlId) {
        Element authentication = operation.child("authentication").orElseGet(() -> Element.of("authentication"));
        String status = authentication.textOf("status");
        if ("failure".equals(status)) {
            return new GatewayAnswer.SignInFailure(errors(operation));
        }
        List<FunctionResult> results =
                operation.children("result").map(GatewayAnswerReader::result).toList();
        return "success".equals(status) && !results.isEmpty()
                ? new GatewayAnswer.Results(controlId, time(authentication.textOf("sessiontimeout")), results)
                : new GatewayAnswer.None(false);
    }

    static FunctionResult result(Element result) {
        return new FunctionResult(
                String.valueOf(result.textOf("status")),
                String.valueOf(result.textOf("function")),
                result.textOf("controlid"),
                result.textOf("key"),
                result.child("data").orElse(null),
                errors(result));
    }

    private static List<GatewayError> errors(Element parent) {
        return parent.child("errormessage").isEmpty()
                ? List.of()
                : parent.children("errormessage")
                        .flatMap(message -> message.children("error"))
                        .map(ErrorReader::read)
                        .toList();
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
