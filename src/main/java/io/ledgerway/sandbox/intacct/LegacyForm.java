package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A document as the legacy reads show it: lower case, dates in parts (apis/intacct.md 4.4). */
final class LegacyForm {

    private LegacyForm() {}

    static XmlElement element(BookedDocument document) {
        DocumentKind kind = document.kind();
        List<XmlElement> children = new ArrayList<>();
        children.add(XmlElement.text("key", document.recordNo()));
        children.add(XmlElement.text(kind.receivable() ? "customerid" : "vendorid", document.party()));
        children.add(date("datecreated", document.created()));
        children.add(date("dateposted", document.posted()));
        children.add(date("datedue", document.due()));
        children.add(date("datepaid", null));
        children.add(XmlElement.text("termname", document.term()));
        children.add(XmlElement.text("batchkey", ""));
        children.add(XmlElement.text(kind.numberElement(), document.number()));
        children.add(XmlElement.text("ponumber", document.documentNumber()));
        children.add(XmlElement.text("totalamount", document.baseTotal().toPlainString()));
        children.add(XmlElement.text("totalpaid", "0"));
        children.add(XmlElement.text("totaldue", document.baseTotal().toPlainString()));
        children.add(XmlElement.text("description", document.description()));
        children.add(XmlElement.text("trx_totalamount", document.total().toPlainString()));
        children.add(XmlElement.text("trx_totalpaid", "0"));
        children.add(XmlElement.text("trx_totaldue", document.total().toPlainString()));
        children.add(XmlElement.text("basecurr", document.currency().base()));
        children.add(XmlElement.text("currency", document.currency().currency()));
        children.add(XmlElement.text("whenmodified", document.at()));
        children.add(XmlElement.text("state", document.action().equals("Draft") ? "Draft" : "Posted"));
        children.add(XmlElement.text("supdocid", document.attachmentsId()));
        children.add(XmlElement.text("taxsolutionid", document.taxSolution()));
        children.add(XmlElement.of(
                kind.itemsElement(),
                document.lines().stream().map(LegacyForm::line).toList()));
        return XmlElement.of(kind.legacy(), children);
    }

    private static XmlElement line(BookedLine line) {
        List<XmlElement> children = new ArrayList<>();
        children.add(XmlElement.text("line_num", line.number()));
        children.add(XmlElement.text("accountlabel", line.accountLabel()));
        children.add(XmlElement.text("glaccountno", line.accountNo()));
        children.add(XmlElement.text("amount", line.amount().toPlainString()));
        children.add(XmlElement.text("memo", line.memo()));
        line.dimensions()
                .forEach((dimension, id) -> children.add(XmlElement.text(dimension.toLowerCase(Locale.ROOT), id)));
        return XmlElement.of("lineitem", children);
    }

    private static XmlElement date(String name, LocalDate date) {
        return date == null
                ? XmlElement.of(name)
                : XmlElement.of(
                        name,
                        XmlElement.text("year", date.getYear()),
                        XmlElement.text("month", "%02d".formatted(date.getMonthValue())),
                        XmlElement.text("day", "%02d".formatted(date.getDayOfMonth())));
    }
}
