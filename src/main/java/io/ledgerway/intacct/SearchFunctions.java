package io.ledgerway.intacct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The functions that find documents again: a query for each kind of document, then one {@code get} for each that is missing. */
final class SearchFunctions {

    /** Values in one list (apis/intacct.md 4.1). */
    static final int LIST_LIMIT = 1000;

    static final int PAGE = 2000;

    private SearchFunctions() {}

    /**
     * Queries by list, all in one request.
     *
     * @param value what stands in the field of the connection, for one document
     */
    static List<GatewayFunction> queries(
            Collection<ExpectedDocument> expected, SearchSettings settings, Function<ExpectedDocument, String> value) {
        Map<DocumentKind, Set<String>> values = new EnumMap<>(DocumentKind.class);
        expected.forEach(each -> values.computeIfAbsent(each.kind(), kind -> new LinkedHashSet<>())
                .add(settings.field(each.kind()).equals(SearchSettings.NUMBER) ? each.number() : value.apply(each)));
        List<GatewayFunction> functions = new ArrayList<>();
        values.forEach((kind, all) -> {
            List<String> list = List.copyOf(all);
            for (int from = 0; from < list.size(); from += LIST_LIMIT) {
                functions.add(new GatewayFunction(
                        queryId(kind, from),
                        query(
                                kind,
                                settings.field(kind),
                                list.subList(from, Math.min(list.size(), from + LIST_LIMIT)))));
            }
        });
        return functions;
    }

    /** The document that a query was for; null where the control id is no query's. */
    static DocumentKind kind(String controlId) {
        for (DocumentKind kind : DocumentKind.values()) {
            if (controlId != null && controlId.startsWith(ControlIds.FIND + "-" + kind + "-")) {
                return kind;
            }
        }
        return null;
    }

    static GatewayFunction get(ExpectedDocument expected, String reference) {
        return new GatewayFunction(
                ControlIds.function(reference, ControlIds.FIND),
                Element.of("get")
                        .with("object", expected.kind().legacyObject)
                        .with("key", reference)
                        .with("externalkey", "true"));
    }

    private static String queryId(DocumentKind kind, int from) {
        return ControlIds.FIND + "-" + kind + "-" + from;
    }

    private static Element query(DocumentKind kind, String field, List<String> values) {
        Set<String> select = new LinkedHashSet<>(List.of(
                "RECORDNO", "RECORDID", kind.partyField, "TRX_TOTALENTERED", "TOTALENTERED", "CURRENCY", "BASECURR"));
        select.add(field);
        List<Element> in = new ArrayList<>();
        in.add(Element.text("field", field));
        values.forEach(value -> in.add(Element.text("value", value)));
        return Element.of(
                "query",
                Element.text("object", kind.object),
                Element.of(
                        "select",
                        select.stream().map(name -> Element.text("field", name)).toList()),
                Element.of("filter", Element.of("in", in)),
                Element.of("orderby", Element.of("order", Element.text("field", "RECORDNO"), Element.of("ascending"))),
                Element.of("options", Element.text("showprivate", "true")),
                Element.text("pagesize", Integer.toString(PAGE)),
                Element.text("offset", "0"));
    }
}
