package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.List;

/**
 * One operation of a request.
 *
 * @param authentication a {@code login} or a {@code sessionid}
 * @param transaction all functions or none
 */
record Operation(XmlElement authentication, boolean transaction, List<GatewayFunction> functions) {

    static Operation of(XmlElement operation) {
        String transaction = operation.attribute("transaction");
        if (!List.of("", "true", "false").contains(transaction)) {
            throw Schema.violation("Element 'operation', attribute 'transaction': '" + transaction
                    + "' is not an element of the set {'true', 'false'}.");
        }
        return new Operation(
                operation.first("authentication").orElseThrow().children().get(0),
                transaction.equals("true"),
                operation.all("content").stream()
                        .flatMap(content -> content.all("function").stream())
                        .map(GatewayFunction::of)
                        .toList());
    }
}
