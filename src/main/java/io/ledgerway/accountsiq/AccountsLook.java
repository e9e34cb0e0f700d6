package io.ledgerway.accountsiq;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A look-up of all documents of some accounts around some days.
 *
 * @param accounts account ids
 * @param first earliest day of documents that are looked for; it shows those of a month before, too
 * @param last latest day; it shows those of a month after, too
 * @param at before it began
 */
record AccountsLook(List<Integer> accounts, LocalDate first, LocalDate last, Instant at) {

    boolean around(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The same around the other's days too. */
    AccountsLook with(AccountsLook other) {
        return new AccountsLook(
                accounts,
                other.first.isBefore(first) ? other.first : first,
                other.last.isAfter(last) ? other.last : last,
                at);
    }

    SearchStep.ByAccounts in(FoundDocument.Store store) {
        return new SearchStep.ByAccounts(store, accounts, first, last, 0);
    }
}
