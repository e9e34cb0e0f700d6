package io.ledgerway.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a small XML document, as simulators read and answer it. No namespaces.
 *
 * @param text all text directly inside, never null; blanks around it are kept
 */
public record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An element that holds elements; with none it is empty. */
    public static XmlElement of(String name, XmlElement... children) {
        return of(name, List.of(children));
    }

    /** An element that holds elements; with none it is empty. */
    public static XmlElement of(String name, List<XmlElement> children) {
        return new XmlElement(name, Map.of(), "", children);
    }

    /** An element that holds text; null is an empty element. */
    public static XmlElement text(String name, Object text) {
        return new XmlElement(name, Map.of(), text == null ? "" : text.toString(), List.of());
    }

    /** The same with one more attribute. */
    public XmlElement with(String attribute, Object value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, String.valueOf(value));
        return new XmlElement(name, more, text, children);
    }

    /** The same with one more child at the end. */
    public XmlElement plus(XmlElement child) {
        List<XmlElement> more = new ArrayList<>(children);
        more.add(child);
        return new XmlElement(name, attributes, text, more);
    }

    /** The first child of that name. */
    public Optional<XmlElement> first(String child) {
        return children.stream().filter(each -> each.name.equals(child)).findFirst();
    }

    /** All children of that name. */
    public List<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /** Whether there is a child of that name. */
    public boolean has(String child) {
        return first(child).isPresent();
    }

    /** The text of the first child of that name without blanks around it; empty when there is none. */
    public String textOf(String child) {
        return first(child).map(each -> each.text.strip()).orElse("");
    }

    /** The value of an attribute; empty when it is not there. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Only the name: the content may hold secrets. */
    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
