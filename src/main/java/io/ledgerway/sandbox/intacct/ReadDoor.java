package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The older reads: {@code read}, {@code readByName}, {@code readByQuery}, {@code readMore} (apis/intacct.md 4.2). */
final class ReadDoor {

    private static final int LARGEST_PAGE = 1000;
    private static final int MOST_KEYS = 100;

    private final Catalogue catalogue;
    private final Habits habits;
    private final Map<String, Rest> open = new HashMap<>();

    /** What is left of a {@code readByQuery}. @param session whose it is */
    private record Rest(
            String session, RowShape shape, List<ReadField> fields, List<ReadRow> rows, int page, int total) {}

    ReadDoor(Catalogue catalogue, Habits habits) {
        this.catalogue = catalogue;
        this.habits = habits;
    }

    void openIn(FunctionDesk functions) {
        functions.read("readByQuery", this::readByQuery).read("readMore", this::readMore);
        functions.read("read", job -> byKeys(job, "RECORDNO"));
        functions.read("readByName", job -> byKeys(job, null));
    }

    /** What continues where was left is forgotten. */
    synchronized void clear() {
        open.clear();
    }

    private Outcome readByQuery(Job job) {
        RowShape shape = catalogue.shape(job.element().textOf("object"));
        List<ReadField> fields = fields(shape, job.element());
        Predicate<ReadRow> filter = QueryText.read(shape, job.element().textOf("query"));
        String size = job.element().textOf("pagesize");
        int page = size.isEmpty() ? 100 : size.matches("\\d{1,4}") ? Integer.parseInt(size) : 0;
        if (page < 1 || page > LARGEST_PAGE) {
            throw Errors.queryFailed("The page size must be from 1 to " + LARGEST_PAGE + ".");
        }
        List<ReadRow> rows =
                catalogue.rows(shape, job.visitor(), false).filter(filter).toList();
        return page(
                UUID.randomUUID().toString(),
                new Rest(job.visitor().session(), shape, fields, rows, page, rows.size()));
    }

    private synchronized Outcome readMore(Job job) {
        String id = job.element().textOf("resultId");
        Rest rest = open.get(id);
        if (rest == null
                || rest.session() == null
                || !rest.session().equals(job.visitor().session())) {
            throw Errors.queryFailed("Attempt to readMore with an invalid resultId '" + id + "'.");
        }
        return page(id, rest);
    }

    private synchronized Outcome page(String id, Rest rest) {
        List<ReadRow> now = rest.rows().stream().limit(rest.page()).toList();
        List<ReadRow> later = rest.rows().stream().skip(rest.page()).toList();
        if (later.isEmpty()) {
            open.remove(id);
        } else {
            open.put(id, new Rest(rest.session(), rest.shape(), rest.fields(), later, rest.page(), rest.total()));
        }
        String name = rest.shape().object().toLowerCase(Locale.ROOT);
        return Outcome.data(XmlElement.of(
                        "data",
                        now.stream()
                                .map(row -> element(name, rest.fields(), row))
                                .toList())
                .with("listtype", name)
                .with("count", now.size())
                .with("totalcount", rest.total())
                .with("numremaining", later.size())
                .with("resultId", later.isEmpty() ? "" : id));
    }

    /** Rows by their keys, documents with their lines; a key that is not there is left out. */
    private Outcome byKeys(Job job, String keyField) {
        RowShape shape = catalogue.shape(job.element().textOf("object"));
        List<ReadField> fields = fields(shape, job.element());
        List<String> keys = listed(job.element().textOf("keys"));
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw Errors.queryFailed("A read must have from 1 to " + MOST_KEYS + " keys.");
        }
        ReadField key = shape.filtered(keyField == null ? nameField(shape) : keyField);
        Predicate<ReadRow> wanted = Condition.of(key, "in", keys, false);
        boolean all = listed(job.element().textOf("fields")).stream().allMatch("*"::equals);
        String name = habits.get().lowerCaseReads() ? shape.object().toLowerCase(Locale.ROOT) : shape.object();
        List<XmlElement> rows = catalogue
                .rows(shape, job.visitor(), true)
                .filter(wanted)
                .map(row -> all ? withLines(element(name, fields, row), row) : element(name, fields, row))
                .toList();
        return Outcome.data(XmlElement.of("data", rows).with("listtype", name).with("count", rows.size()));
    }

    private XmlElement withLines(XmlElement element, ReadRow row) {
        if (!(row.source() instanceof BookedDocument document)) {
            return element;
        }
        DocumentKind kind = document.kind();
        List<XmlElement> lines = new ArrayList<>();
        for (BookedLine line : document.lines()) {
            ReadRow lineRow = catalogue.line(kind, document, line);
            XmlElement shown = element(
                    kind.itemObject().toLowerCase(Locale.ROOT),
                    List.copyOf(lineRow.shape().fields()),
                    lineRow);
            lines.add(shown.plus(XmlElement.of(
                    "TAXENTRIES",
                    line.taxEntries().stream()
                            .map(tax -> XmlElement.of(
                                    "taxentry",
                                    XmlElement.text("DETAILID", tax.detailId()),
                                    XmlElement.text("TRX_TAX", tax.amount().toPlainString())))
                            .toList())));
        }
        return element.plus(XmlElement.of(kind.itemObject() + "S", lines));
    }

    private static String nameField(RowShape shape) {
        return MasterKind.named(shape.object()).map(MasterKind::key).orElse("RECORDID");
    }

    private static List<ReadField> fields(RowShape shape, XmlElement read) {
        List<String> names = listed(read.textOf("fields"));
        return names.stream().allMatch("*"::equals) ? List.copyOf(shape.fields()) : shape.selected(names);
    }

    private static List<String> listed(String text) {
        return Stream.of(text)
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static XmlElement element(String name, List<ReadField> fields, ReadRow row) {
        return XmlElement.of(
                name,
                fields.stream()
                        .map(field -> XmlElement.text(field.name(), row.shown(field)))
                        .toList());
    }
}
