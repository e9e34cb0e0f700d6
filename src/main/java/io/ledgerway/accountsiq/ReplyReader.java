package io.ledgerway.accountsiq;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import java.util.Optional;

/**
 * Reads what came over the wire. Business results come as 200 with a status envelope; whatever is neither that nor surely
 * refused or unsent is in doubt (apis/accountsiq.md 1 and 5). Unknown elements are ignored: the contract grows.
 */
final class ReplyReader {

    private ReplyReader() {}

    /** @param doing what the call does, for messages */
    static Reply read(OutsideAnswer answer, String operation, String doing) {
        return switch (answer.failure()) {
            case NOT_SENT -> new Reply.Failed(new Outcome.Retry(CallFault.of(answer, doing), null));
            case LOST -> unclear(answer, doing);
            case NONE -> answered(answer, operation, doing);
        };
    }

    private static Reply answered(OutsideAnswer answer, String operation, String doing) {
        switch (answer.status()) {
            case 401, 403, 404, 405 -> {
                return new Reply.Failed(new Outcome.Held(CallFault.of(answer, doing), Fault.CREDENTIALS));
            }
            case 429 -> {
                return new Reply.Failed(new Outcome.Retry(
                        CallFault.of(answer, doing), answer.retryAfter().orElse(null)));
            }
            default -> {
                return envelope(answer, operation, doing);
            }
        }
    }

    private static Reply envelope(OutsideAnswer answer, String operation, String doing) {
        Optional<Element> body = ElementReader.read(answer.body()).flatMap(root -> root.child("Body"));
        Optional<Element> fault = body.flatMap(inside -> inside.child("Fault"));
        if (fault.isPresent()) {
            return new Reply.Failed(new Outcome.InDoubt(CallFault.fault(text(fault.get()), doing)));
        }
        Optional<Element> response = body.flatMap(inside -> inside.child(operation + "Response"));
        if (!answer.is2xx() || response.isEmpty()) {
            return unclear(answer, doing);
        }
        String result = operation + "Result";
        return new Reply.Answered(response.get(), response.get().child(result).orElseGet(() -> Element.of(result)));
    }

    /** SOAP 1.1 says {@code faultstring}, SOAP 1.2 {@code Reason}. */
    private static String text(Element fault) {
        return fault.value("faultstring")
                .or(() -> fault.child("Reason").flatMap(reason -> reason.value("Text")))
                .orElse("");
    }

    private static Reply unclear(OutsideAnswer answer, String doing) {
        return new Reply.Failed(new Outcome.InDoubt(CallFault.of(answer, doing)));
    }
}
