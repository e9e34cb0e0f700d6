package io.ledgerway.invoice;

import io.ledgerway.document.Identifier;
import io.ledgerway.document.Party;
import io.ledgerway.document.PartyIdentifiers;
import java.util.Locale;

/** The one name that stands for a party in identities and references, whatever its document writes beside it. */
final class PartyKey {

    private PartyKey() {}

    /**
     * The first that it has of VAT number, legal registration number, GLN and other identifiers, endpoint, name; letters
     * and digits only, upper case. The first two carry the country's code, from the address where they lack it, so that
     * {@code DK12345678} and a Danish {@code 12 34 56 78} are one.
     */
    static String of(Party party) {
        String key = withCountry(party.vatNumber(), party);
        if (key.isEmpty()) {
            key = withCountry(id(party.registration()), party);
        }
        if (key.isEmpty()) {
            key = PartyIdentifiers.of(party).stream()
                    .filter(id -> !id.equals(party.endpoint()))
                    .map(id -> PartyIdentifiers.normal(id.id()))
                    .findFirst()
                    .orElse("");
        }
        if (key.isEmpty()) {
            key = PartyIdentifiers.normal(id(party.endpoint()));
        }
        return key.isEmpty() ? PartyIdentifiers.normal(party.name()) : key;
    }

    private static String withCountry(String number, Party party) {
        String normal = PartyIdentifiers.normal(number);
        String country = party.address() == null ? null : party.address().country();
        boolean bare = !normal.isEmpty() && Character.isDigit(normal.charAt(0));
        return bare && country != null ? country.strip().toUpperCase(Locale.ROOT) + normal : normal;
    }

    private static String id(Identifier identifier) {
        return identifier == null ? null : identifier.id();
    }
}
