package io.ledgerway.acumatica;

/**
 * The entities that invoices become, with the names in which they differ (apis/acumatica.md 5.1 to 5.3).
 */
enum LedgerEntity {
    INVOICE(
            "Invoice",
            "Customer",
            null,
            "ReleaseInvoice",
            "Subaccount",
            "TransactionDescription",
            "UnitPrice",
            "LocationID",
            "Terms"),
    SALES_INVOICE(
            "SalesInvoice",
            "CustomerID",
            "Currency",
            "ReleaseSalesInvoice",
            "SubAccount",
            "TransactionDescr",
            "UnitPrice",
            null,
            null),
    BILL(
            "Bill",
            "Vendor",
            "CurrencyID",
            "ReleaseBill",
            "Subaccount",
            "TransactionDescription",
            "UnitCost",
            "LocationID",
            "Terms");

    /** In paths, and the contract's name of the record. */
    final String path;

    final String party;
    /** Null where a document has no currency of its own. */
    final String currency;

    final String releaseAction;
    final String subaccount;
    final String lineText;
    final String price;
    /** Null where the entity has none. */
    final String location;
    /** Null where the entity has none. */
    final String terms;

    LedgerEntity(
            String path,
            String party,
            String currency,
            String releaseAction,
            String subaccount,
            String lineText,
            String price,
            String location,
            String terms) {
        this.path = path;
        this.party = party;
        this.currency = currency;
        this.releaseAction = releaseAction;
        this.subaccount = subaccount;
        this.lineText = lineText;
        this.price = price;
        this.location = location;
        this.terms = terms;
    }

    String detail() {
        return path + "Detail";
    }

    String taxDetail() {
        return path + "TaxDetail";
    }

    boolean sale() {
        return this != BILL;
    }
}
