package io.ledgerway.intacct;

import java.util.Locale;

/**
 * One error of an answer (apis/intacct.md 1.3, 1.4).
 *
 * @param number as given: often a code such as {@code BL01001973}, sometimes free text
 * @param text what it says for people: {@code description2}, else {@code description}, else the number; without support id
 * @param correction what Intacct advises; empty where it says nothing
 * @param finerCode {@code additionalinfo/errorid}, such as {@code GL-0493}; null where none is given
 * @param field the field that {@code additionalinfo} blames; null where none is given
 */
record GatewayError(String number, String text, String correction, String finerCode, String field) {

    /** Whether a text stands in it, whatever the case. */
    boolean says(String words) {
        String all = (number + " " + text + " " + correction).toLowerCase(Locale.ROOT);
        return all.contains(words.toLowerCase(Locale.ROOT));
    }

    /** Number and finer code, for people. */
    String code() {
        return finerCode == null || finerCode.equals(number) ? number : number + ", " + finerCode;
    }
}
