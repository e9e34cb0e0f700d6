package io.ledgerway.accountsiq;

import io.ledgerway.delivery.Claim;

/**
 * A document of a round.
 *
 * @param part 0 for the document itself, 1 for its contra
 * @param lookUpFirst whether it is sent only after a look-up said that it is not there
 * @param accountId of the customer or supplier; 0 while it is not known
 */
record PlannedDocument(Claim claim, int part, BatchDocument document, boolean lookUpFirst, int accountId) {

    /** Whether it was never sent, and no earlier version. */
    boolean firstPost() {
        return !claim.tried() && !claim.corrects();
    }

    /** Names it within its round. */
    record Key(long deliveryId, int part) {}

    Key key() {
        return new Key(claim.deliveryId(), part);
    }

    Expected expected() {
        return new Expected(
                document.kind(),
                document.words(),
                document.account(),
                accountId,
                document.reference(),
                document.total());
    }

    PlannedDocument completed(BatchDocument complete, int account) {
        return new PlannedDocument(claim, part, complete, lookUpFirst, account);
    }
}
