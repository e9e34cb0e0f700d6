package io.ledgerway.acumatica;

import io.ledgerway.cause.CausedException;
import io.ledgerway.session.Session;
import io.ledgerway.session.Sessions;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sessions of Acumatica connections: asks for one, moves its end when it is used, drops it when Acumatica says it is over. */
@Component("acumaticaSessions")
class AcumaticaSessions {

    private static final Logger LOG = LoggerFactory.getLogger(AcumaticaSessions.class);

    private final Sessions sessions;
    private final SignInRoute signIn;
    private final Clock clock;

    AcumaticaSessions(Sessions sessions, SignInRoute signIn, Clock clock) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * The live session of a seat.
     *
     * @throws io.ledgerway.session.SignInRefusedException when Acumatica refuses to sign us in
     * @throws io.ledgerway.cause.CausedException when it cannot be asked: passing
     */
    Session get(Seats.Seat seat) {
        return sessions.get(seat.session(), signIn.of(seat.connection()));
    }

    /** It was used, and so idles out later where it goes by cookies; a token ends when it ends. */
    void used(Seats.Seat seat, Session session) {
        SessionToken token = SessionToken.of(session.token());
        if (token.cookies() != null) {
            Instant idle = SignInAnswerReader.idleEnd(clock.instant());
            sessions.extend(seat.session(), session.generation(), SignInAnswerReader.earlier(idle, token.tokenEnds()));
        }
    }

    /**
     * Acumatica said that it is over; what renews it may still be good. It is signed out all the same: where only its cookie ended,
     * it still takes a seat.
     */
    void drop(Seats.Seat seat, Session session) {
        if (session.renewal() == null) {
            sessions.drop(seat.session(), session.generation());
        } else {
            sessions.expire(seat.session(), session.generation());
        }
        try {
            signIn.signOut(seat.connection(), session);
        } catch (CausedException e) {
            LOG.info("The ended session of {} was not signed out: {}", seat.connection(), e.getMessage());
        }
    }
}
