package io.ledgerway.document;

import java.util.List;

/**
 * A seller or buyer.
 *
 * @param name legal or trading name
 * @param endpoint electronic address
 * @param vatNumber VAT number (tax scheme {@code VAT} only)
 * @param registration legal registration number
 * @param identifiers further identifiers, such as a GLN
 * @param accountNumber the number that the other party knows it by: the customer or vendor number with us
 * @param address postal address; may be null
 * @param contact name of a person or department; may be null
 * @param email may be null
 */
public record Party(
        String name,
        Identifier endpoint,
        String vatNumber,
        Identifier registration,
        List<Identifier> identifiers,
        String accountNumber,
        Address address,
        String contact,
        String email) {

    public Party {
        identifiers = Invoice.listOf(identifiers);
    }
}
