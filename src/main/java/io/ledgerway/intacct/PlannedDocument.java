package io.ledgerway.intacct;

import io.ledgerway.delivery.Claim;
import java.util.List;

/**
 * One document as it is to be sent.
 *
 * @param party the other side, for people: what lookup tables are asked for
 * @param functions its attachments first, where there are any; the last one creates it
 */
record PlannedDocument(Claim claim, ExpectedDocument expected, String party, List<GatewayFunction> functions) {

    PlannedDocument {
        functions = List.copyOf(functions);
    }

    GatewayFunction create() {
        return functions.get(functions.size() - 1);
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "PlannedDocument[" + claim.reference() + "]";
    }
}
