package io.ledgerway.sandbox.accountsiq;

import java.util.List;
import java.util.Optional;

/**
 * An element that came in.
 *
 * @param namespace empty when it has none
 * @param nil whether it says {@code xsi:nil="true"}
 * @param mustUnderstand whether it is a header that must be understood
 * @param text its own text, as it is
 */
record XmlNode(
        String namespace, String name, boolean nil, boolean mustUnderstand, String text, List<XmlNode> children) {

    Optional<XmlNode> child(String childNamespace, String childName) {
        return children.stream()
                .filter(child -> child.is(childNamespace, childName))
                .findFirst();
    }

    boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    /** Only the name: the content may hold secrets. */
    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
