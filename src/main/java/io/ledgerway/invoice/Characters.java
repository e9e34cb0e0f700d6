package io.ledgerway.invoice;

import io.ledgerway.document.InvoiceProblem;
import java.util.List;

/** Characters that JSON can bring in and that neither XML nor PostgreSQL can hold. */
final class Characters {

    private Characters() {}

    /** @param json a document as JSON */
    static List<InvoiceProblem> check(String json) {
        return whole(json) && !control(json)
                ? List.of()
                : List.of(InvoiceProblem.error(
                        "",
                        "LEDGERWAY-CHARACTERS",
                        "A text of the document holds a control character or half a character."));
    }

    /** Whether each surrogate has its other half. */
    private static boolean whole(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i))) {
                boolean pair = i + 1 < json.length() && Character.isSurrogatePair(json.charAt(i), json.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** As JSON writes them: all below the blank but tab and line ends. */
    private static boolean control(String json) {
        for (int i = json.indexOf('\\'); i >= 0; i = json.indexOf('\\', i + 2)) {
            if (json.startsWith("u00", i + 1) && "01".indexOf(json.charAt(i + 4)) >= 0
                    || "bf".indexOf(json.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
