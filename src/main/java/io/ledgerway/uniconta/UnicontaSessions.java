package io.ledgerway.uniconta;

import io.ledgerway.session.Session;
import io.ledgerway.session.Sessions;
import org.springframework.stereotype.Component;

/** The sessions of Uniconta connections: asks for one, and drops it by generation when Uniconta says it is over. */
@Component("unicontaSessions")
public class UnicontaSessions {

    /** Refusals of one session after the other after which a connection is held: nobody else may use our user. */
    public static final int REFUSALS = 3;

    private final Sessions sessions;
    private final SignInRoute signIn;

    UnicontaSessions(Sessions sessions, SignInRoute signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /**
     * The live session.
     *
     * @throws io.ledgerway.session.SignInRefusedException when Uniconta refuses to sign us in
     * @throws io.ledgerway.cause.CausedException when it cannot be asked: passing
     */
    public Session get(String connection) {
        return sessions.get(connection, ended -> signIn.signIn(connection, ended));
    }

    /** Uniconta said that this session is over. */
    public void drop(String connection, Session session) {
        sessions.drop(connection, session.generation());
    }
}
