package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.uniconta.Endpoint.Access;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checking and posting a project journal (apis/uniconta.md 2.2, 6). */
final class ProjectDoor {

    private final Posting posting;

    ProjectDoor(Posting posting) {
        this.posting = posting;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("POST", "/Project/CheckJournal", "check-journal", Access.WRITER, this::check),
                Endpoint.of("POST", "/Project/PostDailyJournal", "post-journal", Access.WRITER, this::post));
    }

    /** {@code Journal} is the journal's row here, not its name. */
    private Answer check(Request request) throws Exception {
        JsonNode body = request.json();
        posting.check(order(body, body.path("Journal").path("Journal")));
        return result(null);
    }

    private Answer post(Request request) throws Exception {
        JsonNode body = request.json();
        return result(posting.post(order(body, body.path("Journal")), request.user()));
    }

    private static Posting.Order order(JsonNode body, JsonNode journal) {
        if (!journal.isTextual()) {
            throw new Refused(ErrorCode.ARGUMENT_MISSING, "Journal", null);
        }
        return new Posting.Order(
                journal.textValue(),
                body.path("Project").textValue(),
                date(body.path("Date")),
                body.path("Comment").textValue());
    }

    /** No date, null or year 1: each line keeps its own. */
    private static LocalDateTime date(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return null;
        }
        return (LocalDateTime)
                Entities.named(Entities.JOURNAL_LINE).known("Date").read(json);
    }

    private static Answer result(Integer number) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("Err", ErrorCode.SUCCES.number());
        if (number != null) {
            result.put("JournalPostedlId", number);
        }
        return Answer.json(200, result);
    }
}
