package io.ledgerway.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The identifiers of a {@link Party}: which are one and the same, and under which keys a party is looked up. */
public final class PartyIdentifiers {

    /** Scheme of a VAT number in a key. */
    private static final String VAT = "VAT";

    private static final Set<String> GLN = Set.of("0088", "GLN");

    /** Codes that VAT numbers carry in front; a British company number's {@code SC} or {@code NI} is none. */
    private static final Set<String> VAT_COUNTRIES = Set.of(
            ("AT BE BG CH CY CZ DE DK EE EL ES FI FO FR GB GL GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK XI")
                    .split(" "));

    private PartyIdentifiers() {}

    /** In upper case, letters and digits only; empty for null. */
    public static String normal(String id) {
        if (id == null) {
            return "";
        }
        if (isNormal(id)) {
            return id;
        }
        StringBuilder normal = new StringBuilder();
        id.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }

    /** Whether it certainly is; most are written so. */
    private static boolean isNormal(String id) {
        for (int i = 0; i < id.length(); i++) {
            char here = id.charAt(i);
            if (!(here >= '0' && here <= '9' || here >= 'A' && here <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether both are one identifier: equal but for blanks, marks and case, or one of them is the other with a country's
     * code in front ({@code DK12345678} and {@code 12 34 56 78}). Two different country codes are two companies. Nothing
     * is the same as an empty identifier.
     */
    public static boolean same(String ours, String theirs) {
        String one = normal(ours);
        String other = normal(theirs);
        return !one.isEmpty()
                && !other.isEmpty()
                && (one.equals(other) || withoutCountry(one).equals(other) || one.equals(withoutCountry(other)));
    }

    /**
     * What says who the party is, as written: endpoint, VAT number, registration number, GLN, further identifiers. The
     * VAT number has the scheme {@code VAT}. Never its account number or name, which prove nothing.
     */
    public static List<Identifier> of(Party party) {
        List<Identifier> all = new ArrayList<>();
        all.add(party.endpoint());
        all.add(party.vatNumber() == null ? null : new Identifier(VAT, party.vatNumber()));
        all.add(party.registration());
        for (Identifier id : party.identifiers()) {
            if (isGln(id)) {
                all.add(id);
            }
        }
        for (Identifier id : party.identifiers()) {
            if (!isGln(id)) {
                all.add(id);
            }
        }
        all.removeIf(id -> id == null || normal(id.id()).isEmpty());
        return List.copyOf(all);
    }

    /**
     * The keys of a lookup table for the party, most telling first: each identifier as written, in its {@link #normal}
     * form where that differs, and both as {@code scheme:id}; then its account number, then its name. None twice.
     */
    public static List<String> keys(Party party) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Identifier id : of(party)) {
            String written = FreeText.oneLine(id.id());
            String normal = normal(written);
            add(written, keys);
            add(normal, keys);
            if (id.scheme() != null && !id.scheme().isBlank()) {
                String scheme = FreeText.oneLine(id.scheme()) + ":";
                add(scheme + written, keys);
                add(scheme + normal, keys);
            }
        }
        addText(party.accountNumber(), keys);
        addText(party.name(), keys);
        return List.copyOf(keys.values());
    }

    private static void addText(String text, Map<String, String> keys) {
        if (text != null && !text.isBlank()) {
            add(FreeText.oneLine(text), keys);
        }
    }

    private static void add(String key, Map<String, String> keys) {
        keys.putIfAbsent(oneCase(key), key);
    }

    private static boolean isGln(Identifier id) {
        return id.scheme() != null && GLN.contains(id.scheme().strip().toUpperCase(Locale.ROOT));
    }

    private static String withoutCountry(String normal) {
        return normal.length() > 2 && VAT_COUNTRIES.contains(normal.substring(0, 2)) ? normal.substring(2) : normal;
    }

    private static String oneCase(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}
