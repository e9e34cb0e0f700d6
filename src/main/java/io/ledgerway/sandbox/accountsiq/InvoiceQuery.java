package io.ledgerway.sandbox.accountsiq;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code GetInvoicesBy}: filters, order, {@code Skip} and {@code Limit} (apis/accountsiq.md 5, fact 10). */
final class InvoiceQuery {

    private static final Map<String, Comparator<ItemInvoice>> ORDERS = Map.of(
            "InvoiceID", Comparator.comparing(ItemInvoice::id),
            "InvoiceDate",
                    Comparator.comparing(
                            invoice -> invoice.fields().date("InvoiceDate"),
                            Comparator.nullsFirst(Comparator.naturalOrder())));

    private final Values query;

    /** @param query null = everything */
    InvoiceQuery(Values query) {
        this.query = query == null ? new Values() : query;
    }

    Reply answer(List<ItemInvoice> invoices) {
        String orderBy =
                query.text("OrderBy") == null || query.text("OrderBy").isEmpty() ? "InvoiceID" : query.text("OrderBy");
        if (!ORDERS.containsKey(orderBy)) {
            throw new Refused("GETINVOICESBY_BAD_FIELD_NAME", "There is no field " + orderBy + " to order by.");
        }
        List<ItemInvoice> found = invoices.stream()
                .filter(this::passes)
                .sorted(ORDERS.get(orderBy))
                .collect(Collectors.toList());
        if (query.truth("ReverseOrderBy")) {
            Collections.reverse(found);
        }
        long limit = query.number("Limit") > 0 ? query.number("Limit") : Long.MAX_VALUE;
        return Reply.of(found.stream()
                .skip(Math.max(0, query.number("Skip")))
                .limit(limit)
                .map(ItemInvoice::fields)
                .toList());
    }

    private boolean passes(ItemInvoice invoice) {
        LocalDate date = invoice.fields().date("InvoiceDate");
        LocalDate from = query.date("FromDate");
        LocalDate to = query.date("ToDate");
        return (from == null || date != null && !date.isBefore(from))
                && (to == null || date != null && !date.isAfter(to))
                && among("InvoiceIDsFilter", invoice.id())
                && among("AccountIDsFilter", invoice.fields().number("AccountID"))
                && among("InvoiceNumbersFilter", invoice.fields().text("InvoiceNumber"))
                && among("TypesFilter", invoice.kind().code())
                && (query.text("Status") == null || query.text("Status").equals(invoice.status()));
    }

    private boolean among(String filter, Object value) {
        List<Object> wanted = query.list(filter);
        return wanted.isEmpty() || wanted.contains(value);
    }
}
