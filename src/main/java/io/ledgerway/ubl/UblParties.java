package io.ledgerway.ubl;

import io.ledgerway.document.Address;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Party;
import java.util.List;

/**
 * Reads seller and buyer. The tax representative, the payee and the delivery address are other parties: nothing of them
 * gets into these two.
 */
final class UblParties {

    /** The seller's identifier with its bank, for direct debits (BT-90): names no company. */
    private static final String CREDITOR = "SEPA";

    private UblParties() {}

    static Party seller(UblElement document) {
        UblElement supplier = document.one("AccountingSupplierParty");
        return party(supplier.one("Party"), supplier.text("CustomerAssignedAccountID"), "BR-06", "seller", "BT-27");
    }

    static Party buyer(UblElement document) {
        UblElement customer = document.one("AccountingCustomerParty");
        return party(customer.one("Party"), customer.text("SupplierAssignedAccountID"), "BR-07", "buyer", "BT-44");
    }

    private static Party party(UblElement party, String accountNumber, String rule, String who, String term) {
        if (!party.present()) {
            return null;
        }
        UblElement legal = party.first("PartyLegalEntity");
        UblElement contact = party.one("Contact");
        String tradingName = party.first("PartyName").text("Name");
        String name = legal.text("RegistrationName");
        if (name == null && tradingName != null) {
            party.warning(
                    rule,
                    "The " + who + " has no legal name (" + term + "); its trading name '" + tradingName + "' is used");
        }
        return new Party(
                name == null ? tradingName : name,
                UblLines.identifier(party.one("EndpointID"), "schemeID"),
                vatNumber(party),
                UblLines.identifier(legal.one("CompanyID"), "schemeID"),
                identifiers(party),
                accountNumber,
                address(party.one("PostalAddress")),
                contact.text("Name"),
                contact.text("ElectronicMail"));
    }

    private static String vatNumber(UblElement party) {
        return party.first(
                        "PartyTaxScheme",
                        scheme -> "VAT".equalsIgnoreCase(scheme.one("TaxScheme").text("ID")))
                .text("CompanyID");
    }

    private static List<Identifier> identifiers(UblElement party) {
        return party.all("PartyIdentification").stream()
                .map(one -> UblLines.identifier(one.one("ID"), "schemeID"))
                .filter(one -> one != null && !CREDITOR.equals(one.scheme()))
                .toList();
    }

    private static Address address(UblElement address) {
        return address.present()
                ? new Address(
                        address.text("StreetName"),
                        address.text("AdditionalStreetName"),
                        address.text("CityName"),
                        address.text("PostalZone"),
                        address.text("CountrySubentity"),
                        address.one("Country").text("IdentificationCode"))
                : null;
    }
}
