package io.ledgerway.ubl;

import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import java.math.BigDecimal;
import java.util.List;

/**
 * The tax of a document: one total in its own currency, with its categories, and perhaps one in a second (accounting)
 * currency, which is kept beside it and never added to anything.
 */
final class UblTaxes {

    private BigDecimal tax;
    private BigDecimal taxInTaxCurrency;
    private List<TaxSubtotal> subtotals = List.of();

    private UblTaxes() {}

    static UblTaxes read(UblElement document, String currency, String taxCurrency) {
        UblTaxes taxes = new UblTaxes();
        for (UblElement total : document.all("TaxTotal")) {
            UblElement amount = total.one("TaxAmount");
            String in = amount.attribute("currencyID") == null ? currency : amount.attribute("currencyID");
            boolean second = in != null && in.equals(taxCurrency) && !in.equals(currency)
                    || taxes.tax != null && taxCurrency != null && taxCurrency.equals(currency);
            if (second && taxes.taxInTaxCurrency == null) {
                taxes.taxInTaxCurrency = amount.number();
            } else if (second || taxes.tax != null && in != null && in.equals(currency)) {
                total.error(
                        "PEPPOL-EN16931-R053", "The document has two tax totals in " + in + "; either could be meant");
            } else {
                taxes.tax = total.amount("TaxAmount");
                taxes.subtotals = total.all("TaxSubtotal").stream()
                        .map(UblTaxes::subtotal)
                        .toList();
            }
        }
        return taxes;
    }

    BigDecimal tax() {
        return tax;
    }

    BigDecimal taxInTaxCurrency() {
        return taxInTaxCurrency;
    }

    List<TaxSubtotal> subtotals() {
        return subtotals;
    }

    /** The category of the VAT scheme; where none says so, the first. */
    static UblElement vat(UblElement parent, String name) {
        UblElement vat = parent.first(
                name, one -> "VAT".equalsIgnoreCase(one.first("TaxScheme").text("ID")));
        return vat.present() ? vat : parent.first(name);
    }

    /** Null when there is no category. */
    static TaxCategory category(UblElement category) {
        return category.present()
                ? new TaxCategory(
                        category.text("ID"),
                        category.number("Percent"),
                        category.text("TaxExemptionReasonCode"),
                        category.texts("TaxExemptionReason"))
                : null;
    }

    private static TaxSubtotal subtotal(UblElement subtotal) {
        return new TaxSubtotal(
                category(subtotal.one("TaxCategory")), subtotal.amount("TaxableAmount"), subtotal.amount("TaxAmount"));
    }
}
