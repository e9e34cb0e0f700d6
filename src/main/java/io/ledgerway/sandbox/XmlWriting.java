package io.ledgerway.sandbox;

import java.util.TreeMap;

/** Writes {@link XmlElement}s as text. Characters that XML 1.0 does not know are left out. */
public final class XmlWriting {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final boolean indented;
    private final StringBuilder out = new StringBuilder(DECLARATION);

    private XmlWriting(boolean indented) {
        this.indented = indented;
    }

    /** The whole document. @param indented one element a line; else without any blanks between elements */
    public static String document(XmlElement root, boolean indented) {
        XmlWriting writing = new XmlWriting(indented);
        writing.write(root, 0);
        return writing.out.toString();
    }

    private void write(XmlElement element, int depth) {
        indent(depth);
        out.append('<').append(element.name());
        new TreeMap<>(element.attributes())
                .forEach((name, value) -> out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(value))
                        .append('"'));
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append("/>");
        } else {
            out.append('>').append(escaped(element.text()));
            element.children().forEach(child -> write(child, depth + 1));
            if (!element.children().isEmpty()) {
                indent(depth);
            }
            out.append("</").append(element.name()).append('>');
        }
    }

    private void indent(int depth) {
        if (indented && out.length() > DECLARATION.length()) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
