package io.ledgerway.uniconta;

import io.ledgerway.session.Session;

/**
 * A query while it goes on.
 *
 * @param session the session it is asked in; null before the sign-in
 * @param refusals how often a session was refused for it
 * @param result what it gave; null while it goes on
 */
record QueryCall(UnicontaQuery query, Session session, int refusals, QueryResult result) {

    static QueryCall of(UnicontaQuery query) {
        return new QueryCall(query, null, 0, null);
    }

    /** Whether a call is to be made. */
    public boolean open() {
        return result == null;
    }

    QueryCall in(Session live) {
        return new QueryCall(query, live, refusals, null);
    }

    QueryCall sessionRefused() {
        return new QueryCall(query, null, refusals + 1, null);
    }

    QueryCall ended(QueryResult given) {
        return new QueryCall(query, null, refusals, given);
    }

    /** Cheap: Camel hashes it for each simple expression upon it, and the rows are many. */
    @Override
    public int hashCode() {
        return 31 * query.operation().hashCode() + refusals;
    }
}
