package io.ledgerway.uniconta;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that sends the lines of a round: one call for all, fewer lines a call after a data error. */
@Component("unicontaInsertLines")
class InsertLines {

    private final LineWrites writes;

    InsertLines(UnicontaSessions sessions) {
        this.writes = new LineWrites(sessions, "storing journal lines");
    }

    public JournalRound signIn(JournalRound round) {
        return writes.signIn(round, round.unsent(PlannedLine.Way.INSERT));
    }

    public OutsideRequest request(JournalRound round) {
        return writes.request(
                round,
                "insert-lines",
                "POST",
                "InsertList",
                round.chunk().stream()
                        .flatMap(line -> line.inserts().stream())
                        .map(JournalLine::wire)
                        .toList());
    }

    public JournalRound read(OutsideAnswer answer, JournalRound round) {
        return writes.read(answer, round);
    }
}
