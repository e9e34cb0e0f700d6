package io.ledgerway.sandbox.accountsiq;

import java.util.List;
import java.util.Optional;

/**
 * A call to a business operation that was let in.
 *
 * @param arguments by the contract's names
 * @param lastSeen the newest transaction's id when the call began
 */
record Request(Values arguments, int lastSeen) {

    /** The same with only the first half of its documents, rounded down; empty where that is none. */
    Optional<Request> firstHalf(Operation operation) {
        return operation.arguments().stream()
                .filter(argument -> argument.arrays() > 0)
                .map(Field::name)
                .filter(name -> arguments.list(name).size() > 1)
                .findFirst()
                .map(name -> new Request(arguments.copy().with(name, half(arguments.list(name))), lastSeen));
    }

    private static List<Object> half(List<Object> documents) {
        return documents.subList(0, documents.size() / 2);
    }

    /** What an operation does. It holds the company's monitor. */
    @FunctionalInterface
    interface Action {
        /** @throws Refused when the business refuses */
        Reply execute(Request request);
    }
}
