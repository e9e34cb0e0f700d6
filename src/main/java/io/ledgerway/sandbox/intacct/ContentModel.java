package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which children an element may have, in which order, written as in a DTD: {@code a, b?, (c | d)+, e{1,2}}. */
final class ContentModel {

    private final Pattern pattern;

    private ContentModel(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Reads a model; {@code ANY} is none. */
    static ContentModel of(String text) {
        if (text.strip().equals("ANY")) {
            return new ContentModel(null);
        }
        // A comma that stays follows a digit: it belongs to a count such as {1,2}.
        String regex = text.replace("(", "(?:")
                .replaceAll("([A-Za-z_][A-Za-z0-9_]*)", "(?:$1;)")
                .replaceAll("\\s|(?<!\\d),", "");
        return new ContentModel(Pattern.compile(regex));
    }

    /** Whether anything may be inside. */
    boolean any() {
        return pattern == null;
    }

    /** What is wrong with the children, in a sentence; null when nothing is. */
    String fault(XmlElement parent) {
        StringBuilder names = new StringBuilder();
        List<XmlElement> children = parent.children();
        children.forEach(child -> names.append(child.name()).append(';'));
        if (pattern.matcher(names).matches()) {
            return null;
        }
        names.setLength(0);
        for (XmlElement child : children) {
            names.append(child.name()).append(';');
            Matcher matcher = pattern.matcher(names);
            if (!matcher.matches() && !matcher.hitEnd()) {
                return "Element '" + child.name() + "' inside '" + parent.name() + "': This element is not expected.";
            }
        }
        return "Element '" + parent.name() + "': Missing child element(s).";
    }
}
