package io.ledgerway.acumatica;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The query that looks for documents of one entity, many in one call by {@code or} (apis/acumatica.md 4.3, 6.3). The type, a
 * drop-down, is never filtered by: a label that does not fit would hide the document.
 */
final class LookUps {

    /** Characters of a filter as it goes on the wire: IIS takes 2048 of a query unless it is told otherwise. */
    static final int LONGEST_FILTER = 1700;
    /** Rows for each reference; as many as that say that not all were shown. */
    static final int ROWS_EACH = 10;

    private LookUps() {}

    /** How many of these go into one call: from the first on as many as its address holds, and one at least. */
    static int fitting(List<Expected> wanted) {
        int length = 0;
        int fitting = 0;
        for (Expected each : wanted) {
            length += encoded(key(each) + " or ").length();
            if (fitting > 0 && length > LONGEST_FILTER) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    /** Path and query below the endpoint. */
    static String path(Collection<Expected> wanted) {
        Expected any = wanted.iterator().next();
        String filter = wanted.size() == 1
                ? single(any)
                : wanted.stream().map(LookUps::key).distinct().collect(Collectors.joining(" or "));
        boolean custom = any.keyField().contains(".");
        return "/" + any.entity().path + "?$filter=" + encoded(filter) + "&$select="
                + encoded(select(any, custom))
                + (custom ? "&$custom=" + encoded(any.keyField()) : "")
                + "&$top=" + ROWS_EACH * wanted.size();
    }

    /** A text as it stands in a filter: a quote is doubled (apis/acumatica.md 4.3). */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String key(Expected wanted) {
        String field =
                wanted.keyField().contains(".") ? "cf.String(f=" + literal(wanted.keyField()) + ")" : wanted.keyField();
        return field + " eq " + literal(wanted.key());
    }

    /** A bill by itself also by its vendor: many may share a number. Together the answers are sorted out by vendor here. */
    private static String single(Expected wanted) {
        return wanted.entity().sale() || wanted.party() == null
                ? key(wanted)
                : key(wanted) + " and " + wanted.entity().party + " eq " + literal(wanted.party());
    }

    private static String select(Expected any, boolean custom) {
        return "Type,ReferenceNbr,Status," + any.entity().party + (custom ? "" : "," + any.keyField())
                + ",Amount,TaxTotal,Description";
    }
}
