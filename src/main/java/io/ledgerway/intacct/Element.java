package io.ledgerway.intacct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One XML element, as it is written to the gateway and read from it. The gateway has no namespaces, and the case of names
 * differs between its reads, so names are compared without case (apis/intacct.md 4.2).
 *
 * @param name as written
 * @param attributes in order
 * @param text its own text, stripped; empty where it has none
 * @param children in order
 */
record Element(String name, Map<String, String> attributes, String text, List<Element> children) {

    Element {
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** An element with children; null children are left out, so that an optional one is written in its place. */
    static Element of(String name, Element... children) {
        return of(name, Arrays.asList(children));
    }

    static Element of(String name, List<Element> children) {
        List<Element> present = new ArrayList<>(children.size());
        for (Element child : children) {
            if (child != null) {
                present.add(child);
            }
        }
        return new Element(name, Map.of(), "", present);
    }

    static Element text(String name, String text) {
        return new Element(name, Map.of(), text, List.of());
    }

    /** The element, or null where there is no text: for optional children. */
    static Element optional(String name, String text) {
        return text == null || text.isEmpty() ? null : text(name, text);
    }

    Element with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, text, children);
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    Optional<Element> child(String wanted) {
        return Optional.ofNullable(first(wanted));
    }

    Stream<Element> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    /** The text of the first child of that name; null where it is absent or empty. */
    String textOf(String wanted) {
        Element child = first(wanted);
        return child == null || child.text.isEmpty() ? null : child.text;
    }

    private Element first(String wanted) {
        for (Element child : children) {
            if (child.is(wanted)) {
                return child;
            }
        }
        return null;
    }

    String attribute(String wanted) {
        return attributes.get(wanted);
    }

    /** Never the content: a request holds passwords, an answer a session. */
    @Override
    public String toString() {
        return "<" + name + "> with " + children.size() + " children";
    }
}
