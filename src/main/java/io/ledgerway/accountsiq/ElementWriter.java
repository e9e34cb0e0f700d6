package io.ledgerway.accountsiq;

import java.util.List;

/** Writes elements as XML text. Characters that XML 1.0 cannot carry are left out. */
final class ElementWriter {

    private ElementWriter() {}

    static String write(List<Element> elements) {
        StringBuilder xml = new StringBuilder();
        elements.forEach(element -> write(element, xml));
        return xml.toString();
    }

    /** One element as a document of its own. */
    static String document(Element element) {
        String xml = write(List.of(element));
        String instance = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        int end = element.name().length() + 1;
        return xml.substring(0, end) + instance + xml.substring(end);
    }

    private static void write(Element element, StringBuilder xml) {
        xml.append('<').append(element.name());
        if (element.nil()) {
            xml.append(" xsi:nil=\"true\"/>");
            return;
        }
        xml.append('>').append(escaped(element.text()));
        element.children().forEach(child -> write(child, xml));
        xml.append("</").append(element.name()).append('>');
    }

    static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().filter(ElementWriter::allowed).forEach(character -> {
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(character);
            }
        });
        return xml.toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
