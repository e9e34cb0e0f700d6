package io.ledgerway.document;

import java.time.LocalDate;

/** How the dates of an invoice must lie to each other. None of them keeps a ledger from taking it. */
final class DateRules {

    private DateRules() {}

    static void check(Invoice invoice, ProblemList problems) {
        dueDate(invoice, problems);
        period("/period", "BR-29", invoice.period(), problems);
        for (int i = 0; i < invoice.lines().size(); i++) {
            period("/lines/" + i + "/period", "BR-30", invoice.lines().get(i).period(), problems);
        }
    }

    private static void dueDate(Invoice invoice, ProblemList problems) {
        LocalDate due = invoice.dueDate();
        if (due != null && invoice.issueDate() != null && due.isBefore(invoice.issueDate())) {
            problems.warning(
                    "/dueDate",
                    "LEDGERWAY-DUE-DATE",
                    "The document is due on " + due + ", before it was issued on " + invoice.issueDate() + ".");
        }
        boolean owed = invoice.type() == Invoice.Type.INVOICE
                && invoice.totals() != null
                && invoice.totals().payable() != null
                && invoice.totals().payable().signum() > 0;
        if (owed && due == null && invoice.terms() == null) {
            problems.warning(
                    "/dueDate",
                    "BR-CO-25",
                    "The document gives neither a due date (BT-9) nor payment terms (BT-20), though "
                            + invoice.totals().payable().toPlainString() + " is to be paid.");
        }
    }

    private static void period(String path, String rule, InvoicePeriod period, ProblemList problems) {
        if (period != null
                && period.from() != null
                && period.to() != null
                && period.to().isBefore(period.from())) {
            problems.warning(
                    path, rule, "The period ends on " + period.to() + ", before it begins on " + period.from() + ".");
        }
    }
}
