package io.ledgerway.uniconta.posting;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentReferences;
import io.ledgerway.delivery.SoleWork;
import io.ledgerway.uniconta.JournalQueries;
import io.ledgerway.uniconta.QueryResult;
import io.ledgerway.uniconta.UnicontaJson;
import io.ledgerway.uniconta.posting.PostingRound.Stage;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The steps of the Kamelets that read what a posting needs to know: earlier postings, the journal, all its lines. */
@Component("unicontaReadJournal")
class ReadJournal {

    private final Connections connections;
    private final SentReferences references;
    private final SoleWork soleWork;

    ReadJournal(Connections connections, SentReferences references, SoleWork soleWork) {
        this.connections = connections;
        this.references = references;
        this.soleWork = soleWork;
    }

    /** @throws io.ledgerway.cause.CausedException when a setting is missing or invalid */
    public PostingRound start(JournalPosting posting) {
        ConnectionSettings connection = connections.get(posting.connection());
        return new PostingRound(posting, connection.required("journal"), PostingRequests.date(connection));
    }

    /** Whether our batch was posted; after an accepted call it says how many lines, and a failure changes nothing. */
    public PostingRound found(QueryResult result, PostingRound round) {
        boolean accepted = round.stage() == Stage.CONFIRM;
        List<JsonNode> rows = result instanceof QueryResult.Rows page ? page.rows() : List.of();
        if (!rows.isEmpty()) {
            round.posted(
                    UnicontaJson.text(rows.get(0), "SeqNumber"),
                    rows.stream().mapToInt(row -> row.path("Lines").asInt()).sum());
        } else if (accepted) {
            round.posted(null, 0);
        } else if (result instanceof QueryResult.Failed failed) {
            round.end(failed.outcome());
        } else {
            round.notPosted();
            round.next(Stage.JOURNAL);
        }
        return round;
    }

    public PostingRound read(QueryResult result, PostingRound round) {
        if (result instanceof QueryResult.Failed failed) {
            round.end(failed.outcome());
        } else if (!soleWork.goesOn(round.posting().alone())) {
            round.end(new Outcome.Retry(PostingCauses.ownerChanged(round.journal()), null));
        } else if (round.stage() == Stage.JOURNAL) {
            journal(((QueryResult.Rows) result).rows(), round);
        } else {
            lines(((QueryResult.Rows) result).rows(), round);
        }
        return round;
    }

    private static void journal(List<JsonNode> rows, PostingRound round) {
        JsonNode row = rows.stream()
                .filter(each -> round.journal().equalsIgnoreCase(UnicontaJson.text(each, "Journal")))
                .findFirst()
                .orElse(null);
        if (row == null) {
            round.end(new Outcome.Dead(PostingCauses.unknown(round.journal())));
        } else if (Boolean.TRUE.equals(UnicontaJson.flag(row, "Blocked"))) {
            round.end(new Outcome.Dead(PostingCauses.blocked(round.journal())));
        } else if (!Boolean.TRUE.equals(UnicontaJson.flag(row, "DeleteLines"))) {
            round.end(new Outcome.Dead(PostingCauses.keepsLines(round.journal())));
        } else {
            round.journal(row);
        }
    }

    private void lines(List<JsonNode> rows, PostingRound round) {
        Outcome repeated = round.pages().refusal(rows, JournalQueries.JOURNAL_LINES);
        if (repeated != null) {
            round.end(repeated);
            return;
        }
        List<String> asked = rows.stream()
                .map(JournalOwners::reference)
                .filter(Objects::nonNull)
                .toList();
        Cause refusal = JournalOwners.refusal(
                round.journal(),
                rows,
                round.lastReference(),
                references.of(round.posting().connection(), asked, null));
        if (refusal != null) {
            round.end(new Outcome.Dead(refusal));
            return;
        }
        String last = rows.isEmpty() ? round.lastReference() : JournalOwners.reference(rows.get(rows.size() - 1));
        boolean over = round.pages().last(rows);
        round.read(round.pages().after(rows), rows.size(), last);
        if (over && round.lines() == 0) {
            round.end(new Outcome.Skipped(PostingCauses.nothing(round.journal())));
        } else if (over) {
            round.next(Stage.CHECK);
        }
    }
}
