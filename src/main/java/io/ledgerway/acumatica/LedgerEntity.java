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
            "Terms",
            true),
    SALES_INVOICE(
            "SalesInvoice",
            "CustomerID",
            "Currency",
            "ReleaseSalesInvoice",
            "SubAccount",
            "TransactionDescr",
            "UnitPrice",
            null,
            null,
            false),
    BILL(
            "Bill",
            "Vendor",
            "CurrencyID",
            "ReleaseBill",
            "Subaccount",
            "TransactionDescription",
            "UnitCost",
            "LocationID",
            "Terms",
            true);

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
    /** Whether it may be posted in another period than its date's. */
    final boolean postPeriod;

    LedgerEntity(
            String path,
            String party,
            String currency,
            String releaseAction,
            String subaccount,
            String lineText,
            String price,
            String location,
            String terms,
            boolean postPeriod) {
        this.path = path;
        this.party = party;
        this.currency = currency;
        this.releaseAction = releaseAction;
        this.subaccount = subaccount;
        this.lineText = lineText;
        this.price = price;
        this.location = location;
        this.terms = terms;
        this.postPeriod = postPeriod;
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
