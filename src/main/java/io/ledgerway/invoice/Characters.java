package io.ledgerway.invoice;

import io.ledgerway.document.InvoiceProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Characters that JSON can bring in and that neither XML nor PostgreSQL can hold. */
final class Characters {

    /** As JSON writes them: all below the blank but tab and line ends. */
    private static final Pattern CONTROL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(?:u00[01]|[bf])");

    private Characters() {}

    /** @param json a document as JSON */
    static List<InvoiceProblem> check(String json) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(json)
                        && !CONTROL.matcher(json).find()
                ? List.of()
                : List.of(InvoiceProblem.error(
                        "",
                        "LEDGERWAY-CHARACTERS",
                        "A text of the document holds a control character or half a character."));
    }
}
