package io.ledgerway.sandbox.uniconta;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Posts a project journal (apis/uniconta.md 5.2, 6). The caller holds the company's monitor. */
final class Posting {

    private final Company company;
    private final Habits habits;
    private final Clock clock;
    private final JournalLineRules rules;

    Posting(Company company, Habits habits, Clock clock) {
        this.company = company;
        this.habits = habits;
        this.clock = clock;
        this.rules = new JournalLineRules(company);
    }

    /** What is posted: a journal, by setting one project of it, at one date for all lines or at each line's own. */
    record Order(String journal, String project, LocalDateTime date, String comment) {}

    /** @throws Refused what would hinder the posting */
    void check(Order order) {
        due(order).forEach(line -> rules.check(RowDraft.of(line)));
    }

    /**
     * Moves the lines that are due to the posted transactions; all or none.
     *
     * @param by login id of who posts
     * @return the posting's number
     */
    int post(Order order, String by) {
        Row journal = journal(order.journal());
        List<Row> lines = due(order);
        lines.forEach(line -> rules.check(RowDraft.of(line)));
        int voucher = nextVoucher(journal);
        int posting = postedJournal(journal, order, by, lines, voucher);
        for (Row line : lines) {
            company.add(transaction(line, order, posting, voucher));
            if (journal.flag("DeleteLines")) {
                company.remove(line);
            }
        }
        return posting;
    }

    private Row journal(String name) {
        return company.find(Entities.JOURNAL, name)
                .orElseThrow(() -> new Refused(ErrorCode.COULD_NOT_FIND, "Journal", name));
    }

    private List<Row> due(Order order) {
        Row journal = journal(order.journal());
        List<Row> due = new ArrayList<>();
        for (Row line : company.table(Entities.JOURNAL_LINE).rows()) {
            boolean asked = order.journal().equals(line.text("Journal"))
                    && (order.project() == null || order.project().equals(line.text("Project")));
            if (asked && !stays(journal, line)) {
                due.add(line);
            }
        }
        if (due.isEmpty()) {
            throw new Refused(ErrorCode.NO_LINES_TO_UPDATE, "Journal", order.journal());
        }
        return due;
    }

    private static boolean stays(Row journal, Row line) {
        return line.flag("OnHold")
                || journal.flag("EmptyAccountOnHold") && line.get("Project") == null
                || journal.flag("UseApproved") && !line.flag("Approved");
    }

    private int nextVoucher(Row journal) {
        Row series = company.find(Entities.NUMBER_SERIES, journal.get("NumberSerie"))
                .orElseThrow(() -> new Refused(ErrorCode.COULD_NOT_FIND, "NumberSerie", journal.get("NumberSerie")));
        int voucher = series.get("Next") instanceof Integer next ? next : 1;
        company.change(series, RowDraft.of(series).set("Next", voucher + 1));
        return voucher;
    }

    private int postedJournal(Row journal, Order order, String by, List<Row> lines, int voucher) {
        Table posted = company.table(Entities.POSTED_JOURNAL);
        int number = posted.rows().size() + 1;
        List<LocalDateTime> dates = lines.stream()
                .map(line -> order.date() != null ? order.date() : (LocalDateTime) line.get("Date"))
                .sorted()
                .toList();
        company.add(new RowDraft(posted.entity())
                .set("SeqNumber", number)
                .set("Journal", order.journal())
                .set("NumberSerie", journal.get("NumberSerie"))
                .set("Posted", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS))
                .set("PostedBy", by)
                .set("Voucher", voucher)
                .set("Lines", lines.size())
                .set("Comment", order.comment())
                .set("DateMin", dates.get(0))
                .set("DateMax", dates.get(dates.size() - 1)));
        return number;
    }

    private RowDraft transaction(Row line, Order order, int posting, int voucher) {
        RowDraft transaction = new RowDraft(Entities.named(Entities.TRANSACTION));
        line.forEach((field, value) -> {
            Field same = transaction.entity().field(field.name());
            if (same != null && same.type().holds(value) && !same.is(Field.Role.GIVEN)) {
                transaction.set(same, value);
            }
        });
        transaction.set("TimeFrom", minutes(line, "TimeFrom")).set("TimeTo", minutes(line, "TimeTo"));
        if (order.date() != null) {
            transaction.set("Date", order.date());
        }
        if (!habits.has(Habit.REFERENCE_SURVIVES_POSTING)) {
            transaction.set("ReferenceNumber", null);
        }
        return transaction.set("JournalPostedId", posting).set("Voucher", voucher);
    }

    private static Integer minutes(Row line, String field) {
        return line.get(field) instanceof LocalTime time ? time.toSecondOfDay() / 60 : null;
    }
}
