package io.ledgerway.ubl;

import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Reads invoice lines and credit note lines, which differ in the name of their quantity only. */
final class UblLines {

    private UblLines() {}

    static InvoiceLine read(UblElement line, Type type) {
        UblElement item = line.one("Item");
        UblElement price = line.one("Price");
        UblElement quantity = line.one(type == Type.INVOICE ? "InvoicedQuantity" : "CreditedQuantity");
        return new InvoiceLine(
                line.text("ID"),
                item.text("Name"),
                item.texts("Description"),
                quantity.number(),
                quantity.attribute("unitCode"),
                price(price),
                priceQuantity(price, quantity),
                line.amount("LineExtensionAmount"),
                UblTaxes.category(UblTaxes.vat(item, "ClassifiedTaxCategory")),
                UblAllowances.read(line),
                item.one("SellersItemIdentification").text("ID"),
                item.one("BuyersItemIdentification").text("ID"),
                identifier(item.one("StandardItemIdentification").one("ID"), "schemeID"),
                item.all("CommodityClassification").stream()
                        .map(one -> identifier(one.one("ItemClassificationCode"), "listID"))
                        .filter(one -> one != null)
                        .toList(),
                line.text("AccountingCost"),
                line.first("OrderLineReference").text("LineID"),
                period(line),
                null,
                Map.of());
    }

    /** The identifier in an element with the list it is from; null when it is empty. */
    static Identifier identifier(UblElement element, String list) {
        return element.text() == null ? null : new Identifier(element.attribute(list), element.text());
    }

    /** The first period of a document or line; null without any date. */
    static InvoicePeriod period(UblElement parent) {
        UblElement period = parent.first("InvoicePeriod");
        LocalDate from = period.date("StartDate");
        LocalDate to = period.date("EndDate");
        return from == null && to == null ? null : new InvoicePeriod(from, to);
    }

    /** After the item's discount, which is in the price already and only compared (PEPPOL-EN16931-R046). */
    private static BigDecimal price(UblElement price) {
        BigDecimal net = price.amount("PriceAmount");
        UblElement discount = price.one("AllowanceCharge");
        BigDecimal off = discount.amount("Amount");
        BigDecimal gross = discount.amount("BaseAmount");
        if (net != null && off != null && gross != null && gross.subtract(off).compareTo(net) != 0) {
            price.warning(
                    "PEPPOL-EN16931-R046",
                    "The price is " + net.toPlainString() + ", the price before discount " + gross.toPlainString()
                            + " minus the discount " + off.toPlainString() + " is "
                            + gross.subtract(off).toPlainString());
        }
        return net;
    }

    private static BigDecimal priceQuantity(UblElement price, UblElement quantity) {
        UblElement base = price.one("BaseQuantity");
        String unit = base.attribute("unitCode");
        if (unit != null && quantity.attribute("unitCode") != null && !unit.equals(quantity.attribute("unitCode"))) {
            base.warning(
                    "PEPPOL-EN16931-R130",
                    "The price is for a quantity in " + unit + ", the line's quantity is in "
                            + quantity.attribute("unitCode"));
        }
        return base.number();
    }
}
