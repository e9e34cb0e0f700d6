package io.ledgerway.ledger;

import io.ledgerway.document.AllowanceCharge;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.TaxCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a document apart into what its ledger total is made of: lines, its own allowances and charges, the payable
 * rounding. Allowances of a line are in its net already; what was prepaid is no part (design, Amounts).
 */
final class Parts {

    private static final int PRICE_DECIMALS = 10;

    private final Invoice invoice;
    private final boolean toPrepayment;

    private Parts(Invoice invoice, boolean toPrepayment) {
        this.invoice = invoice;
        this.toPrepayment = toPrepayment;
    }

    /** @param toPrepayment whether all but the rounding goes to the accounts row {@code prepayment} */
    static List<Part> of(Invoice invoice, boolean toPrepayment) {
        Parts parts = new Parts(invoice, toPrepayment);
        List<Part> all = new ArrayList<>();
        invoice.lines().forEach(line -> all.add(parts.line(line)));
        invoice.allowancesAndCharges().forEach(each -> all.add(parts.allowanceOrCharge(each)));
        BigDecimal rounding = invoice.totals().rounding();
        if (rounding != null && rounding.signum() != 0) {
            all.add(parts.rounding(rounding));
        }
        return all;
    }

    private Part line(InvoiceLine line) {
        return new Part(
                "line " + line.id(),
                line.tax(),
                line.net(),
                accounts(LookupKeys.account(invoice, line)),
                invoice.kind().sale() ? null : LookupKeys.accountingCost(invoice, line),
                taxCodes(line.tax()),
                toPrepayment ? null : LookupKeys.item(line),
                LookupKeys.department(invoice, line),
                memo(line),
                line.project() == null ? invoice.projectReference() : line.project(),
                line.quantity(),
                price(line));
    }

    private Part allowanceOrCharge(AllowanceCharge each) {
        String word = LookupKeys.word(each);
        String source = each.reasonCode() == null ? word : word + " " + each.reasonCode();
        return new Part(
                source,
                each.tax(),
                each.signed(),
                accounts(LookupKeys.account(invoice, each)),
                null,
                taxCodes(each.tax()),
                null,
                LookupKeys.department(invoice, null),
                each.reason() == null ? source : each.reason(),
                invoice.projectReference(),
                null,
                null);
    }

    private Part rounding(BigDecimal amount) {
        return new Part(
                LookupKeys.ROUNDING,
                null,
                amount,
                LookupKeys.rounding(invoice),
                null,
                LookupKeys.taxCode(invoice, LookupKeys.ROUNDING, LookupKeys.ROUNDING),
                null,
                LookupKeys.department(invoice, null),
                LookupKeys.ROUNDING,
                null,
                null,
                null);
    }

    private List<String> accounts(List<String> keys) {
        return toPrepayment ? List.of(LookupKeys.PREPAYMENT) : keys;
    }

    private List<String> taxCodes(TaxCategory category) {
        return category == null ? List.of() : LookupKeys.taxCode(invoice, category.key(), category.code());
    }

    private static String memo(InvoiceLine line) {
        if (line.description() == null || line.description().equals(line.name())) {
            return line.name();
        }
        return line.name() == null ? line.description() : line.name() + ": " + line.description();
    }

    private static BigDecimal price(InvoiceLine line) {
        BigDecimal units = line.priceQuantity();
        if (line.price() == null || units == null || units.signum() == 0 || units.compareTo(BigDecimal.ONE) == 0) {
            return line.price();
        }
        BigDecimal price = line.price().divide(units, PRICE_DECIMALS, RoundingMode.HALF_UP);
        return price.signum() == 0 ? BigDecimal.ZERO : price.stripTrailingZeros();
    }
}
