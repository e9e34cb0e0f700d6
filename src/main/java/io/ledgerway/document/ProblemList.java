package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one invoice: the first hundred errors and the first hundred warnings, and how many more there are. */
public final class ProblemList {

    private static final int MOST = 100;

    private final List<InvoiceProblem> errors = new ArrayList<>();
    private final List<InvoiceProblem> warnings = new ArrayList<>();
    private int left;

    /** Refuses the invoice. */
    public void error(String path, String rule, String message) {
        keep(errors, InvoiceProblem.error(path, rule, message));
    }

    /** Tells something that does not matter to the ledger. */
    public void warning(String path, String rule, String message) {
        keep(warnings, InvoiceProblem.warning(path, rule, message));
    }

    /** Errors first, each in the order in which they were found. */
    public List<InvoiceProblem> problems() {
        List<InvoiceProblem> all = new ArrayList<>(errors);
        all.addAll(warnings);
        if (left > 0) {
            all.add(InvoiceProblem.warning(
                    "",
                    "LEDGERWAY-MORE",
                    left + " further problems are not listed. Correct these first, then send the invoice again."));
        }
        return all;
    }

    public boolean refused() {
        return !errors.isEmpty();
    }

    /** An error when what the document says is not what follows from its parts; equal for 7.5 and 7.50. */
    void mustEqual(String path, String rule, String what, BigDecimal said, String follows, BigDecimal computed) {
        if (said.compareTo(computed) != 0) {
            error(path, rule, differ(what, said, follows, computed));
        }
    }

    static String differ(String what, BigDecimal said, String follows, BigDecimal computed) {
        return "The document gives " + said.toPlainString() + " as " + what + "; " + follows + " "
                + computed.toPlainString() + ".";
    }

    private void keep(List<InvoiceProblem> list, InvoiceProblem problem) {
        if (list.size() < MOST) {
            list.add(problem);
        } else {
            left++;
        }
    }
}
