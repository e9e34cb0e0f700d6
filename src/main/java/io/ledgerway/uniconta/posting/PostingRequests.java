package io.ledgerway.uniconta.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.uniconta.JournalQueries;
import io.ledgerway.uniconta.SignInRequest;
import io.ledgerway.uniconta.UnicontaJson;
import io.ledgerway.uniconta.UnicontaQuery;
import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the queries and calls that post a journal (apis/uniconta.md 2.2, 5.2, 5.3, 6). */
final class PostingRequests {

    static final String JOURNALS = "ProjectJournalClient";
    static final String POSTED_JOURNALS = "ProjectJournalPostedClient";

    private static final String NO_DATE = "0001-01-01T00:00:00";

    private PostingRequests() {}

    /**
     * How the setting {@code post-date} is sent; in each way every line keeps its own date. The vendor does not say which
     * of them he wants (apis/uniconta.md 6).
     *
     * @return null to leave it out
     */
    static String date(ConnectionSettings connection) {
        String value = connection.value("post-date", "none");
        return switch (value) {
            case "none" -> null;
            case "empty" -> NO_DATE;
            default ->
                throw new CausedException(new Cause(
                        "SETTING_INVALID",
                        "The setting ledgerway.connections." + connection.name() + ".post-date is '" + value
                                + "', but it must be none or empty.",
                        "Set it in config/application.yaml."));
        };
    }

    static UnicontaQuery query(PostingRound round) {
        return switch (round.stage()) {
            case FIND, CONFIRM ->
                new UnicontaQuery(
                        "find-posting",
                        POSTED_JOURNALS,
                        List.of(
                                Filter.of("Journal", round.journal()),
                                Filter.of("Comment", round.posting().comment()),
                                Filter.page(10)));
            case JOURNAL ->
                new UnicontaQuery(
                        "read-journal", JOURNALS, List.of(Filter.of("Journal", round.journal()), Filter.page(2)));
            case LINES ->
                new UnicontaQuery(
                        "read-journal-lines",
                        JournalQueries.JOURNAL_LINES,
                        List.of(
                                Filter.of("Journal", round.journal()),
                                round.pages().filter()));
            default -> throw new IllegalStateException("Nothing is asked in the stage " + round.stage() + ".");
        };
    }

    static OutsideRequest call(PostingRound round) {
        Map<String, Object> body = new LinkedHashMap<>();
        boolean check = round.stage() == PostingRound.Stage.CHECK;
        body.put("Journal", check ? withoutNulls(round.row()) : round.journal());
        if (round.date() != null) {
            body.put("Date", round.date());
        }
        if (check) {
            body.put("Simulate", true);
        } else {
            body.put("Comment", round.posting().comment());
        }
        return new OutsideRequest(
                check ? "check-journal" : "post-journal",
                "POST",
                check ? "/Project/CheckJournal" : "/Project/PostDailyJournal",
                SignInRequest.bearer(round.session().token()),
                UnicontaJson.write(body),
                check ? null : round.posting().alone().lease());
    }

    /** The row as it was read. An explicit null may be taken for a missing argument (apis/uniconta.md 2.4). */
    private static JsonNode withoutNulls(JsonNode row) {
        ObjectNode kept = ((ObjectNode) row).deepCopy();
        kept.properties().removeIf(property -> property.getValue().isNull());
        return kept;
    }
}
