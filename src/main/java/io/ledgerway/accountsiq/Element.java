package io.ledgerway.accountsiq;

import java.util.List;
import java.util.Optional;

/**
 * One XML element, to be sent or as it came; names are local names. Mixed content does not occur.
 *
 * @param text the text of a leaf; empty where it has children or is nil
 * @param nil whether {@code xsi:nil} says that there is no value
 */
record Element(String name, String text, boolean nil, List<Element> children) {

    Element {
        children = List.copyOf(children);
    }

    static Element of(String name, Element... children) {
        return new Element(name, "", false, List.of(children));
    }

    static Element of(String name, List<Element> children) {
        return new Element(name, "", false, children);
    }

    static Element text(String name, String text) {
        return new Element(name, text, false, List.of());
    }

    static Element flag(String name, boolean value) {
        return text(name, Boolean.toString(value));
    }

    /** No value: {@code xsi:nil}, never an empty text (apis/accountsiq.md 4.2). */
    static Element nil(String name) {
        return new Element(name, "", true, List.of());
    }

    Optional<Element> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    List<Element> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The child's text without blanks around it; empty when the child is absent, nil or blank. */
    Optional<String> value(String wanted) {
        return child(wanted).map(child -> child.text.strip()).filter(value -> !value.isEmpty());
    }

    /** Whether the child says {@code true}, as XML Schema writes it. */
    boolean isTrue(String wanted) {
        return value(wanted)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    /** The name only: what is inside may be a token. */
    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
