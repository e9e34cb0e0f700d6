package io.ledgerway.uniconta;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.SignInRefusedException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that sends the lines of a round: one call for all, fewer lines a call after a data error. */
@Component("unicontaInsertLines")
class InsertLines {

    private final UnicontaSessions sessions;
    private final Isolation isolation = new Isolation();

    InsertLines(UnicontaSessions sessions) {
        this.sessions = sessions;
    }

    /** Takes the lines of the next call and a session for it; where there is none, nothing is left to send. */
    public JournalRound signIn(JournalRound round) {
        String connection = round.batch().connection();
        try {
            return round.take(isolation.nextCall(connection, round.unsent())).in(sessions.get(connection));
        } catch (SignInRefusedException e) {
            return round.settleUnsent(new Outcome.Held(e.why(), e.fault()));
        } catch (CausedException e) {
            return round.settleUnsent(new Outcome.Retry(e.why(), null));
        }
    }

    public OutsideRequest request(JournalRound round) {
        return new OutsideRequest(
                "insert-lines",
                "POST",
                "/Crud/InsertList/" + JournalQueries.JOURNAL_LINES,
                SignInRequest.bearer(round.session().token()),
                UnicontaJson.write(
                        round.chunk().stream().map(line -> line.line().wire()).toList()),
                round.batch().lease());
    }

    public JournalRound read(OutsideAnswer answer, JournalRound round) {
        InsertReading reading = InsertAnswerReader.read(answer);
        if (reading instanceof InsertReading.SessionOver) {
            return signInAgain(round);
        }
        if (reading instanceof InsertReading.AllAlike all) {
            return round.settleChunk(all.outcome()).settleUnsent(rest(all.outcome()));
        }
        if (reading instanceof InsertReading.BadRow bad) {
            return isolate(round, bad);
        }
        return round.chunkAnswered(round.chunk());
    }

    private JournalRound signInAgain(JournalRound round) {
        sessions.drop(round.batch().connection(), round.session());
        JournalRound again = round.sessionRefused();
        return again.refusals() < UnicontaSessions.REFUSALS
                ? again
                : again.settleUnsent(
                        new Outcome.Held(CallFault.sessionsRefused("storing journal lines"), Fault.CREDENTIALS));
    }

    private JournalRound isolate(JournalRound round, InsertReading.BadRow bad) {
        List<PlannedLine> chunk = round.chunk();
        if (chunk.size() > 1) {
            isolation.suspect(round.batch().connection(), chunk);
            return round.chunkAnswered(chunk);
        }
        PlannedLine alone = chunk.get(0);
        isolation.forget(round.batch().connection(), alone);
        return bad.mayExist()
                ? round.chunkAnswered(List.of(alone.refused(bad.cause())))
                : round.settleChunk(new Outcome.Dead(bad.cause()));
    }

    /** What the fault of one call means for the lines that no call has taken: they were surely not sent. */
    private static Outcome rest(Outcome met) {
        return met instanceof Outcome.InDoubt doubt ? new Outcome.Retry(doubt.cause(), null) : met;
    }
}
