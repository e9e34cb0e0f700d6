package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * What must hold in an invoice before it is recorded, whatever it came as: numbers of a sensible size, the mandatory
 * fields, and the arithmetic of EN 16931. Nothing is corrected. An error means that a ledger would be wrong or could not
 * know; a broken rule that does not touch what a ledger gets is a warning.
 */
public final class InvoiceRules {

    private final BigDecimal vatTolerance;

    /**
     * @param vatTolerance by how much the tax of a category may differ from taxable × rate and still be only warned of,
     *     in the document's currency; at least 0
     */
    public InvoiceRules(BigDecimal vatTolerance) {
        if (vatTolerance.signum() < 0) {
            throw new IllegalArgumentException("A VAT tolerance is at least 0, not " + vatTolerance.toPlainString());
        }
        this.vatTolerance = vatTolerance;
    }

    /** What is wrong with the invoice, errors first; empty when nothing is. */
    public List<InvoiceProblem> check(Invoice invoice) {
        ProblemList problems = new ProblemList();
        NumberLimits.check(invoice, problems);
        if (problems.refused()) {
            return problems.problems();
        }
        boolean complete = MandatoryFields.check(invoice, problems);
        DateRules.check(invoice, problems);
        if (complete) {
            TotalsArithmetic.check(invoice, problems);
            TaxArithmetic.check(invoice, vatTolerance, problems);
            LineArithmetic.check(invoice, problems);
        }
        return problems.problems();
    }
}
