package io.ledgerway.intacct;

import io.ledgerway.cause.Fault;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How often in a row the gateway refused whole requests for no clear reason ({@code GW-0011}): a few may pass, then it is
 * taken for a wrong sender or sign-in (apis/intacct.md 6.2).
 */
@Component("intacctGatewayPatience")
class GatewayPatience {

    private static final int TRIES = 3;

    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    /** Counts one more; whether it may still pass. */
    boolean lasts(String connection) {
        return refusals.merge(connection, 1, Integer::sum) < TRIES;
    }

    void restore(String connection) {
        refusals.remove(connection);
    }

    /** What ends a suspension for such an error: the gateway's own code for wrong values, a correction; else time. */
    static Fault fault(ErrorTable.Reading reading) {
        return switch (reading.meaning()) {
            case COMPANY_EXPIRED -> Fault.LICENCE;
            case GATEWAY_UNSURE -> reading.error().number().contains("GW-0011") ? Fault.CREDENTIALS : Fault.RATE;
            default -> Fault.CREDENTIALS;
        };
    }
}
