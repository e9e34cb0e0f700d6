package io.ledgerway.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line's net is quantity × price ÷ price quantity plus charges minus allowances. EN 16931 does not demand it; Peppol does
 * with a slack of 0.02 (PEPPOL-EN16931-R120). What a ledger gets is the net, so a difference that rounding explains is a
 * warning: the slack, and half a unit of the last decimal of the price (at least two decimals) and of a broken quantity,
 * each for the whole line. A larger one is an error, because then one of the numbers means something else.
 */
final class LineArithmetic {

    private static final String NET_RULE = "PEPPOL-EN16931-R120";
    private static final BigDecimal SLACK = new BigDecimal("0.02");
    private static final int DIGITS = 20;

    private LineArithmetic() {}

    static void check(Invoice invoice, ProblemList problems) {
        for (int i = 0; i < invoice.lines().size(); i++) {
            InvoiceLine line = invoice.lines().get(i);
            String path = "/lines/" + i;
            if (line.priceQuantity() != null && line.priceQuantity().signum() <= 0) {
                problems.error(
                        path + "/priceQuantity",
                        "PEPPOL-EN16931-R121",
                        "The price of line " + line.id() + " is for a quantity of "
                                + line.priceQuantity().toPlainString() + "; it must be above zero.");
            } else if (line.quantity() != null && line.price() != null) {
                net(path + "/net", line, problems);
            }
            percentages(path, line.allowancesAndCharges(), problems);
        }
        percentages("", invoice.allowancesAndCharges(), problems);
    }

    private static void net(String path, InvoiceLine line, ProblemList problems) {
        BigDecimal each = line.priceQuantity() == null ? BigDecimal.ONE : line.priceQuantity();
        BigDecimal price = line.quantity().multiply(line.price());
        BigDecimal computed = (line.priceQuantity() == null ? price : divide(price, each))
                .add(TotalsArithmetic.sum(line.allowancesAndCharges(), AllowanceCharge::signed));
        BigDecimal rounded = computed.setScale(Math.max(2, line.net().scale()), RoundingMode.HALF_UP);
        BigDecimal difference = line.net().subtract(computed).abs();
        if (line.net().compareTo(rounded) == 0) {
            return;
        }
        BigDecimal explained = SLACK.add(divide(line.quantity().abs().multiply(half(line.price(), 2)), each));
        if (line.quantity().stripTrailingZeros().scale() > 0) {
            explained = explained.add(divide(line.price().abs().multiply(half(line.quantity(), 1)), each));
        }
        String message = ProblemList.differ(
                "the net of line " + line.id() + " (BT-131)",
                line.net(),
                "quantity × price ÷ price quantity plus charges minus allowances is",
                rounded);
        if (difference.compareTo(explained) <= 0) {
            problems.warning(path, NET_RULE, message + " Rounding may explain it.");
        } else {
            problems.error(path, NET_RULE, message);
        }
    }

    private static void percentages(String parent, Iterable<AllowanceCharge> all, ProblemList problems) {
        int i = 0;
        for (AllowanceCharge one : all) {
            String path = parent + "/allowancesAndCharges/" + i++ + "/amount";
            if (one.base() == null || one.percent() == null) {
                continue;
            }
            BigDecimal computed =
                    one.base().multiply(one.percent()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            if (one.amount().subtract(computed).abs().compareTo(SLACK) > 0) {
                problems.warning(
                        path,
                        "PEPPOL-EN16931-R040",
                        ProblemList.differ(
                                one.charge() ? "a charge" : "an allowance",
                                one.amount(),
                                one.percent().toPlainString() + " % of "
                                        + one.base().toPlainString() + " is",
                                computed));
            }
        }
    }

    /** Half a unit of the last decimal that is written. */
    private static BigDecimal half(BigDecimal number, int leastDecimals) {
        return BigDecimal.valueOf(5, Math.max(leastDecimals, number.scale()) + 1);
    }

    private static BigDecimal divide(BigDecimal number, BigDecimal by) {
        return number.divide(by, DIGITS, RoundingMode.HALF_UP);
    }
}
