package io.ledgerway.uniconta.invoice;

import static io.ledgerway.uniconta.UnicontaJson.date;
import static io.ledgerway.uniconta.UnicontaJson.number;
import static io.ledgerway.uniconta.UnicontaJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.uniconta.invoice.PostedInvoice.Debtor;
import io.ledgerway.uniconta.invoice.PostedInvoice.Head;
import io.ledgerway.uniconta.invoice.PostedInvoice.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads the rows of posted invoices, their lines and their debtors (apis/uniconta.md 5.5). What is empty is left out. */
final class PostedInvoiceRows {

    private PostedInvoiceRows() {}

    /** @param rowField the field that holds the row id */
    static Head head(JsonNode row, String rowField) {
        return new Head(
                row.path(rowField).asLong(0),
                invoiceNumber(row),
                text(row, "Account"),
                text(row, "Name"),
                date(row, "Date"),
                date(row, "DueDate"),
                text(row, "Currency"),
                amount(row, "NetAmount"),
                amount(row, "VatAmount"),
                amount(row, "TotalAmount"),
                row.path("PricesInclVat").asBoolean());
    }

    static Line line(JsonNode row) {
        return new Line(
                invoiceNumber(row),
                text(row, "Account"),
                amount(row, "LineNumber"),
                text(row, "Item"),
                text(row, "Text"),
                amount(row, "Qty"),
                text(row, "Unit"),
                number(row, "Price"),
                amount(row, "DiscountPct"),
                amount(row, "NetAmount"),
                text(row, "Vat"));
    }

    static Debtor debtor(JsonNode row) {
        return new Debtor(
                text(row, "Account"),
                text(row, "Name"),
                text(row, "VatNumber"),
                text(row, "CompanyRegNo"),
                row.path("Country").asInt(0),
                text(row, "EAN"));
    }

    private static String invoiceNumber(JsonNode row) {
        String number = text(row, "InvoiceNumber");
        return "0".equals(number) ? null : number;
    }

    /** As stated, without zeros behind the last decimal and without an exponent. */
    private static BigDecimal amount(JsonNode row, String field) {
        BigDecimal stated = number(row, field);
        if (stated == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal plain = stated.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
