package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.FoundDocument.Store;
import java.time.LocalDate;
import java.util.List;

/** One call of a {@link Search}. */
sealed interface SearchStep {

    Store store();

    /** One reference, whatever its day and account. */
    record ByReference(Store store, String reference) implements SearchStep {}

    /**
     * All documents of some accounts around some days.
     *
     * @param accounts account ids
     * @param first earliest document day
     * @param last latest document day
     * @param skip rows on the pages before
     */
    record ByAccounts(Store store, List<Integer> accounts, LocalDate first, LocalDate last, int skip)
            implements SearchStep {

        ByAccounts after(int rows) {
            return new ByAccounts(store, accounts, first, last, skip + rows);
        }
    }

    default AccountsIqCall call() {
        return this instanceof ByReference one
                ? LookUps.byReference(store(), one.reference())
                : LookUps.byAccounts(
                        store(),
                        ((ByAccounts) this).accounts(),
                        ((ByAccounts) this).first(),
                        ((ByAccounts) this).last(),
                        ((ByAccounts) this).skip());
    }
}
