package io.ledgerway.invoice;

import io.ledgerway.document.Invoice;
import java.util.regex.Pattern;

/**
 * What makes an invoice one and the same wherever it comes from (law 6), as people read it:
 * {@code INVOICE/DK12345678/2024-117}. The connection it is recorded for stands beside it, and says which of our companies
 * it belongs to and whether that one sold; so a sale between two of our companies has one name in both ledgers.
 */
public final class InvoiceIdentity {

    /** The ledger's column. */
    static final int LONGEST = 120;

    private static final String CUT = "~";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

    private InvoiceIdentity() {}

    /**
     * Type, issuer and number. Who issues self-billed invoices may number them anew for each seller, so there the seller
     * belongs to it. Never longer than {@value #LONGEST}: a longer one is cut and ends in a hash of the whole.
     */
    public static String of(Invoice invoice) {
        String issuer = segment(PartyKey.of(invoice.issuer()));
        String whole = invoice.type()
                + "/"
                + (invoice.selfBilled() ? issuer + "+" + segment(PartyKey.of(invoice.seller())) : issuer)
                + "/"
                + number(invoice);
        return whole.length() <= LONGEST ? whole : cut(whole);
    }

    /** The legal number in one line. */
    static String number(Invoice invoice) {
        String number = invoice.number();
        return plain(number) ? number : BLANKS.matcher(number).replaceAll(" ").strip();
    }

    private static boolean plain(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) <= ' ' || number.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cut(String whole) {
        String hash = CUT + Fingerprint.of(whole);
        int end = LONGEST - hash.length();
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + hash;
    }

    /** Keys are letters and digits, so that the marks between the parts cannot stand in one. */
    private static String segment(String key) {
        return key.isEmpty() ? "-" : key;
    }
}
