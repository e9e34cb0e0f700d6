package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.FieldType.DATE;
import static io.ledgerway.sandbox.intacct.FieldType.NUMBER;
import static io.ledgerway.sandbox.intacct.FieldType.TEXT;
import static io.ledgerway.sandbox.intacct.FieldType.TIMESTAMP;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** The fields of documents, lines and master rows in reads (apis/intacct.md 4.3). */
final class Shapes {

    private static final List<String> LINE_DIMENSIONS = List.of(
            "LOCATIONID",
            "DEPARTMENTID",
            "PROJECTID",
            "TASKID",
            "CUSTOMERID",
            "VENDORID",
            "EMPLOYEEID",
            "ITEMID",
            "CLASSID",
            "CONTRACTID",
            "WAREHOUSEID");

    private final Masters masters;
    private final Habits habits;

    Shapes(Masters masters, Habits habits) {
        this.masters = masters;
        this.habits = habits;
    }

    /** A line with the document it belongs to. */
    record LineOf(BookedDocument document, BookedLine line) {}

    RowShape documents(DocumentKind kind) {
        Columns of = new Columns(new RowShape(kind.object()));
        String party = kind.party().name();
        of.add("RECORDNO", NUMBER, BookedDocument::recordNo)
                .add("RECORDID", TEXT, BookedDocument::number)
                .add("DOCNUMBER", TEXT, BookedDocument::documentNumber)
                .add(party + "ID", TEXT, BookedDocument::party)
                .add(party + "NAME", TEXT, document -> name(kind.party(), document.party()))
                .add("STATE", TEXT, document -> draft(document) ? "Draft" : "Posted")
                .add("RAWSTATE", TEXT, document -> draft(document) ? "D" : "A")
                .add("WHENCREATED", DATE, BookedDocument::created)
                .add("WHENPOSTED", DATE, BookedDocument::posted)
                .add("WHENDUE", DATE, BookedDocument::due)
                .add("WHENMODIFIED", TIMESTAMP, document -> LocalDateTime.ofInstant(document.at(), ZoneOffset.UTC))
                .add("TOTALENTERED", NUMBER, BookedDocument::baseTotal)
                .add("TRX_TOTALENTERED", NUMBER, BookedDocument::total)
                .add("TOTALDUE", NUMBER, BookedDocument::baseTotal)
                .add("TRX_TOTALDUE", NUMBER, BookedDocument::total)
                .add("TOTALPAID", NUMBER, document -> BigDecimal.ZERO.setScale(2))
                .add("TRX_TOTALPAID", NUMBER, document -> BigDecimal.ZERO.setScale(2))
                .add("CURRENCY", TEXT, document -> document.currency().currency())
                .add("BASECURR", TEXT, document -> document.currency().base())
                .add("EXCHANGE_RATE", NUMBER, document -> document.currency().rate())
                .add("DESCRIPTION", TEXT, BookedDocument::description)
                .add("TERMNAME", TEXT, BookedDocument::term)
                .add("SUPDOCID", TEXT, BookedDocument::attachmentsId)
                .add("TAXSOLUTIONID", TEXT, BookedDocument::taxSolution)
                .add("PRBATCH", TEXT, document -> null)
                .add("MODULEKEY", TEXT, document -> kind.receivable() ? "4.AR" : "3.AP")
                .add("MEGAENTITYID", TEXT, BookedDocument::entity);
        if (habits.get().externalIdQueryable()) {
            of.add("EXTERNALID", TEXT, BookedDocument::externalId);
        }
        masters.all(MasterKind.CUSTOMFIELD)
                .forEach(field -> of.add(
                        field.id(), TEXT, document -> document.customFields().get(field.id())));
        return of.shape;
    }

    RowShape lines(DocumentKind kind) {
        RowShape shape = new RowShape(kind.itemObject());
        shape.add("RECORDNO", NUMBER, (LineOf of) -> of.line().recordNo())
                .add("RECORDKEY", NUMBER, (LineOf of) -> of.document().recordNo())
                .add("LINE_NO", NUMBER, (LineOf of) -> of.line().number())
                .add("ACCOUNTNO", TEXT, (LineOf of) -> of.line().accountNo())
                .add("ACCOUNTLABEL", TEXT, (LineOf of) -> of.line().accountLabel())
                .add("OFFSETGLACCOUNTNO", TEXT, (LineOf of) -> of.line().offsetAccountNo())
                .add("AMOUNT", NUMBER, Shapes::baseAmount)
                .add("TRX_AMOUNT", NUMBER, (LineOf of) -> of.line().amount())
                .add(
                        "TOTALTRXAMOUNT",
                        NUMBER,
                        (LineOf of) -> of.line().amount().add(of.line().tax()))
                .add("CURRENCY", TEXT, (LineOf of) -> of.document().currency().currency())
                .add("ENTRYDESCRIPTION", TEXT, (LineOf of) -> of.line().memo());
        LINE_DIMENSIONS.forEach(dimension ->
                shape.add(dimension, TEXT, (LineOf of) -> of.line().dimensions().get(dimension)));
        masters.all(MasterKind.CUSTOMFIELD)
                .forEach(field -> shape.add(
                        field.id(),
                        TEXT,
                        (LineOf of) -> of.line().customFields().get(field.id())));
        return shape;
    }

    RowShape masters(MasterKind kind) {
        RowShape shape = new RowShape(kind.name());
        shape.add("RECORDNO", NUMBER, (MasterRow row) -> row.recordNo());
        shape.add(kind.key(), TEXT, (MasterRow row) -> row.id());
        kind.others()
                .forEach(field ->
                        shape.add(field, field.equals("VALUE") ? NUMBER : TEXT, (MasterRow row) -> row.get(field)));
        return shape.add("STATUS", TEXT, (MasterRow row) -> row.get("STATUS"));
    }

    private static Object baseAmount(LineOf of) {
        return of.line().amount().multiply(of.document().currency().rate()).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private static boolean draft(BookedDocument document) {
        return document.action().equals("Draft");
    }

    private String name(MasterKind kind, String id) {
        return masters.find(kind, id).map(row -> row.get("NAME")).orElse(null);
    }

    /** Saves naming the source's type at each field. */
    private record Columns(RowShape shape) {
        Columns add(String name, FieldType type, Function<BookedDocument, Object> value) {
            shape.add(name, type, value);
            return this;
        }
    }
}
