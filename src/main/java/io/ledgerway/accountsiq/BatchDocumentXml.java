package io.ledgerway.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes batch documents in the order of their fields on the wire (apis/accountsiq.md 4.1). */
final class BatchDocumentXml {

    private BatchDocumentXml() {}

    /** @param name of the element around it, which differs by operation */
    static Element of(String name, BatchDocument document) {
        DocumentKind kind = document.kind();
        Element rate = Element.text("ExchangeRate", plain(document.exchangeRate()));
        List<Element> fields = new ArrayList<>();
        if (kind == DocumentKind.SALES_CREDIT_NOTE) {
            fields.add(rate);
        }
        fields.add(Element.text(kind.account(), document.account()));
        fields.add(Element.text(kind.date, midnight(document.date())));
        fields.add(Element.text("ExternalReference", document.reference()));
        fields.add(Element.text("Description", document.description()));
        fields.add(Element.of(
                "Lines", document.lines().stream().map(line -> line(kind, line)).toList()));
        if (kind != DocumentKind.SALES_CREDIT_NOTE) {
            fields.add(rate);
        }
        if (document.dueDate() != null) {
            fields.add(Element.text("DueDate", midnight(document.dueDate())));
        }
        return Element.of(name, fields);
    }

    private static Element line(DocumentKind kind, BatchLine line) {
        List<Element> fields = new ArrayList<>();
        fields.add(Element.text("GLAccountCode", line.account()));
        fields.add(Element.text("TaxCode", line.taxCode()));
        fields.add(Element.text("Description", line.description()));
        if (line.department() != null) {
            fields.add(Element.text("DepartmentID", line.department()));
        }
        fields.add(Element.text("NetAmount", amount(line.net())));
        fields.add(Element.text("TaxRate", plain(line.taxRate())));
        fields.add(Element.text("TaxAmount", amount(line.tax())));
        return Element.of(kind.line, fields);
    }

    /** Without a zone: AccountsIQ might move a zoned time into its own and so into another day (apis/accountsiq.md 4.3). */
    static String midnight(LocalDate date) {
        return date + "T00:00:00";
    }

    /** With two decimals at least; never rounded. */
    private static String amount(BigDecimal amount) {
        BigDecimal bare = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return (bare.scale() < 2 ? bare.setScale(2) : bare).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
