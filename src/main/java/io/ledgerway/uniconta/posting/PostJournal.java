package io.ledgerway.uniconta.posting;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SoleWork;
import io.ledgerway.session.SignInRefusedException;
import io.ledgerway.uniconta.CallFault;
import io.ledgerway.uniconta.UnicontaSessions;
import io.ledgerway.uniconta.posting.PostingRound.Stage;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that has the journal checked and then posted. */
@Component("unicontaPostJournal")
class PostJournal {

    private final Connections connections;
    private final UnicontaSessions sessions;
    private final SoleWork soleWork;
    private final PostingTable table;

    PostJournal(Connections connections, UnicontaSessions sessions, SoleWork soleWork, PostingTable table) {
        this.connections = connections;
        this.sessions = sessions;
        this.soleWork = soleWork;
        this.table = table;
    }

    /** The live session; before the call that posts, its intent is stored. */
    public PostingRound signIn(PostingRound round) {
        try {
            round.in(sessions.get(round.posting().connection()));
        } catch (SignInRefusedException e) {
            round.end(new Outcome.Held(e.why(), e.fault()));
            return round;
        } catch (CausedException e) {
            round.end(new Outcome.Retry(e.why(), null));
            return round;
        }
        if (round.stage() == Stage.POST) {
            intend(round);
        }
        return round;
    }

    public OutsideRequest request(PostingRound round) {
        return PostingRequests.call(round);
    }

    public PostingRound read(OutsideAnswer answer, PostingRound round) {
        boolean posts = round.stage() == Stage.POST;
        Outcome outcome = new PostingAnswerReader(round.journal(), posts).read(answer);
        if (posts && !(outcome instanceof Outcome.InDoubt)) {
            round.notPosted();
        }
        if (outcome == null) {
            signInAgain(round);
        } else if (outcome instanceof Outcome.Delivered accepted) {
            if (posts) {
                round.accepted(accepted.targetId());
            } else {
                round.next(Stage.POST);
            }
        } else {
            round.end(outcome);
        }
        return round;
    }

    private void intend(PostingRound round) {
        ConnectionSettings connection = connections.get(round.posting().connection());
        Duration lookUpAfter = connection.lease().plus(connection.readTimeout()).plus(connection.settlingDelay());
        boolean mine =
                soleWork.goesOn(round.posting().alone()) && table.intend(round.posting(), round.lines(), lookUpAfter);
        if (mine) {
            round.intended();
        } else {
            round.end(new Outcome.Retry(PostingCauses.ownerChanged(round.journal()), null));
        }
    }

    private void signInAgain(PostingRound round) {
        sessions.drop(round.posting().connection(), round.session());
        if (round.sessionRefused() >= UnicontaSessions.REFUSALS) {
            round.end(new Outcome.Held(
                    CallFault.sessionsRefused("posting journal " + round.journal()), Fault.CREDENTIALS));
        }
    }
}
