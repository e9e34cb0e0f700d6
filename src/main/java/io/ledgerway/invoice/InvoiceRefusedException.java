package io.ledgerway.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.InvoiceProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A document that is not taken, with all that is wrong with it. Nothing of it is recorded. */
public final class InvoiceRefusedException extends CausedException {

    /** Code of several problems together, and of those whose rule is no code. */
    static final String INVALID = "INVOICE_INVALID";

    private static final long serialVersionUID = 1L;
    private static final int MOST_TOLD = 5;

    private final transient List<InvoiceProblem> problems;

    /**
     * @param document what people call it
     * @param problems at least one
     */
    InvoiceRefusedException(String document, List<InvoiceProblem> problems) {
        super(cause(document, problems));
        this.problems = List.copyOf(problems);
    }

    InvoiceRefusedException(String document, InvoiceProblem problem) {
        this(document, List.of(problem));
    }

    public List<InvoiceProblem> problems() {
        return problems;
    }

    /** Place, sentence and rule, for people. */
    static String told(InvoiceProblem problem) {
        return (problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.message() + " (" + problem.rule()
                + ")";
    }

    private static Cause cause(String document, List<InvoiceProblem> problems) {
        String rule = problems.get(0).rule();
        boolean code = problems.size() == 1 && rule.matches("[A-Z][A-Z0-9_]*");
        String told = problems.stream()
                .limit(MOST_TOLD)
                .map(InvoiceRefusedException::told)
                .collect(Collectors.joining(" "));
        int more = problems.size() - MOST_TOLD;
        return new Cause(
                code ? rule : INVALID,
                document + " is not taken: " + told + (more > 0 ? " And " + more + " more." : ""),
                "Correct what the message names and send it again, or replay it once a setting is what was wrong.");
    }
}
