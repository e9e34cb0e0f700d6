package io.ledgerway.uniconta;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.SignInRefusedException;
import java.util.List;

/** What every writing call of a round has in common: its lines, its session, and what its answer means for them. */
final class LineWrites {

    private final UnicontaSessions sessions;
    private final String doing;
    private final Isolation isolation = new Isolation();

    /** @param doing what the calls do, for messages */
    LineWrites(UnicontaSessions sessions, String doing) {
        this.sessions = sessions;
        this.doing = doing;
    }

    /** Takes the lines of the next call and a session for it; where there is none, nothing is left to send. */
    JournalRound signIn(JournalRound round, List<PlannedLine> waiting) {
        String connection = round.batch().connection();
        try {
            return round.take(isolation.nextCall(connection, waiting)).in(sessions.get(connection));
        } catch (SignInRefusedException e) {
            return round.settleUnsent(new Outcome.Held(e.why(), e.fault()));
        } catch (CausedException e) {
            return round.settleUnsent(new Outcome.Retry(e.why(), null));
        }
    }

    OutsideRequest request(JournalRound round, String operation, String method, String path, Object body) {
        return new OutsideRequest(
                operation,
                method,
                "/Crud/" + path + "/" + JournalQueries.JOURNAL_LINES,
                SignInRequest.bearer(round.session().token()),
                UnicontaJson.write(body),
                round.batch().lease());
    }

    JournalRound read(OutsideAnswer answer, JournalRound round) {
        InsertReading reading = InsertAnswerReader.read(answer, doing);
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
                : again.settleUnsent(new Outcome.Held(CallFault.sessionsRefused(doing), Fault.CREDENTIALS));
    }

    /** A refused correction is looked up in any case: the line may have been posted meanwhile, or half of it be done. */
    private JournalRound isolate(JournalRound round, InsertReading.BadRow bad) {
        List<PlannedLine> chunk = round.chunk();
        if (chunk.size() > 1) {
            isolation.suspect(round.batch().connection(), chunk);
            return round.chunkAnswered(chunk);
        }
        PlannedLine alone = chunk.get(0);
        isolation.forget(round.batch().connection(), alone);
        return bad.mayExist() || alone.change() != null
                ? round.chunkAnswered(List.of(alone.refused(bad.cause())))
                : round.settleChunk(new Outcome.Dead(bad.cause()));
    }

    /** What the fault of one call means for the lines that no call has taken: they were surely not sent. */
    private static Outcome rest(Outcome met) {
        return met instanceof Outcome.InDoubt doubt ? new Outcome.Retry(doubt.cause(), null) : met;
    }
}
