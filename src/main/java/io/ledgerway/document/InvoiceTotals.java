package io.ledgerway.document;

import java.math.BigDecimal;

/**
 * A document's own sums, each as it says them; null where it says none.
 *
 * @param lineNet sum of the lines' net (BT-106)
 * @param allowances sum of the document's allowances (BT-107)
 * @param charges sum of the document's charges (BT-108)
 * @param net without tax (BT-109)
 * @param tax in the document's currency (BT-110)
 * @param taxInTaxCurrency in the second tax currency (BT-111); never added to anything
 * @param gross with tax (BT-112)
 * @param prepaid paid before (BT-113); no amount of the ledger
 * @param rounding added to what is to be paid (BT-114)
 * @param payable what is to be paid (BT-115)
 */
public record InvoiceTotals(
        BigDecimal lineNet,
        BigDecimal allowances,
        BigDecimal charges,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal taxInTaxCurrency,
        BigDecimal gross,
        BigDecimal prepaid,
        BigDecimal rounding,
        BigDecimal payable) {}
