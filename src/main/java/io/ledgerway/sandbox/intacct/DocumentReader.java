package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the document that a create holds, and refuses it where the company would (apis/intacct.md 3, 6.2). */
final class DocumentReader {

    private final MasterChecks checks;
    private final Habits habits;
    private final Ledger ledger;
    private final Clock clock;
    private final CurrencyReader currencies;
    private final LineReader lines;

    DocumentReader(Masters masters, Habits habits, Ledger ledger, Clock clock) {
        this.checks = new MasterChecks(masters);
        this.habits = habits;
        this.ledger = ledger;
        this.clock = clock;
        this.currencies = new CurrencyReader(checks, habits);
        this.lines = new LineReader(checks, habits, ledger);
    }

    BookedDocument read(DocumentKind kind, Job job) {
        XmlElement form = job.element();
        MasterRow party = party(kind, form);
        LocalDate created = mandatoryDate(form);
        LocalDate posted =
                Optional.ofNullable(FormField.date(form, "dateposted")).orElse(created);
        if (closed(posted)) {
            throw MasterChecks.invalid(
                    "The transaction date " + FieldType.DATE.shown(posted) + " is in a closed period.");
        }
        String term = checks.optional(form, "termname", kind.terms(), habits.get());
        LocalDate due = due(kind, form, created, term);
        whole(form, "batchkey");
        List.of("billto", "shipto", "payto", "returnto").forEach(address -> checks.contact(form, address));
        return new BookedDocument(
                kind,
                ledger.nextRecord(),
                number(kind, form),
                text(form, "ponumber"),
                text(form, "externalid"),
                party.id(),
                created,
                posted,
                due,
                term,
                kind.credit() ? text(form, kind.originalElement()) : null,
                action(form),
                text(form, "description"),
                currencies.read(form),
                attachments(form, job.unit()),
                taxSolution(form, job.visitor()),
                checks.customFields(form),
                lines(kind, party.id(), form),
                job.visitor().entity(),
                job.function().controlId(),
                clock.instant());
    }

    private MasterRow party(DocumentKind kind, XmlElement form) {
        String id = form.textOf(kind.receivable() ? "customerid" : "vendorid");
        if (id.isEmpty()) {
            throw MasterChecks.invalid(kind.party().title() + " is required.");
        }
        return checks.require(kind.party(), id);
    }

    private static LocalDate mandatoryDate(XmlElement form) {
        LocalDate created = FormField.date(form, "datecreated");
        if (created == null) {
            throw MasterChecks.invalid("Date is required.");
        }
        return created;
    }

    private boolean closed(LocalDate day) {
        String until = habits.get().closedUntil();
        return !until.isBlank() && !day.isAfter(LocalDate.parse(until));
    }

    private LocalDate due(DocumentKind kind, XmlElement form, LocalDate created, String term) {
        LocalDate due = FormField.date(form, "datedue");
        if (kind.credit()) {
            return null;
        }
        if (due == null && term == null) {
            throw MasterChecks.invalid("A due date or a term is required.");
        }
        if (due == null) {
            String days = checks.require(kind.terms(), term).get("DUEDAYS");
            return created.plusDays(days == null ? 0 : Long.parseLong(days));
        }
        if (due.isBefore(created)) {
            throw MasterChecks.invalid("The due date must not be before the transaction date.");
        }
        return due;
    }

    private String number(DocumentKind kind, XmlElement form) {
        String sent = text(form, kind.numberElement());
        return habits.get().autoNumbering() ? ledger.nextNumber() : sent;
    }

    private static String action(XmlElement form) {
        return switch (form.textOf("action")) {
            case "", "Submit" -> "Submit";
            case "Draft" -> "Draft";
            default -> throw Errors.business("BL03002129", "Invalid action '" + form.textOf("action") + "' specified.");
        };
    }

    private String attachments(XmlElement form, Unit unit) {
        String id = text(form, "supdocid");
        if (id != null && !ledger.hasAttachments(id) && !unit.hasAttachments(id)) {
            throw MasterChecks.invalid("Invalid attachment '" + id + "' specified.");
        }
        return id;
    }

    private String taxSolution(XmlElement form, Visitor visitor) {
        String solution = checks.optional(form, "taxsolutionid", MasterKind.TAXSOLUTION, habits.get());
        if (solution != null && !visitor.entity().isEmpty()) {
            throw MasterChecks.invalid("A tax solution can be named at the top level only.");
        }
        return solution;
    }

    private List<BookedLine> lines(DocumentKind kind, String party, XmlElement form) {
        List<XmlElement> items =
                form.first(kind.itemsElement()).map(all -> all.all("lineitem")).orElse(List.of());
        if (items.isEmpty()) {
            throw MasterChecks.invalid("At least one line is required.");
        }
        boolean noLedger = FormField.flag(form, "nogl");
        List<BookedLine> read = new ArrayList<>();
        for (XmlElement item : items) {
            read.add(lines.read(kind, party, noLedger, read.size() + 1, item));
        }
        return read;
    }

    private static void whole(XmlElement form, String name) {
        if (!form.textOf(name).matches("\\d*")) {
            throw FormField.illegal("The value of " + name + " is not a whole number.");
        }
    }

    private String text(XmlElement form, String name) {
        return FormField.text(form, name, habits.get());
    }
}
