package io.ledgerway.ubl;

import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.ProblemList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the document that is read, and which currencies its amounts name. */
final class UblProblems {

    private final ProblemList problems = new ProblemList();
    private final Map<String, UblElement> currencies = new LinkedHashMap<>();

    void error(String path, String rule, String message) {
        problems.error(path, rule, message);
    }

    void warning(String path, String rule, String message) {
        problems.warning(path, rule, message);
    }

    List<InvoiceProblem> problems() {
        return problems.problems();
    }

    /** Remembers the first amount of each currency: the document's own is known only when all is read. */
    void currency(String code, UblElement amount) {
        currencies.putIfAbsent(code, amount);
    }

    /** Every amount is in the document's currency; only the tax total in the tax currency is not asked about. */
    void currencies(String document) {
        currencies.forEach((code, amount) -> {
            if (document != null && !code.equals(document)) {
                error(
                        amount.path(),
                        "PEPPOL-EN16931-R051",
                        "The amount is in " + code + ", the document in " + document + amount.place() + ".");
            }
        });
    }
}
