package io.ledgerway.invoice;

import io.ledgerway.document.Identifier;
import io.ledgerway.document.PartyIdentifiers;
import java.util.List;

/**
 * The companies of ours whose ledger a connection leads to.
 *
 * @param connection name of the connection
 * @param environment {@code production} or {@code staging}
 * @param ids VAT numbers, registration numbers, GLNs, endpoint ids; each bare or as {@code scheme:id}
 */
record OwnCompany(String connection, String environment, List<String> ids) {

    OwnCompany {
        ids = List.copyOf(ids);
    }

    /** Whether a party with these identifiers is one of them. Its account number and its name prove nothing. */
    boolean isAny(List<Identifier> party) {
        for (Identifier theirs : party) {
            for (String ours : ids) {
                if (same(ours, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean same(String ours, Identifier theirs) {
        int colon = ours.indexOf(':');
        if (colon < 0) {
            return PartyIdentifiers.same(ours, theirs.id());
        }
        String scheme = PartyIdentifiers.normal(ours.substring(0, colon));
        return scheme.equals(PartyIdentifiers.normal(theirs.scheme()))
                && PartyIdentifiers.same(ours.substring(colon + 1), theirs.id());
    }
}
