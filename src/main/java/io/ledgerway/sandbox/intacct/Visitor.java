package io.ledgerway.sandbox.intacct;

import java.time.Instant;

/**
 * Who a request comes from.
 *
 * @param company the company, also where the visitor slid in from a console
 * @param entity blank = top level
 * @param slidIn whether the visitor came from a console
 * @param since when the visitor signed in
 * @param session the session's id; null where the request carries a login
 */
record Visitor(String company, String user, String entity, boolean slidIn, Instant since, String session) {

    Visitor inSession(String id) {
        return new Visitor(company, user, entity, slidIn, since, id);
    }

    Visitor at(String otherEntity) {
        return new Visitor(company, user, otherEntity, slidIn, since, session);
    }
}
