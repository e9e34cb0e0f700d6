package io.ledgerway.intacct;

/** Characters that XML 1.0 can hold. */
final class XmlCharacters {

    private XmlCharacters() {}

    /** The text with a blank for each character that XML cannot hold. Identifiers are refused before; this is for free text. */
    static String legal(String text) {
        if (plain(text) || text.codePoints().allMatch(XmlCharacters::legal)) {
            return text;
        }
        StringBuilder legal = new StringBuilder();
        text.codePoints().forEach(point -> legal.appendCodePoint(legal(point) ? point : ' '));
        return legal.toString();
    }

    /** Whether it holds nothing but characters that need no closer look, as nearly all texts do. */
    static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x20 || text.charAt(i) > 0xD7FF) {
                return false;
            }
        }
        return true;
    }

    static boolean legal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000 && point <= 0x10FFFF;
    }
}
