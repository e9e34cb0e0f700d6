package io.ledgerway.uniconta;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a project's phase takes registrations. The label follows the language of Uniconta's user, so English and
 * Danish names are known, and {@code phase-alias} adds others (apis/uniconta.md 5.5).
 */
final class ProjectPhases {

    /** What a label means for a new line. */
    enum Phase {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    private static final String[] OPEN = {
        "Created", "Accepted", "InProgress", "Oprettet", "Accepteret", "Godkendt", "I gang", "Igangværende", "Igangsat"
    };
    private static final String[] CLOSED = {
        "Paused",
        "ReportedAsFinished",
        "Completed",
        "Pauset",
        "På pause",
        "Meldt færdig",
        "Færdigmeldt",
        "Rapporteret færdig",
        "Afsluttet"
    };

    private static final Pattern MARKS = Pattern.compile("[\\s_-]");

    private final Map<String, Phase> byLabel = new HashMap<>();

    /** @param aliases {@code label=phase, …} with the vendor's English phases, such as {@code Kører=InProgress} */
    ProjectPhases(String aliases) {
        for (String label : OPEN) {
            byLabel.put(plain(label), Phase.OPEN);
        }
        for (String label : CLOSED) {
            byLabel.put(plain(label), Phase.CLOSED);
        }
        for (String alias : aliases.split(",")) {
            String[] pair = alias.split("=", 2);
            if (pair.length == 2) {
                byLabel.put(plain(pair[0]), of(pair[1]));
            }
        }
    }

    /** What the label means; a project without one is open, since Uniconta leaves blanks out. */
    Phase of(String label) {
        return label == null || label.isBlank() ? Phase.OPEN : byLabel.getOrDefault(plain(label), Phase.UNKNOWN);
    }

    private static String plain(String label) {
        return MARKS.matcher(label).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
