package io.ledgerway.accountsiq;

import io.ledgerway.connection.Lease;
import io.ledgerway.session.Session;
import java.util.List;

/**
 * One operation while it goes on.
 *
 * @param operation its name, such as {@code GetPeriodList}
 * @param doing what it does, for messages, such as {@code reading periods}
 * @param parameters what stands in the body after the token
 * @param lease for writing calls; null for reads
 * @param repeatable whether it may be sent again after an expired token although nothing says that it was not carried
 *     out: reads, and posts that the server guards against duplicates
 * @param session the session it is made in; null before the sign-in
 * @param refusals how often a session was refused for it
 * @param reply what came of it; null while it goes on
 */
record AccountsIqCall(
        String operation,
        String doing,
        List<Element> parameters,
        Lease lease,
        boolean repeatable,
        Session session,
        int refusals,
        Reply reply) {

    AccountsIqCall {
        parameters = List.copyOf(parameters);
    }

    static AccountsIqCall read(String operation, String doing, Element... parameters) {
        return new AccountsIqCall(operation, doing, List.of(parameters), null, true, null, 0, null);
    }

    static AccountsIqCall write(String operation, String doing, Element parameter, Lease lease, boolean repeatable) {
        return new AccountsIqCall(operation, doing, List.of(parameter), lease, repeatable, null, 0, null);
    }

    /** Whether a call is to be made. */
    public boolean open() {
        return reply == null;
    }

    AccountsIqCall in(Session live) {
        return new AccountsIqCall(operation, doing, parameters, lease, repeatable, live, refusals, null);
    }

    AccountsIqCall sessionRefused() {
        return new AccountsIqCall(operation, doing, parameters, lease, repeatable, null, refusals + 1, null);
    }

    AccountsIqCall ended(Reply given) {
        return new AccountsIqCall(operation, doing, parameters, lease, repeatable, null, refusals, given);
    }

    /** Cheap: Camel hashes it for each simple expression upon it, and the parameters are many. */
    @Override
    public int hashCode() {
        return 31 * operation.hashCode() + refusals;
    }

    /** Never the parameters or the session. */
    @Override
    public String toString() {
        return "AccountsIqCall[" + operation + "]";
    }
}
