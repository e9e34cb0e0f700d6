package io.ledgerway.document;

/**
 * Something that is wrong with an invoice, for people. Nothing is ever corrected on the way: what is wrong is said.
 *
 * @param path where: a JSON pointer into the canonical invoice, such as {@code /lines/0/net}; for what cannot be read as
 *     one, the place in the document that came, such as {@code /Invoice/cac:LegalMonetaryTotal}
 * @param rule number of the rule in EN 16931 ({@code BR-CO-10}) or Peppol BIS 3 ({@code PEPPOL-EN16931-R120}), the JSON
 *     schema's keyword ({@code schema:required}), or one of our own ({@code LEDGERWAY-RANGE})
 * @param message one or two sentences, with both numbers where two do not agree
 * @param severity whether the invoice is refused for it
 */
public record InvoiceProblem(String path, String rule, String message, Severity severity) {

    /** What follows from a problem. */
    public enum Severity {
        /** The ledger would be wrong, or the document can be understood in two ways: it is refused. */
        ERROR,
        /** A rule is broken, but what the ledger gets is clear and exact: it is told. */
        WARNING
    }

    public static InvoiceProblem error(String path, String rule, String message) {
        return new InvoiceProblem(path, rule, message, Severity.ERROR);
    }

    public static InvoiceProblem warning(String path, String rule, String message) {
        return new InvoiceProblem(path, rule, message, Severity.WARNING);
    }

    /** Whether the invoice is refused for it. */
    public boolean refuses() {
        return severity == Severity.ERROR;
    }
}
