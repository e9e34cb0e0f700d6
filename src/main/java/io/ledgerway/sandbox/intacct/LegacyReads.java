package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** {@code get}, {@code get_invoice}, {@code get_bill} and {@code get_list} (apis/intacct.md 4.2, 4.4). */
final class LegacyReads {

    private static final Map<String, String> OPERATORS = Map.of(
            "=", "equalto",
            "!=", "notequalto",
            "<", "lessthan",
            "<=", "lessthanorequalto",
            ">", "greaterthan",
            ">=", "greaterthanorequalto",
            "like", "like",
            "is null", "isnull",
            "is not null", "isnotnull");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("key", "RECORDNO"),
            Map.entry("invoiceno", "RECORDID"),
            Map.entry("billno", "RECORDID"),
            Map.entry("adjustmentno", "RECORDID"),
            Map.entry("ponumber", "DOCNUMBER"),
            Map.entry("datecreated", "WHENCREATED"),
            Map.entry("dateposted", "WHENPOSTED"),
            Map.entry("datedue", "WHENDUE"),
            Map.entry("totalamount", "TOTALENTERED"));

    private final Catalogue catalogue;
    private final Habits habits;

    LegacyReads(Catalogue catalogue, Habits habits) {
        this.catalogue = catalogue;
        this.habits = habits;
    }

    void openIn(FunctionDesk functions) {
        functions
                .read("get", job -> get(job, kind(job.element())))
                .read("get_invoice", job -> get(job, DocumentKind.INVOICE))
                .read("get_bill", job -> get(job, DocumentKind.BILL))
                .read("get_list", this::list);
    }

    private static DocumentKind kind(XmlElement read) {
        String object = read.attribute("object");
        return DocumentKind.ofLegacy(object).orElseThrow(() -> Errors.unknownObject(object));
    }

    private Outcome get(Job job, DocumentKind kind) {
        String key = job.element().attribute("key");
        boolean external = job.element().attribute("externalkey").equals("true");
        BookedDocument found = catalogue
                .documents(kind, job.visitor(), true)
                .filter(document -> key.equals(external ? document.externalId() : String.valueOf(document.recordNo())))
                .findFirst()
                .orElseThrow(() -> Errors.business(
                        habits.get().notFoundErrorNumber(),
                        "There is no " + kind.legacy() + " with the " + (external ? "external " : "") + "key '" + key
                                + "'."));
        return listed(kind, List.of(found), 0, 1);
    }

    private Outcome list(Job job) {
        XmlElement list = job.element();
        DocumentKind kind = kind(list);
        RowShape shape = catalogue.shape(kind.object());
        Predicate<ReadRow> filter =
                list.first("filter").map(each -> whole(shape, each)).orElse(row -> true);
        int start = number(list, "start", 0);
        int most = number(list, "maxitems", 100);
        List<BookedDocument> all = catalogue
                .documents(kind, job.visitor(), true)
                .filter(document -> filter.test(new ReadRow(shape, document)))
                .toList();
        return listed(kind, all.stream().skip(start).limit(most).toList(), start, all.size());
    }

    private static Predicate<ReadRow> whole(RowShape shape, XmlElement filter) {
        if (filter.children().size() != 1) {
            throw Errors.queryFailed("A filter must hold exactly one expression, or a logical one of several.");
        }
        return filter(shape, filter.children().get(0));
    }

    private static Predicate<ReadRow> filter(RowShape shape, XmlElement part) {
        if (part.name().equals("expression")) {
            String field = part.textOf("field").toLowerCase(Locale.ROOT);
            String operator = OPERATORS.getOrDefault(part.textOf("operator").toLowerCase(Locale.ROOT), "?");
            List<String> values = operator.contains("null") ? List.of() : List.of(part.textOf("value"));
            return Condition.of(shape.filtered(NAMES.getOrDefault(field, field)), operator, values, false);
        }
        boolean any = part.attribute("logical_operator").equals("or");
        return part.children().stream()
                .map(child -> filter(shape, child))
                .reduce(any ? Predicate::or : Predicate::and)
                .orElseThrow(() -> Errors.queryFailed("The filter is empty."));
    }

    private static int number(XmlElement list, String attribute, int absent) {
        String text = list.attribute(attribute);
        if (text.isEmpty()) {
            return absent;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Errors.queryFailed("The value '" + text + "' of " + attribute + " is not a number.");
        }
        return Integer.parseInt(text);
    }

    private static Outcome listed(DocumentKind kind, List<BookedDocument> documents, int start, int total) {
        XmlElement listType = XmlElement.text("listtype", kind.legacy())
                .with("start", start)
                .with("end", start + Math.max(0, documents.size() - 1))
                .with("total", total);
        return new Outcome(
                null,
                listType,
                XmlElement.of(
                        "data", documents.stream().map(LegacyForm::element).toList()));
    }
}
