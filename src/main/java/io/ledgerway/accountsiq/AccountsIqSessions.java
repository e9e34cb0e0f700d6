package io.ledgerway.accountsiq;

import io.ledgerway.session.Session;
import io.ledgerway.session.Sessions;
import org.springframework.stereotype.Component;

/**
 * The tokens of AccountsIQ connections: asks for one, and drops it by generation when AccountsIQ says it is over. A token
 * lives 20 minutes, counted from the login or from its last use, which is not known (apis/accountsiq.md 2): renewed by age
 * ({@code session-age}, 15 minutes) it is in time either way.
 */
@Component("accountsIqSessions")
class AccountsIqSessions {

    /** Refusals of one session after the other after which a connection is held: its keys or address do not fit. */
    static final int REFUSALS = 3;

    private final Sessions sessions;
    private final AccountsIqSignInRoute signIn;

    AccountsIqSessions(Sessions sessions, AccountsIqSignInRoute signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /**
     * The live session.
     *
     * @throws io.ledgerway.session.SignInRefusedException when AccountsIQ gives no token
     * @throws io.ledgerway.cause.CausedException when it cannot be asked: passing
     */
    Session get(String connection) {
        return sessions.get(connection, ended -> signIn.signIn(connection, ended));
    }

    /** AccountsIQ said that this session is over. */
    void drop(String connection, Session session) {
        sessions.drop(connection, session.generation());
    }
}
