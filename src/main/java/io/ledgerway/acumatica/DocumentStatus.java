package io.ledgerway.acumatica;

import java.util.Locale;
import java.util.Set;

/** What a document's status label means for us (apis/acumatica.md 5.1). A label that is not known is never a success. */
enum DocumentStatus {
    /** Can be lifted from hold. */
    ON_HOLD,
    /** Can be released. */
    BALANCED,
    /** Released. */
    RELEASED,
    /** Somebody took it back: it counts for nothing. */
    CANCELED,
    /** Waits for a person: approval, print, e-mail, credit. */
    WAITING,
    UNKNOWN;

    private static final Set<String> WAITS =
            Set.of("credit hold", "rejected", "scheduled", "reserved", "pending print", "pending email");

    /** @param label as Acumatica shows it; null where it shows none */
    static DocumentStatus of(String label) {
        String text = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "on hold" -> ON_HOLD;
            case "balanced" -> BALANCED;
            case "open", "closed" -> RELEASED;
            case "canceled", "cancelled", "voided" -> CANCELED;
            default -> text.startsWith("pending ") || WAITS.contains(text) ? WAITING : UNKNOWN;
        };
    }
}
