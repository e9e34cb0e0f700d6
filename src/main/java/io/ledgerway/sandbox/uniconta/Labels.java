package io.ledgerway.sandbox.uniconta;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Enumerations, which travel as text in the user's language (apis/uniconta.md 5.5). The English names are the vendor's;
 * the Danish ones are likely translations. Stored is always the English name.
 */
enum Labels {
    PHASE(
            true,
            "Created=Oprettet, Accepted=Accepteret, InProgress=Igangværende, Paused=Pause, "
                    + "ReportedAsFinished=Færdigmeldt, Completed=Afsluttet"),
    INTERNAL_TYPE(
            true,
            "Vacation=Ferie, OtherVacation=Feriefridage, OverTime=Overarbejde, FlexTime=Flekstid, Sickness=Sygdom, "
                    + "OtherAbsence=Andet fravær, Mileage=Kilometer, Pause=Pause"),
    CATEGORY_TYPE(
            false,
            "Revenue=Omsætning, OnAccountInvoicing=Acontofakturering, Labour=Løn, Adjustment=Regulering, "
                    + "Header=Overskrift, Sum=Sum"),
    UNIT(false, "Hours=Timer, Days=Dage, Pcs=Stk, km=km");

    private final boolean complete;
    private final Map<String, String> danish = new LinkedHashMap<>();
    private final Map<String, String> english = new LinkedHashMap<>();

    /** @param complete whether the sheet knows all names, so that others are refused */
    Labels(boolean complete, String pairs) {
        this.complete = complete;
        for (String pair : pairs.split(", ")) {
            String[] names = pair.split("=");
            danish.put(names[0], names[1]);
            english.putIfAbsent(names[1].toLowerCase(Locale.ROOT), names[0]);
        }
        danish.keySet().forEach(name -> english.put(name.toLowerCase(Locale.ROOT), name));
    }

    /** The stored name of a label in either language; the text itself when the list is open; null when it is unknown. */
    String stored(String label) {
        String known = english.get(label.toLowerCase(Locale.ROOT));
        return known != null || complete ? known : label;
    }

    String shown(String name, boolean inDanish) {
        return inDanish ? danish.getOrDefault(name, name) : name;
    }
}
