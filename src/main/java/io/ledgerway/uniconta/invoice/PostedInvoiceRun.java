package io.ledgerway.uniconta.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.uniconta.UnicontaQuery;
import io.ledgerway.uniconta.invoice.PostedInvoice.Debtor;
import io.ledgerway.uniconta.invoice.PostedInvoice.Head;
import io.ledgerway.uniconta.invoice.PostedInvoice.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A run that reads posted invoices, as it stands; goes round in the route. First the overlap: rows up to the watermark that
 * are young. Then what is above the watermark. Each page: its invoices, all their lines, all their debtors.
 */
final class PostedInvoiceRun {

    private final PostedInvoiceSettings settings;
    private final List<Line> lines = new ArrayList<>();
    private List<Head> heads = List.of();
    private List<Debtor> debtors = List.of();
    private JsonNode firstLine;
    private Stage stage;
    private boolean overlap;
    private long last;
    private long position;
    private int read;

    private PostedInvoiceRun(PostedInvoiceSettings settings, long position) {
        this.settings = settings;
        this.position = position;
    }

    /** What is to be read next. */
    enum Stage {
        INVOICES,
        LINES,
        DEBTORS,
        /** Nothing: the page is whole and waits to be recorded. */
        WHOLE,
        /** Nothing: all was read. */
        DONE
    }

    /** @param watermark row id up to which all was read */
    static PostedInvoiceRun start(PostedInvoiceSettings settings, long watermark) {
        PostedInvoiceRun run = new PostedInvoiceRun(settings, watermark);
        run.overlap = watermark > 0 && settings.overlapFrom() != null;
        run.last = run.overlap ? 0 : watermark;
        run.stage = Stage.INVOICES;
        return run;
    }

    /** A run with nothing to read. */
    static PostedInvoiceRun nothing() {
        PostedInvoiceRun run = new PostedInvoiceRun(null, 0);
        run.stage = Stage.DONE;
        return run;
    }

    /** Whether something remains to be read. */
    public boolean isReading() {
        return stage != Stage.DONE;
    }

    /** What to read next. */
    public UnicontaQuery getQuery() {
        return switch (stage) {
            case INVOICES ->
                PostedInvoiceQueries.invoices(
                        settings.rowField(),
                        last + 1,
                        overlap ? position : PostedInvoiceQueries.LAST_ROW,
                        overlap ? settings.overlapFrom() : settings.from());
            case LINES -> PostedInvoiceQueries.lines(numbers(), day(false), day(true), lines.size());
            case DEBTORS -> PostedInvoiceQueries.debtors(accounts());
            default -> throw new IllegalStateException("Nothing is to be read.");
        };
    }

    /**
     * Takes what was read.
     *
     * @throws CausedException codes {@code UNICONTA_PAGE_UNORDERED} or {@code UNICONTA_PAGE_REPEATED}
     */
    void take(List<JsonNode> rows) {
        switch (stage) {
            case INVOICES -> invoices(rows);
            case LINES -> lines(rows);
            case DEBTORS -> {
                debtors = rows.stream().map(PostedInvoiceRows::debtor).toList();
                stage = Stage.WHOLE;
            }
            default -> throw new IllegalStateException("Nothing was asked for.");
        }
    }

    /** The page's invoices with their lines and debtors, once it is whole; empty before. */
    List<PostedInvoice> page() {
        return stage == Stage.WHOLE ? heads.stream().map(this::joined).toList() : List.of();
    }

    /** Goes on behind the page that was recorded. */
    void recorded() {
        read += heads.size();
        last = heads.get(heads.size() - 1).row();
        position = overlap ? position : last;
        boolean over = heads.size() < PostedInvoiceQueries.PAGE;
        heads = List.of();
        debtors = List.of();
        lines.clear();
        firstLine = null;
        stage = Stage.INVOICES;
        if (over) {
            endOfPhase();
        }
    }

    /** Reads nothing more. */
    void stop() {
        stage = Stage.DONE;
    }

    PostedInvoiceSettings settings() {
        return settings;
    }

    /** The watermark as it stands. */
    long position() {
        return position;
    }

    /** The watermark when the page is recorded. */
    long next() {
        return overlap ? position : heads.get(heads.size() - 1).row();
    }

    /** Rows that were read and recorded. */
    int read() {
        return read;
    }

    private void invoices(List<JsonNode> rows) {
        heads = rows.stream()
                .map(row -> PostedInvoiceRows.head(row, settings.rowField()))
                .toList();
        long before = last;
        for (Head head : heads) {
            if (head.row() <= before || overlap && head.row() > position) {
                throw unordered();
            }
            before = head.row();
        }
        if (heads.isEmpty()) {
            endOfPhase();
        } else {
            stage = numbers().isEmpty() ? afterLines() : Stage.LINES;
        }
    }

    private void lines(List<JsonNode> rows) {
        if (!rows.isEmpty() && rows.get(0).equals(firstLine)) {
            throw new CausedException(new Cause(
                    "UNICONTA_PAGE_REPEATED",
                    "While reading DebtorInvoiceLines, Uniconta answered the same page twice.",
                    "Nothing to do unless it lasts: it is tried again by itself."));
        }
        rows.stream().map(PostedInvoiceRows::line).forEach(lines::add);
        if (rows.size() == PostedInvoiceQueries.LINES) {
            firstLine = rows.get(0);
        } else {
            stage = afterLines();
        }
    }

    private Stage afterLines() {
        return accounts().isEmpty() ? Stage.WHOLE : Stage.DEBTORS;
    }

    private void endOfPhase() {
        stage = overlap ? Stage.INVOICES : Stage.DONE;
        overlap = false;
        last = position;
    }

    private PostedInvoice joined(Head head) {
        return new PostedInvoice(
                head,
                lines.stream()
                        .filter(line -> Objects.equals(line.number(), head.number()))
                        .filter(line -> line.account() == null || line.account().equalsIgnoreCase(head.account()))
                        .sorted(Comparator.comparing(Line::place))
                        .toList(),
                debtors.stream()
                        .filter(debtor ->
                                debtor.account() != null && debtor.account().equalsIgnoreCase(head.account()))
                        .findFirst()
                        .orElse(null));
    }

    private List<String> numbers() {
        return PostedInvoiceQueries.searchable(heads.stream().map(Head::number).toList());
    }

    private List<String> accounts() {
        return PostedInvoiceQueries.searchable(heads.stream().map(Head::account).toList());
    }

    private LocalDate day(boolean latest) {
        var days = heads.stream().map(Head::date).filter(Objects::nonNull);
        return (latest ? days.max(Comparator.naturalOrder()) : days.min(Comparator.naturalOrder())).orElse(null);
    }

    private CausedException unordered() {
        return new CausedException(new Cause(
                "UNICONTA_PAGE_UNORDERED",
                "Uniconta's answer for DebtorInvoiceClient is not what was asked for: its rows are not in the order of "
                        + settings.rowField() + ", or not all above row " + last
                        + ". Nothing of it was taken, since rows would be missed.",
                "Set ledgerway.intake.uniconta.row-id-field to the field that holds the row id."));
    }

    @Override
    public String toString() {
        return "PostedInvoiceRun[" + stage + " above " + last + "]";
    }
}
