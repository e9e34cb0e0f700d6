package io.ledgerway.document;

import io.ledgerway.document.Invoice.Type;
import java.util.Optional;
import java.util.Set;

/**
 * What the document type codes of UNTDID 1001 mean, as far as EN 16931 and its national uses name them (BR-CL-01).
 *
 * @param type whether the amounts are charged or credited
 * @param selfBilled whether the buyer issued it
 */
public record TypeCode(Type type, boolean selfBilled) {

    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");
    private static final Set<String> INVOICES = Set.of(
            "71", "80", "82", "84", "102", "130", "202", "203", "204", "211", "218", "219", "295", "325", "326", "331",
            "380", "382", "383", "384", "385", "386", "387", "388", "389", "390", "393", "394", "395", "456", "457",
            "471", "472", "473", "500", "501", "527", "553", "575", "623", "633", "751", "780", "817", "870", "875",
            "876", "877", "935");
    private static final Set<String> SELF_BILLED = Set.of("261", "389", "471", "473", "500", "501", "502", "527");

    /** The meaning of a code; empty for one that is none of an invoice or credit note. */
    public static Optional<TypeCode> of(String code) {
        if (CREDIT_NOTES.contains(code)) {
            return Optional.of(new TypeCode(Type.CREDIT_NOTE, SELF_BILLED.contains(code)));
        }
        return INVOICES.contains(code)
                ? Optional.of(new TypeCode(Type.INVOICE, SELF_BILLED.contains(code)))
                : Optional.empty();
    }

    /** A negative invoice that became a credit note keeps its own code ({@link InvoiceSigns}), so the type is only compared. */
    static void check(Invoice invoice, ProblemList problems) {
        Optional<TypeCode> meaning = of(invoice.typeCode());
        if (meaning.isEmpty()) {
            problems.error(
                    "/typeCode",
                    "BR-CL-01",
                    "'" + invoice.typeCode() + "' is no type code of an invoice or credit note (UNTDID 1001).");
        } else if (meaning.get().selfBilled() != invoice.selfBilled()) {
            problems.error(
                    "/selfBilled",
                    "LEDGERWAY-SELF-BILLED",
                    "The type code " + invoice.typeCode() + " says that the "
                            + (meaning.get().selfBilled() ? "buyer" : "seller")
                            + " issued the document, selfBilled says "
                            + invoice.selfBilled() + ".");
        } else if (meaning.get().type() != invoice.type()) {
            problems.warning(
                    "/type",
                    "LEDGERWAY-TYPE",
                    "The type code " + invoice.typeCode() + " is that of "
                            + (meaning.get().type() == Type.INVOICE ? "an invoice" : "a credit note") + ", type says "
                            + invoice.type() + ". The type counts.");
        }
    }
}
