package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** Makes a document of what was sent: completes it, computes it, and marks what is wrong with it. */
final class DocumentRules {

    private static final String ZONE_FIELD = "CurrentDocument.TaxZoneID";
    private static final String REFERENCE = "VendorRef";

    private final Company company;
    private final Habits habits;
    private final HeaderRules header;
    private final LineRules lines;
    private final TaxRules taxes;

    DocumentRules(Company company, Habits habits) {
        this.company = company;
        this.habits = habits;
        this.header = new HeaderRules(company);
        this.lines = new LineRules(company.masters(), habits);
        this.taxes = new TaxRules(company.masters(), habits);
    }

    /**
     * Completes a document over which was laid what was sent.
     *
     * @param row the document; errors are marked in it
     * @param sent what was sent
     * @param branch branch of the session
     * @param today the business date
     */
    void complete(DocumentKind kind, Row row, Row sent, String branch, LocalDate today) {
        header.complete(kind, row, sent, branch, today);
        if (kind == DocumentKind.BILL) {
            vendorReference(row);
        }
        TaxZone zone = zone(kind, row);
        String ownBranch = HeaderRules.branch(kind, row);
        row.rows("Details").forEach(line -> lines.complete(kind, line, ownBranch, zone));
        taxes.complete(row, zone, sent);
        status(row);
        totals(row, sent);
    }

    private TaxZone zone(DocumentKind kind, Row row) {
        Object id = row.custom().get(ZONE_FIELD);
        Row details = kind == DocumentKind.SALES_INVOICE ? row.linked("FinancialDetails") : null;
        if (details != null && details.filled("CustomerTaxZone")) {
            id = details.get("CustomerTaxZone");
        }
        if (id == null || "".equals(id)) {
            id = row.get("$tax zone");
        }
        if (details != null) {
            details.with("CustomerTaxZone", id);
        }
        TaxZone zone = id == null ? null : company.masters().zone(id.toString());
        if (id != null && zone == null) {
            row.error("", "'Tax Zone' cannot be found in the system.");
        }
        return zone;
    }

    /** The one guard against duplicates, where it is on (apis/acumatica.md 5.3). Case is not told apart. */
    private void vendorReference(Row row) {
        if (!row.filled(REFERENCE)) {
            if (habits.has(Habit.VENDOR_REF_REQUIRED)) {
                row.error(REFERENCE, "'Vendor Ref.' cannot be empty.");
            }
            return;
        }
        if (habits.has(Habit.DUPLICATE_VENDOR_REF_IS_ERROR) && doubled(row)) {
            row.error(REFERENCE, "Document with the reference number '" + row.text(REFERENCE) + "' already exists.");
        }
    }

    private boolean doubled(Row row) {
        return company.rows("Bill").stream()
                .filter(other -> !other.id().equals(row.id()))
                .filter(other -> Objects.equals(other.get("Vendor"), row.get("Vendor")))
                .filter(other -> Objects.equals(other.get("Type"), row.get("Type")))
                .anyMatch(other -> row.text(REFERENCE).equalsIgnoreCase(other.text(REFERENCE)));
    }

    private void status(Row row) {
        if (!row.filled("Hold")) {
            row.with("Hold", habits.has(Habit.HOLD_ON_ENTRY));
        }
        boolean creditHold = row.is("$credit hold") || row.is("CreditHold");
        row.with("CreditHold", creditHold);
        String offHold =
                creditHold ? DocumentStatus.CREDIT_HOLD : habits.settings().statusOffHold();
        row.with("Status", row.is("Hold") ? DocumentStatus.ON_HOLD : offHold);
    }

    private void totals(Row row, Row sent) {
        BigDecimal detail = new BigDecimal("0.00");
        BigDecimal discount = detail;
        for (Row line : row.rows("Details")) {
            detail = detail.add(line.decimal("Amount"));
            discount = discount.add(line.decimal("DiscountAmount"));
        }
        BigDecimal total = row.is("$gross") ? detail : detail.add(row.decimal("TaxTotal"));
        if (habits.has(Habit.TOTALS_VALIDATED)
                && !row.is("Hold")
                && (!sent.filled("Amount") || sent.decimal("Amount").compareTo(total) != 0)) {
            row.error("Amount", "The document is out of the balance.");
        }
        row.with("DetailTotal", detail)
                .with("DiscountTotal", LineRules.money(discount))
                .with("Amount", total)
                .with("Balance", total)
                .with("PaymentTotal", new BigDecimal("0.00"));
    }
}
