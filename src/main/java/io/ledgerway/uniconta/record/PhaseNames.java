package io.ledgerway.uniconta.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A project's phase by the vendor's English name. The label follows the language of Uniconta's user: English and Danish
 * ones are known, and {@code phase-alias} adds others (apis/uniconta.md 5.5).
 */
final class PhaseNames {

    private static final String[] KNOWN = {
        "Created=Created, Oprettet",
        "Accepted=Accepted, Accepteret, Godkendt",
        "InProgress=InProgress, I gang, Igangværende, Igangsat",
        "Paused=Paused, Pause, Pauset, På pause",
        "ReportedAsFinished=ReportedAsFinished, Meldt færdig, Færdigmeldt, Rapporteret færdig",
        "Completed=Completed, Afsluttet"
    };

    private final Map<String, String> byLabel = new HashMap<>();

    /** @param aliases {@code label=phase, …}, such as {@code Kører=InProgress} */
    PhaseNames(String aliases) {
        for (String phase : KNOWN) {
            String[] names = phase.split("=");
            for (String label : names[1].split(",")) {
                byLabel.put(plain(label), plain(names[0]));
            }
        }
        for (String alias : aliases.split(",")) {
            String[] pair = alias.split("=", 2);
            if (pair.length == 2) {
                byLabel.put(plain(pair[0]), plain(pair[1]));
            }
        }
    }

    /** What two labels of one phase have in common; the label itself where it is not known; empty for none. */
    String of(String label) {
        String plain = label == null ? "" : plain(label);
        return byLabel.getOrDefault(plain, plain);
    }

    private static String plain(String label) {
        return label.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
