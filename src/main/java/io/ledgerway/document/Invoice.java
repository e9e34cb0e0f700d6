package io.ledgerway.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One invoice or credit note between two parties, whatever system or format it came from. Amounts stand as in the legal
 * document: exact, in {@code currency}, never rounded here. Absent texts and dates are null, absent lists empty.
 *
 * @param kind what it is to our company; null until it is routed to a ledger
 * @param type whether the amounts are charged or credited
 * @param typeCode the document's own type code (UNTDID 1001), such as {@code 380}, {@code 381}, {@code 386}, {@code 389}
 * @param selfBilled whether the buyer issued it ({@code 389}, {@code 261})
 * @param number the legal number that its issuer gave it
 * @param issueDate the day it was issued
 * @param taxPointDate the day on which tax is due, where it differs
 * @param dueDate the day by which it is to be paid
 * @param period what time it is for
 * @param currency ISO 4217 code of all amounts that do not say otherwise
 * @param taxCurrency ISO 4217 code of the second tax total (accounting currency)
 * @param seller who sold
 * @param buyer who bought
 * @param buyerReference what the buyer asked to be named by
 * @param orderReference the buyer's order number
 * @param contractReference contract
 * @param projectReference project
 * @param accountingCost the buyer's cost account or cost place for the whole document
 * @param preceding the invoices that it credits or corrects
 * @param note free text
 * @param terms payment terms
 * @param payment how it is to be paid
 * @param lines at least one
 * @param allowancesAndCharges of the whole document; those of a line are in the line's net already
 * @param taxes one entry a tax category and rate
 * @param totals the document's own sums
 * @param attachments documents embedded in it
 */
public record Invoice(
        Kind kind,
        Type type,
        String typeCode,
        boolean selfBilled,
        String number,
        LocalDate issueDate,
        LocalDate taxPointDate,
        LocalDate dueDate,
        InvoicePeriod period,
        String currency,
        String taxCurrency,
        Party seller,
        Party buyer,
        String buyerReference,
        String orderReference,
        String contractReference,
        String projectReference,
        String accountingCost,
        List<PrecedingInvoice> preceding,
        String note,
        PaymentTerms terms,
        Payment payment,
        List<InvoiceLine> lines,
        List<AllowanceCharge> allowancesAndCharges,
        List<TaxSubtotal> taxes,
        InvoiceTotals totals,
        List<Attachment> attachments) {

    /** The prepayment invoice of UNTDID 1001. */
    public static final String PREPAYMENT = "386";

    /** What an invoice is to the company whose ledger takes it. */
    public enum Kind {
        SALES_INVOICE,
        SALES_CREDIT_NOTE,
        BILL,
        VENDOR_CREDIT;

        /** Whether our company sold. */
        public boolean sale() {
            return this == SALES_INVOICE || this == SALES_CREDIT_NOTE;
        }

        /** Whether it lowers what is owed. */
        public boolean credit() {
            return this == SALES_CREDIT_NOTE || this == VENDOR_CREDIT;
        }

        public static Kind of(boolean sale, Type type) {
            return switch (type) {
                case INVOICE -> sale ? SALES_INVOICE : BILL;
                case CREDIT_NOTE -> sale ? SALES_CREDIT_NOTE : VENDOR_CREDIT;
            };
        }
    }

    /** Whether positive amounts are owed by the buyer or to the buyer. */
    public enum Type {
        INVOICE,
        CREDIT_NOTE;

        public Type opposite() {
            return this == INVOICE ? CREDIT_NOTE : INVOICE;
        }
    }

    public Invoice {
        preceding = listOf(preceding);
        lines = listOf(lines);
        allowancesAndCharges = listOf(allowancesAndCharges);
        taxes = listOf(taxes);
        attachments = listOf(attachments);
    }

    /** The party on the other side of our company; the document must be routed. */
    public Party counterparty() {
        return kind.sale() ? buyer : seller;
    }

    /** The party that is our company; the document must be routed. */
    public Party company() {
        return kind.sale() ? seller : buyer;
    }

    /** The party that gave the document its number. */
    public Party issuer() {
        return selfBilled ? buyer : seller;
    }

    /** What stands in the ledger: the tax-inclusive total plus the payable rounding (design, Amounts). */
    public BigDecimal ledgerTotal() {
        return totals.gross().add(totals.rounding() == null ? BigDecimal.ZERO : totals.rounding());
    }

    static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
