package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet by which integrators call any operation. */
@Component("accountsIqOwnCalls")
class OwnCalls {

    /**
     * The call of an operation.
     *
     * @param parameters XML of its parameters; blank for none
     * @throws CausedException code {@code CALL_REQUEST_REFUSED} when it is no XML, or the operation no name
     */
    public AccountsIqCall start(String parameters, String operation) {
        Optional<Element> body = ElementReader.read("<body>" + (parameters == null ? "" : parameters) + "</body>");
        if (body.isEmpty() || !operation.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new CausedException(new Cause(
                    "CALL_REQUEST_REFUSED",
                    "The call of " + operation + " was not made: its body must be the XML of the parameters, such as"
                            + " <customerCode>ACME</customerCode>, and its operation a name.",
                    "Correct the step before accountsiq-call."));
        }
        List<Element> own = body.get().children().stream()
                .filter(parameter -> !parameter.name().equals("token"))
                .toList();
        return new AccountsIqCall(operation, "calling " + operation, own, null, false, null, 0, null);
    }

    /**
     * The XML of the result, its status, and what stands beside it.
     *
     * @throws CausedException with the cause when it is no success
     */
    public String result(Reply reply, String operation) {
        if (reply instanceof Reply.Failed failed) {
            throw failed.outcome() instanceof io.ledgerway.delivery.Outcome.Held
                    ? AccountsIqCalls.failure(failed.outcome())
                    : new CausedException(failed.cause());
        }
        Reply.Answered answered = (Reply.Answered) reply;
        OperationStatus status = answered.status();
        boolean rowsOnly = answered.result().child("Status").isEmpty()
                && !answered.result().children().isEmpty();
        if (!status.done() && !rowsOnly) {
            throw new CausedException(AccountsIqCauses.of(status, "calling " + operation));
        }
        return ElementWriter.document(answered.response());
    }
}
