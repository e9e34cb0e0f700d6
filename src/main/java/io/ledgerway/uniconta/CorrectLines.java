package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.uniconta.PlannedLine.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The steps of the Kamelet that changes and removes unposted lines: one call for all that change, one for all that go;
 * fewer lines a call after a data error.
 */
@Component("unicontaCorrectLines")
class CorrectLines {

    private final LineWrites writes;

    CorrectLines(UnicontaSessions sessions) {
        this.writes = new LineWrites(sessions, "correcting journal lines");
    }

    public JournalRound signIn(JournalRound round) {
        List<PlannedLine> updates = round.unsent(Way.UPDATE);
        return writes.signIn(round, updates.isEmpty() ? round.unsent(Way.REMOVE) : updates);
    }

    public OutsideRequest request(JournalRound round) {
        List<PlannedLine> chunk = round.chunk();
        if (chunk.get(0).way() == Way.REMOVE) {
            List<JsonNode> rows = chunk.stream().map(CorrectLines::removed).toList();
            return writes.request(round, "remove-lines", "DELETE", "DeleteList", rows);
        }
        Map<String, Object> lists = new LinkedHashMap<>();
        lists.put(
                "OriginalList",
                chunk.stream()
                        .map(line -> ChangedRow.original(update(line).old()))
                        .toList());
        lists.put("ModifiedList", chunk.stream().map(CorrectLines::modified).toList());
        return writes.request(round, "update-lines", "PUT", "UpdateFieldsModifiedList", lists);
    }

    public JournalRound read(OutsideAnswer answer, JournalRound round) {
        return writes.read(answer, round);
    }

    static JsonNode modified(PlannedLine line) {
        CorrectionStep.Update update = update(line);
        return ChangedRow.modified(update.old(), update.version().line(), line.line());
    }

    static JsonNode removed(PlannedLine line) {
        return ChangedRow.original(((CorrectionStep.Remove) line.change().step()).old());
    }

    private static CorrectionStep.Update update(PlannedLine line) {
        return (CorrectionStep.Update) line.change().step();
    }
}
