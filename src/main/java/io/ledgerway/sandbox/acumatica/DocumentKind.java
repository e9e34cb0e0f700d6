package io.ledgerway.sandbox.acumatica;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The documents, with the names that each gives the same thing (apis/acumatica.md 5.1 to 5.3). */
public enum DocumentKind {
    /** Invoices and Memos. */
    INVOICE("Invoice", "Customer", "CurrencyID", "Subaccount", "Branch", "TransactionDescription", "ReleaseInvoice"),
    /** Invoices of the order management. */
    SALES_INVOICE(
            "SalesInvoice",
            "CustomerID",
            "Currency",
            "SubAccount",
            "BranchID",
            "TransactionDescr",
            "ReleaseSalesInvoice"),
    /** Bills and Adjustments. */
    BILL("Bill", "Vendor", "CurrencyID", "Subaccount", "Branch", "TransactionDescription", "ReleaseBill");

    private static final Map<String, String> SALES_TYPES = types(
            "INV",
            "Invoice",
            "DRM",
            "Debit Memo",
            "CRM",
            "Credit Memo",
            "FCH",
            "Overdue Charge",
            "PPI",
            "Prepmt. Invoice");
    private static final Map<String, String> BILL_TYPES =
            types("INV", "Bill", "ADR", "Debit Adj.", "ACR", "Credit Adj.", "PPM", "Prepayment");

    private final String entity;
    private final String party;
    private final String currency;
    private final String subaccount;
    private final String lineBranch;
    private final String lineText;
    private final String release;

    DocumentKind(
            String entity,
            String party,
            String currency,
            String subaccount,
            String lineBranch,
            String lineText,
            String release) {
        this.entity = entity;
        this.party = party;
        this.currency = currency;
        this.subaccount = subaccount;
        this.lineBranch = lineBranch;
        this.lineText = lineText;
        this.release = release;
    }

    static Optional<DocumentKind> of(String entity) {
        return Arrays.stream(values())
                .filter(kind -> kind.entity.equals(entity))
                .findFirst();
    }

    /** The entity's name. */
    public String entity() {
        return entity;
    }

    boolean purchase() {
        return this == BILL;
    }

    String party() {
        return party;
    }

    /** Entity of the party. */
    String partyEntity() {
        return purchase() ? "Vendor" : "Customer";
    }

    String currency() {
        return currency;
    }

    String subaccount() {
        return subaccount;
    }

    String lineBranch() {
        return lineBranch;
    }

    String lineText() {
        return lineText;
    }

    String price() {
        return purchase() ? "UnitCost" : "UnitPrice";
    }

    String extended() {
        return purchase() ? "ExtendedCost" : "ExtendedPrice";
    }

    String release() {
        return release;
    }

    /** The type's label, given that or its code; null = there is none. */
    String type(String labelOrCode) {
        Map<String, String> types = purchase() ? BILL_TYPES : SALES_TYPES;
        return types.containsValue(labelOrCode) ? labelOrCode : types.get(labelOrCode);
    }

    String usualType() {
        return purchase() ? "Bill" : "Invoice";
    }

    String numberPrefix() {
        return switch (this) {
            case INVOICE -> "AR";
            case SALES_INVOICE -> "SO";
            case BILL -> "AP";
        };
    }

    private static Map<String, String> types(String... codesAndLabels) {
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 0; i < codesAndLabels.length; i += 2) {
            types.put(codesAndLabels[i], codesAndLabels[i + 1]);
        }
        return types;
    }
}
