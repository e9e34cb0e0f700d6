package io.ledgerway.intacct;

import io.ledgerway.delivery.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A search for documents that may stand in Intacct: one request of queries, then one of look-ups by external id for those
 * that are missing. Immutable; each step gives a new one.
 *
 * @param wanted what is searched for, under each reference that it may bear
 * @param found by what was asked for: number or reference
 * @param failed references that could not be asked for, with the reason
 * @param failure why the search broke off; null when it did not
 * @param session of the call under way
 * @param refusals sessions refused one after the other
 */
record InvoiceSearch(
        SearchSettings settings,
        List<Wanted> wanted,
        Stage stage,
        List<FoundDocument> byField,
        Map<String, FoundDocument> byExternalId,
        Map<String, Outcome> failed,
        Outcome failure,
        GatewaySession session,
        int refusals) {

    enum Stage {
        QUERY,
        GET,
        ENDED
    }

    /** One document and the reference that it may bear. */
    record Wanted(ExpectedDocument document, String reference) {}

    static InvoiceSearch of(SearchSettings settings, List<Wanted> wanted) {
        return new InvoiceSearch(
                settings,
                List.copyOf(wanted),
                wanted.isEmpty() ? Stage.ENDED : Stage.QUERY,
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                0);
    }

    /** Whether another call is to be made. */
    public boolean open() {
        return stage != Stage.ENDED;
    }

    /** The functions of the next call. */
    List<GatewayFunction> functions() {
        return switch (stage) {
            case QUERY -> {
                List<ExpectedDocument> asked = new ArrayList<>();
                wanted.forEach(each -> asked.add(named(each)));
                yield SearchFunctions.queries(asked, settings, ExpectedDocument::reference);
            }
            case GET ->
                missing().stream()
                        .map(each -> SearchFunctions.get(each.document(), each.reference()))
                        .toList();
            case ENDED -> throw new IllegalStateException("The search has ended.");
        };
    }

    private static ExpectedDocument named(Wanted each) {
        ExpectedDocument document = each.document();
        return new ExpectedDocument(
                document.kind(),
                each.reference(),
                document.number(),
                document.counterparty(),
                document.total(),
                document.net(),
                document.currency());
    }

    /** Rows that a query gave under this document's number or reference. */
    List<FoundDocument> found(Wanted each) {
        boolean byNumber = settings.field(each.document().kind()).equals(SearchSettings.NUMBER);
        String asked = byNumber ? each.document().number() : each.reference();
        return byField.stream()
                .filter(row -> row.kind() == each.document().kind() && asked.equalsIgnoreCase(row.asked()))
                .filter(row -> !byNumber || sameParty(row, each.document()))
                .toList();
    }

    private static boolean sameParty(FoundDocument row, ExpectedDocument document) {
        return document.counterparty() == null || document.counterparty().equalsIgnoreCase(row.counterparty());
    }

    /** What no query gave as it was sent: an equal one needs no further look. */
    private List<Wanted> missing() {
        Set<String> asked = new HashSet<>();
        return wanted.stream()
                .filter(each -> found(each).stream()
                        .noneMatch(row -> DocumentComparison.differences(each.document(), row, settings)
                                .isEmpty()))
                .filter(each -> asked.add(each.reference()))
                .toList();
    }

    InvoiceSearch in(GatewaySession live) {
        return new InvoiceSearch(settings, wanted, stage, byField, byExternalId, failed, failure, live, refusals);
    }

    InvoiceSearch sessionRefused() {
        return new InvoiceSearch(settings, wanted, stage, byField, byExternalId, failed, failure, null, refusals + 1);
    }

    /** The search breaks off: it says nothing of what it has not found. */
    InvoiceSearch failed(Outcome why) {
        return new InvoiceSearch(settings, wanted, Stage.ENDED, byField, byExternalId, failed, why, session, refusals);
    }

    /** After the queries; where some could not be asked, nobody else is taken for absent. */
    InvoiceSearch queried(List<FoundDocument> rows, Outcome broken) {
        InvoiceSearch queried = new InvoiceSearch(
                settings, wanted, Stage.GET, List.copyOf(rows), Map.of(), Map.of(), broken, session, 0);
        return broken != null || !settings.byExternalId() || queried.missing().isEmpty()
                ? new InvoiceSearch(
                        settings, wanted, Stage.ENDED, queried.byField, Map.of(), Map.of(), broken, session, 0)
                : queried;
    }

    /** After the look-ups by external id. */
    InvoiceSearch got(Map<String, FoundDocument> documents, Map<String, Outcome> broken) {
        return new InvoiceSearch(
                settings, wanted, Stage.ENDED, byField, Map.copyOf(documents), Map.copyOf(broken), failure, session, 0);
    }

    /** Cheap: Camel hashes it for each simple expression upon it. */
    @Override
    public int hashCode() {
        return 31 * stage.hashCode() + wanted.size();
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "InvoiceSearch[" + wanted.size() + " wanted, " + stage + "]";
    }
}
