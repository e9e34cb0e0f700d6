package io.ledgerway.intacct;

import io.ledgerway.session.Sessions;
import org.springframework.stereotype.Component;

/** The sessions of Intacct connections: one for each company, entity and user; each answer tells how long it lives on. */
@Component("intacctSessions")
class IntacctSessions {

    /** Sessions refused one after the other after which a connection is held: one sign-in again, and no more. */
    static final int REFUSALS = 2;

    private final Sessions sessions;
    private final SignInRoute signIn;

    IntacctSessions(Sessions sessions, SignInRoute signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /**
     * The live session.
     *
     * @throws io.ledgerway.session.SignInRefusedException when Intacct refuses to sign us in
     * @throws io.ledgerway.cause.CausedException when it cannot be asked: passing
     */
    GatewaySession get(String connection) {
        return GatewaySession.of(sessions.get(connection, ended -> signIn.signIn(connection)));
    }

    /** Intacct said that this session is over. */
    void drop(String connection, GatewaySession session) {
        sessions.drop(connection, session.stored().generation());
    }

    /** The session was used: it lives on until the end that the answer names. */
    void used(String connection, GatewaySession session, GatewayAnswer answer) {
        if (session != null && answer instanceof GatewayAnswer.Results results && results.sessionEnd() != null) {
            sessions.extend(connection, session.stored().generation(), results.sessionEnd());
        }
    }
}
