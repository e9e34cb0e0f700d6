package io.ledgerway.uniconta.invoice;

import io.ledgerway.uniconta.UnicontaQuery;
import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Plans the queries for posted invoices. A page has as many invoices as a list filter has alternatives, so that the lines and
 * the debtors of a whole page are asked for at once (apis/uniconta.md 2.3).
 */
final class PostedInvoiceQueries {

    /** Invoices of a page. */
    static final int PAGE = UnicontaQuery.LIST_LIMIT;

    /** Lines of one answer. */
    static final int LINES = 1000;

    /** Row ids are 32-bit numbers. */
    static final long LAST_ROW = Integer.MAX_VALUE;

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /** What a filter takes literally; it cannot escape its own signs. */
    private static final Pattern SEARCHABLE = Pattern.compile("[\\p{L}\\p{N}/_-][\\p{L}\\p{N}/_ -]*");

    private PostedInvoiceQueries() {}

    /** The first page of rows from one row id to another, both included, dated that day or later. */
    static UnicontaQuery invoices(String rowField, long from, long to, LocalDate day) {
        return new UnicontaQuery(
                "query-invoices",
                "DebtorInvoiceClient",
                List.of(new Filter(rowField, from + ".." + to, true, 0, PAGE), Filter.days("Date", day, LAST_DAY)));
    }

    /**
     * Lines of these invoices, in the order of their numbers.
     *
     * @param numbers at least one
     * @param first day of the earliest invoice; null where none has one
     * @param last day of the latest invoice
     * @param skip lines that were read before
     */
    static UnicontaQuery lines(Collection<String> numbers, LocalDate first, LocalDate last, int skip) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("InvoiceNumber", String.join(";", numbers), true, skip, LINES));
        if (first != null) {
            filters.add(Filter.days("Date", first, last));
        }
        filters.add(new Filter("LineNumber", null, true, null, null));
        return new UnicontaQuery("query-invoice-lines", "DebtorInvoiceLines", filters);
    }

    /** @param accounts at least one */
    static UnicontaQuery debtors(Collection<String> accounts) {
        return new UnicontaQuery(
                "query-debtors",
                "DebtorClient",
                List.of(new Filter("Account", String.join(";", accounts), null, 0, LINES)));
    }

    /** Those that can be asked for, none twice. */
    static List<String> searchable(Collection<String> keys) {
        return keys.stream()
                .filter(Objects::nonNull)
                .filter(key -> SEARCHABLE.matcher(key).matches())
                .distinct()
                .toList();
    }
}
