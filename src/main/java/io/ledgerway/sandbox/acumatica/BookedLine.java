package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;

/** A line of a document in the books. @param amount after discount, before tax */
public record BookedLine(
        int number,
        String item,
        String description,
        String account,
        String subaccount,
        String branch,
        String taxCategory,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal amount) {

    static BookedLine of(DocumentKind kind, Row line) {
        return new BookedLine(
                (Integer) line.get(LineRules.NUMBER),
                line.text("InventoryID"),
                line.text(kind.lineText()),
                line.text("Account"),
                line.text(kind.subaccount()),
                line.text(kind.lineBranch()),
                line.text("TaxCategory"),
                line.decimal("Qty"),
                line.decimal(kind.price()),
                line.decimal("Amount"));
    }
}
