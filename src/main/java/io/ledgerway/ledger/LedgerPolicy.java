package io.ledgerway.ledger;

import io.ledgerway.connection.ConnectionSettings;

/**
 * What a target's ledger takes of an invoice.
 *
 * @param taxCodes whether its lines carry tax codes
 * @param negativeLines whether it takes lines below zero; without it they are netted
 * @param takesCurrency whether the document's currency can be sent; without it only the account's own is booked
 * @param itemsForAccounts whether a line with an item needs no account: the target knows it by the item
 */
public record LedgerPolicy(TaxCodes taxCodes, boolean negativeLines, boolean takesCurrency, boolean itemsForAccounts) {

    /** Whether lines carry tax codes. */
    public enum TaxCodes {
        /** They do not; the table is not asked. */
        NONE,
        /** Where the table has one. */
        OPTIONAL,
        /** A line whose tax category has none is not booked. */
        REQUIRED
    }

    /**
     * Of a ledger that takes negative lines and currencies. Tax codes follow {@code defaults.tax-mode}: {@code none} uses
     * none, every other value requires them; where it is not set they are optional.
     */
    public static LedgerPolicy of(ConnectionSettings connection) {
        String mode = connection.defaultValue("tax-mode", "");
        TaxCodes codes =
                mode.isEmpty() ? TaxCodes.OPTIONAL : mode.equalsIgnoreCase("none") ? TaxCodes.NONE : TaxCodes.REQUIRED;
        return new LedgerPolicy(codes, true, true, false);
    }
}
