package io.ledgerway.intacct;

import io.ledgerway.session.Session;
import java.net.URI;

/**
 * A session of company, user, entity and data centre: it is sent to its own address only (apis/intacct.md 2).
 *
 * @param id a secret
 * @param endpoint where it holds
 * @param stored as the hub keeps it: id and address together
 */
record GatewaySession(String id, URI endpoint, Session stored) {

    /** What the store keeps. */
    static String token(String id, URI endpoint) {
        return endpoint + " " + id;
    }

    static GatewaySession of(Session stored) {
        int blank = stored.token().indexOf(' ');
        return new GatewaySession(
                stored.token().substring(blank + 1), URI.create(stored.token().substring(0, blank)), stored);
    }

    /** Never the id. */
    @Override
    public String toString() {
        return "GatewaySession[generation " + stored.generation() + "]";
    }
}
