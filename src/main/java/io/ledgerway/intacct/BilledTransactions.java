package io.ledgerway.intacct;

import io.ledgerway.connection.Transactions;
import java.util.function.ObjLongConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts what Sage bills: each record created, and each read, however many rows it gives; signing in is free
 * (apis/intacct.md 7).
 */
@Component("intacctBilledTransactions")
class BilledTransactions {

    private static final String FREE = "getAPISession";

    private final ObjLongConsumer<String> count;

    @Autowired
    BilledTransactions(Transactions transactions) {
        this(transactions::count);
    }

    /** @param count takes connection and number */
    BilledTransactions(ObjLongConsumer<String> count) {
        this.count = count;
    }

    void count(String connection, GatewayAnswer answer) {
        if (answer instanceof GatewayAnswer.Results results) {
            count.accept(
                    connection,
                    results.results().stream()
                            .filter(FunctionResult::succeeded)
                            .filter(result -> !FREE.equals(result.function()))
                            .count());
        }
    }
}
