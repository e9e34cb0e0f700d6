package io.ledgerway.uniconta.invoice;

import io.ledgerway.document.AllowanceCharge;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.uniconta.invoice.PostedInvoice.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line of a posted invoice as a canonical one. */
final class PostedInvoiceLines {

    /** Discount in the list of reasons UNCL 5189. */
    private static final String DISCOUNT = "95";

    /** Uniconta's units in English as UN/ECE Recommendation 20 has them; of others none is passed on. */
    private static final Map<String, String> UNITS = Map.of("hours", "HUR", "km", "KMT", "pcs", "C62");

    private PostedInvoiceLines() {}

    /**
     * @param number of the line, where Uniconta gives none
     * @param priced whether the price is without VAT, so that it can be told
     */
    static InvoiceLine of(Line line, int number, boolean priced, TaxCategory tax) {
        BigDecimal price = priced ? line.price() : null;
        return new InvoiceLine(
                line.place().signum() == 0
                        ? String.valueOf(number)
                        : line.place().toPlainString(),
                line.text() == null ? line.item() : line.text(),
                null,
                line.quantity(),
                line.unit() == null ? null : UNITS.get(line.unit().toLowerCase(Locale.ROOT)),
                price,
                null,
                line.net(),
                tax,
                discount(line, price),
                line.item(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of());
    }

    /** What lies between quantity × price and the net, where a discount is stated. */
    private static List<AllowanceCharge> discount(Line line, BigDecimal price) {
        if (price == null || line.discount().signum() == 0) {
            return List.of();
        }
        BigDecimal base = line.quantity().multiply(price).setScale(2, RoundingMode.HALF_UP);
        return List.of(new AllowanceCharge(
                false, DISCOUNT, "Discount", base.subtract(line.net()), base, line.discount(), null));
    }
}
