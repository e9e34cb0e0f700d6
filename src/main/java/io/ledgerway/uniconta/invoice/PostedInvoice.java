package io.ledgerway.uniconta.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A posted debtor invoice as Uniconta gave it, only what the hub uses, so that the same row is the same text whenever it is
 * read (apis/uniconta.md 5.5).
 *
 * @param lines in the order of their numbers; empty where none were found
 * @param debtor its card; null where it was not found
 */
record PostedInvoice(Head head, List<Line> lines, Debtor debtor) {

    PostedInvoice {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * The row of {@code DebtorInvoiceClient}. Amounts are negative on a credit note; absent ones are zero.
     *
     * @param row its row id; 0 where it has none
     * @param number the legal number; null where it has none
     * @param currency null means the company's
     * @param pricesWithVat whether the prices of the lines include VAT
     */
    record Head(
            long row,
            String number,
            String account,
            String name,
            LocalDate date,
            LocalDate dueDate,
            String currency,
            BigDecimal net,
            BigDecimal vat,
            BigDecimal total,
            boolean pricesWithVat) {}

    /**
     * A row of {@code DebtorInvoiceLines}. Quantity and net may have the sign of the stock, which a sale lowers.
     *
     * @param number of its invoice
     * @param account of its invoice's debtor; may be null
     * @param place its number within the invoice
     * @param discount in percent; zero for none
     * @param net after the discount, without VAT
     * @param vat VAT code; null for none
     */
    record Line(
            String number,
            String account,
            BigDecimal place,
            String item,
            String text,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal net,
            String vat) {

        /** Whether it only says something. */
        boolean silent() {
            return net.signum() == 0 && quantity.signum() == 0;
        }

        Line negated() {
            return new Line(
                    number, account, place, item, text, quantity.negate(), unit, price, discount, net.negate(), vat);
        }
    }

    /**
     * What the row of {@code DebtorClient} says of who the buyer is.
     *
     * @param country Uniconta's number of the country; 0 where it has none
     * @param ean the GLN
     */
    record Debtor(String account, String name, String vatNumber, String registration, int country, String ean) {}
}
