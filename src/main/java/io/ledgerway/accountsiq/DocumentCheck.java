package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import java.util.List;
import java.util.Optional;

/** What master data says against a document, before AccountsIQ is asked to take it. */
final class DocumentCheck {

    private DocumentCheck() {}

    /** The account must be there, in the document's currency: there is no field for another. */
    static Optional<Cause> account(BatchDocument document, Known<LedgerAccount> known) {
        if (known.value() == null) {
            return Optional.of(known.refusal());
        }
        String currency = known.value().currency();
        return currency.isEmpty() || currency.equalsIgnoreCase(document.currency())
                ? Optional.empty()
                : Optional.of(new Cause(
                        "CURRENCY_NOT_TAKEN",
                        "The " + document.words() + " is in " + document.currency() + ", the "
                                + document.accountKey().words() + " in " + currency
                                + "; AccountsIQ takes no currency with a document.",
                        "Map the party to an account in " + document.currency()
                                + " and replay, or book it by hand and discard it."));
    }

    /** Without any period there is nothing to check. */
    static Optional<Cause> period(BatchDocument document, List<Period> periods) {
        List<Period> around = periods.stream()
                .filter(period -> period.contains(document.date()))
                .toList();
        if (periods.isEmpty() || around.stream().anyMatch(period -> !period.closedFor(document.kind()))) {
            return Optional.empty();
        }
        String ledger = document.kind().sale() ? "sales" : "purchases";
        return Optional.of(new Cause(
                "PERIOD_CLOSED",
                "The " + document.words() + " is of " + document.date()
                        + (around.isEmpty()
                                ? ", for which AccountsIQ has no period."
                                : ", and period " + around.get(0).name() + " is closed in the " + ledger + " ledger."),
                "Open the period, or correct the date, then replay."));
    }
}
