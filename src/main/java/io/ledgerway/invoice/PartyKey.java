package io.ledgerway.invoice;

import io.ledgerway.document.Identifier;
import io.ledgerway.document.Party;
import io.ledgerway.document.PartyIdentifiers;
import java.util.Locale;
import java.util.stream.Stream;

/** The one name that stands for a party in identities and references, whatever its document writes beside it. */
final class PartyKey {

    private PartyKey() {}

    /**
     * The first that it has of VAT number, legal registration number, GLN and other identifiers, endpoint, name; letters
     * and digits only, upper case. The first two carry the country's code, from the address where they lack it, so that
     * {@code DK12345678} and a Danish {@code 12 34 56 78} are one.
     */
    static String of(Party party) {
        return Stream.of(
                        withCountry(party.vatNumber(), party),
                        withCountry(id(party.registration()), party),
                        PartyIdentifiers.of(party).stream()
                                .filter(id -> !id.equals(party.endpoint()))
                                .map(id -> PartyIdentifiers.normal(id.id()))
                                .findFirst()
                                .orElse(""),
                        PartyIdentifiers.normal(id(party.endpoint())),
                        PartyIdentifiers.normal(party.name()))
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse("");
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
