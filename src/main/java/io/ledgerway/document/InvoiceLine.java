package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One line of an {@link Invoice}.
 *
 * @param id the line's own number within the document
 * @param name what was sold
 * @param description more about it
 * @param quantity how much; negative on a line that gives back
 * @param unit of the quantity (UN/ECE Recommendation 20), such as {@code HUR}
 * @param price of {@code priceQuantity} units, without tax, after the price discount
 * @param priceQuantity how many units the price is for; null means 1
 * @param net quantity × price ÷ priceQuantity plus charges minus allowances of the line, without tax
 * @param tax category and rate
 * @param allowancesAndCharges of this line, contained in {@code net}
 * @param sellerItem the seller's item number
 * @param buyerItem the buyer's item number
 * @param standardItem the item's standard number, such as a GTIN
 * @param classifications codes that class the item, such as UNSPSC
 * @param accountingCost the buyer's cost account for the line
 * @param orderLine the line of the buyer's order
 * @param period what time the line is for
 * @param project project of the line, where its source names one
 * @param dimensions further dimensions by name, where its source names some
 */
public record InvoiceLine(
        String id,
        String name,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal priceQuantity,
        BigDecimal net,
        TaxCategory tax,
        List<AllowanceCharge> allowancesAndCharges,
        String sellerItem,
        String buyerItem,
        Identifier standardItem,
        List<Identifier> classifications,
        String accountingCost,
        String orderLine,
        InvoicePeriod period,
        String project,
        Map<String, String> dimensions) {

    public InvoiceLine {
        allowancesAndCharges = Invoice.listOf(allowancesAndCharges);
        classifications = Invoice.listOf(classifications);
        dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
    }
}
