package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;

/** Releases and reverses documents. Only a balanced one is released (apis/acumatica.md 5.1). */
final class Releasing {

    private final Company company;
    private final Saving saving;

    Releasing(Company company, Saving saving) {
        this.company = company;
        this.saving = saving;
    }

    /** @throws Refusal why it cannot be released */
    void release(Visit visit, DocumentKind kind, Row document) {
        Row row = document.copy();
        if (!DocumentStatus.BALANCED.equals(row.get("Status"))) {
            row.error("Status", "Document Status is invalid for processing.");
        }
        if (row.decimal("Amount").signum() < 0) {
            row.error("Amount", "Document balance will become negative. The document will not be released.");
        }
        Period period = company.masters().period(row.text("PostPeriod"));
        if (period == null || period.closed(kind)) {
            row.error("PostPeriod", "Financial Period '" + row.text("PostPeriod") + "' is closed.");
        }
        if (row.refused()) {
            throw saving.refused(visit, row, "The document cannot be released.");
        }
        boolean nothing = row.decimal("Amount").signum() == 0;
        row.with("Status", nothing ? DocumentStatus.CLOSED : DocumentStatus.OPEN);
        company.keep(kind.entity(), row);
    }

    /** A debit adjustment of the same lines, on hold. @throws Refusal when the bill is not released */
    void reverse(Visit visit, Row bill) {
        Row row = bill.copy();
        if (!DocumentStatus.released(row.text("Status"))) {
            row.error("Status", "Document Status is invalid for processing.");
            throw saving.refused(visit, row, "The document cannot be reversed.");
        }
        row.id(java.util.UUID.randomUUID());
        row.created(null);
        row.files().clear();
        row.with("Type", "Debit Adj.")
                .with("ReferenceNbr", company.nextNumber(DocumentKind.BILL))
                .with("Hold", true)
                .with("DueDate", null)
                .with("Status", DocumentStatus.ON_HOLD)
                .with("Balance", row.get("Amount") == null ? BigDecimal.ZERO : row.get("Amount"));
        company.keep(DocumentKind.BILL.entity(), row);
    }
}
