package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;

/** A tax of a document in the books. */
public record BookedTax(String tax, BigDecimal taxable, BigDecimal amount) {

    static BookedTax of(Row tax) {
        return new BookedTax(tax.text("TaxID"), tax.decimal("TaxableAmount"), tax.decimal("TaxAmount"));
    }
}
