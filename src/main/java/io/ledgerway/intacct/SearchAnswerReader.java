package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.intacct.ErrorTable.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the answers to a search. A look-up that fails says nothing; only a trusted answer says that something is absent. */
final class SearchAnswerReader {

    static final String DOING = "looking documents up";

    private SearchAnswerReader() {}

    /** The search after this answer; null when its session is over. */
    static InvoiceSearch read(OutsideAnswer answer, GatewayAnswer read, InvoiceSearch search, String connection) {
        if (read instanceof GatewayAnswer.Results results) {
            return search.stage() == InvoiceSearch.Stage.QUERY
                    ? queried(results, search, connection)
                    : got(results, search, connection);
        }
        Outcome failure = ReadFailure.of(answer, read, connection, DOING);
        return failure == null ? null : search.failed(failure);
    }

    private static InvoiceSearch queried(GatewayAnswer.Results results, InvoiceSearch search, String connection) {
        List<FoundDocument> rows = new ArrayList<>();
        Outcome broken = null;
        for (GatewayFunction asked : search.functions()) {
            FunctionResult result = results.of(asked.controlId());
            if (result == null || !result.succeeded() || result.data() == null) {
                broken = ReadFailure.ofResult(result, connection, DOING);
                continue;
            }
            DocumentKind kind = SearchFunctions.kind(asked.controlId());
            String field = search.settings().field(kind);
            result.data().children().forEach(row -> rows.add(FoundDocument.ofRow(kind, row, field)));
            String more = result.data().attribute("numremaining");
            if (more != null && !more.equals("0")) {
                broken = new Outcome.Retry(
                        new Cause(
                                "LOOK_UP_INCOMPLETE",
                                "Intacct has more documents of the numbers that were looked up than one page shows.",
                                "Lower batch-size of connection " + connection + "."),
                        null);
            }
        }
        return search.queried(rows, broken);
    }

    private static InvoiceSearch got(GatewayAnswer.Results results, InvoiceSearch search, String connection) {
        Map<String, FoundDocument> found = new HashMap<>();
        Map<String, Outcome> broken = new HashMap<>();
        for (InvoiceSearch.Wanted wanted : search.wanted()) {
            FunctionResult result = results.of(ControlIds.function(wanted.reference(), ControlIds.FIND));
            if (result == null) {
                if (search.functions().stream()
                        .anyMatch(asked ->
                                asked.controlId().equals(ControlIds.function(wanted.reference(), ControlIds.FIND)))) {
                    broken.put(wanted.reference(), ReadFailure.ofResult(null, connection, DOING));
                }
            } else if (result.succeeded()) {
                if (result.data() != null && !result.data().children().isEmpty()) {
                    found.put(
                            wanted.reference(),
                            FoundDocument.ofDocument(
                                    wanted.document().kind(),
                                    result.data().children().get(0)));
                }
            } else if (!absent(result, search.settings())) {
                broken.put(wanted.reference(), unclear(result, connection));
            }
        }
        return search.got(found, broken);
    }

    /** A refusal that may mean "not there" in words that the hub does not know. */
    private static Outcome unclear(FunctionResult result, String connection) {
        Outcome failure = ReadFailure.ofResult(result, connection, DOING);
        if (!(failure instanceof Outcome.Retry retry) || !retry.cause().code().equals("INTACCT_REFUSED")) {
            return failure;
        }
        return new Outcome.Retry(
                new Cause(
                        "LOOK_UP_REFUSED",
                        retry.cause().message(),
                        "If this says that there is no such document, add its words to ledgerway.connections."
                                + connection + ".not-found-text."),
                null);
    }

    /** Whether a refusal says that there is no such document, and nothing else. */
    private static boolean absent(FunctionResult result, SearchSettings settings) {
        return result.status().equals("failure")
                && ErrorTable.read(Level.FUNCTION, result.errors()).meaning().blame == Meaning.Blame.DOCUMENT
                && result.errors().stream()
                        .anyMatch(error ->
                                settings.notFound().matcher(error.text()).find());
    }
}
