package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The {@code query} function (apis/intacct.md 4.1). */
final class QueryDoor {

    private static final int LARGEST_PAGE = 2000;
    private static final List<String> CHILDREN =
            List.of("object", "docparid", "select", "filter", "orderby", "options", "pagesize", "offset");
    private static final List<String> OPTIONS = List.of("caseinsensitive", "showprivate", "returnformat");

    private final Catalogue catalogue;
    private final Random random = new Random(1);

    QueryDoor(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void openIn(FunctionDesk functions) {
        functions.read("query", this::query);
    }

    private Outcome query(Job job) {
        XmlElement query = job.element();
        for (XmlElement child : query.children()) {
            if (!CHILDREN.contains(child.name())) {
                throw Errors.queryFailed(
                        "Element '" + child.name() + "' inside 'query': This element is not expected.");
            }
        }
        if (query.all("object").size() != 1) {
            throw Errors.queryFailed("A query must name exactly one object.");
        }
        RowShape shape = catalogue.shape(query.textOf("object"));
        Selection selection = Selection.of(shape, query);
        XmlElement options = options(query);
        Predicate<ReadRow> filter = query.first("filter")
                .map(new FilterReader(shape, Control.flag(options, "caseinsensitive", false))::read)
                .orElse(row -> true);
        int pageSize = number(query, "pagesize", 100, 1, LARGEST_PAGE);
        int offset = number(query, "offset", 0, 0, Integer.MAX_VALUE);
        List<ReadRow> rows = new ArrayList<>(catalogue
                .rows(shape, job.visitor(), Control.flag(options, "showprivate", false))
                .filter(filter)
                .toList());
        order(rows, shape, query);
        List<XmlElement> found = selection.elements(rows);
        List<XmlElement> page = found.stream().skip(offset).limit(pageSize).toList();
        return Outcome.data(XmlElement.of("data", page)
                .with("listtype", shape.object())
                .with("totalcount", found.size())
                .with("offset", offset)
                .with("count", page.size())
                .with("numremaining", Math.max(0, found.size() - offset - page.size())));
    }

    private static XmlElement options(XmlElement query) {
        XmlElement options = query.first("options").orElse(XmlElement.of("options"));
        List<Integer> places = options.children().stream()
                .map(option -> OPTIONS.indexOf(option.name()))
                .toList();
        if (places.contains(-1)
                || !places.equals(places.stream().sorted().distinct().toList())) {
            throw Errors.queryFailed("The options must be " + String.join(", ", OPTIONS) + ", in this order.");
        }
        if (!List.of("", "xml").contains(options.textOf("returnformat"))) {
            throw Errors.queryFailed("The simulated company answers queries in XML only.");
        }
        return options;
    }

    /** Without an order rows come in a different one each time: pages overlap, as in the real system. */
    private void order(List<ReadRow> rows, RowShape shape, XmlElement query) {
        List<XmlElement> orders =
                query.first("orderby").map(orderBy -> orderBy.all("order")).orElse(List.of());
        if (orders.isEmpty()) {
            Collections.shuffle(rows, random);
            return;
        }
        Comparator<ReadRow> order = (one, other) -> 0;
        for (XmlElement each : orders) {
            ReadField field = shape.filtered(each.textOf("field"));
            Comparator<ReadRow> by = Comparator.comparing(
                    row -> field.type().comparable(row.get(field)), Comparator.nullsFirst(Condition::compare));
            order = order.thenComparing(each.has("descending") ? by.reversed() : by);
        }
        rows.sort(order);
    }

    private static int number(XmlElement query, String name, int absent, int least, int most) {
        if (!query.has(name)) {
            return absent;
        }
        String text = query.textOf(name);
        long value = text.matches("\\d{1,10}") ? Long.parseLong(text) : -1;
        if (value < least || value > most) {
            throw Errors.queryFailed(
                    "The value '" + text + "' of " + name + " is not from " + least + " to " + most + ".");
        }
        return (int) value;
    }
}
