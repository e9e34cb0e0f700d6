package io.ledgerway.accountsiq;

/** Something that is to be read from AccountsIQ before documents can be sent. */
sealed interface MasterRead {

    /** A customer or supplier. */
    record Account(AccountKey key) implements MasterRead {}

    /** A currency's rate against the base currency. */
    record Rate(String currency) implements MasterRead {}

    /** All periods. */
    record Periods() implements MasterRead {}

    /** The call that reads it. */
    default AccountsIqCall call() {
        if (this instanceof Account account) {
            String code = account.key().code();
            return account.key().customer()
                    ? AccountsIqCall.read("GetCustomer", "reading customer " + code, Element.text("customerCode", code))
                    : AccountsIqCall.read(
                            "GetSupplier", "reading supplier " + code, Element.text("supplierCode", code));
        }
        if (this instanceof Rate rate) {
            return AccountsIqCall.read(
                    "GetCurrencyExchangeRate",
                    "reading the rate of " + rate.currency(),
                    Element.text("currencyCode", rate.currency()));
        }
        return AccountsIqCall.read("GetPeriodList", "reading periods");
    }
}
