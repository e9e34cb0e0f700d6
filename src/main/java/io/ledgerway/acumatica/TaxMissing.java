package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.ledger.LedgerLine;

/** A taxed line whose tax cannot be named, where our tax lines are sent. */
final class TaxMissing {

    private TaxMissing() {}

    static CausedException of(Expected expected, LedgerLine line) {
        String category =
                line.category() == null ? "without a category" : line.category().key();
        return new CausedException(new Cause(
                "TAX_ID_MISSING",
                expected.words() + ", " + line.source() + ": its tax (" + category
                        + ") has no TaxID, and 'defaults.tax-mode' is lines.",
                "Add a column TaxID to the lookup table tax-codes and name the tax there, then replay."));
    }
}
