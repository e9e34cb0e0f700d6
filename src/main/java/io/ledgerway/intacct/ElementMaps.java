package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Elements as routes write and read them: XML text, or maps. In a map a key is an element's name, a list repeats it, and a
 * key that begins with {@code @} is an attribute.
 */
final class ElementMaps {

    private ElementMaps() {}

    /**
     * The one element of a message body.
     *
     * @throws CausedException code {@code FUNCTION_INVALID} when it is neither well-formed XML nor a map with one key
     */
    static Element element(Object body) {
        if (body instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            return element(String.valueOf(only.getKey()), only.getValue());
        }
        try {
            if (body instanceof String text && !text.isBlank()) {
                return ElementText.read(text.strip());
            }
        } catch (XMLStreamException e) {
            throw invalid("it is no well-formed XML");
        }
        throw invalid(
                "it is " + (body == null ? "empty" : "a " + body.getClass().getSimpleName()));
    }

    private static CausedException invalid(String why) {
        return new CausedException(new Cause(
                "FUNCTION_INVALID",
                "The body is no function of Intacct: " + why + ".",
                "Write one XML element, such as <read>…</read>, or a map with one key, such as read: {object: …}."));
    }

    private static Element element(String name, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Element.text(name, value == null ? "" : value.toString());
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        List<Element> children = new ArrayList<>();
        map.forEach((key, each) -> {
            String child = String.valueOf(key);
            if (child.startsWith("@")) {
                attributes.put(child.substring(1), String.valueOf(each));
            } else if (each instanceof Iterable<?> many) {
                many.forEach(one -> children.add(element(child, one)));
            } else {
                children.add(element(child, each));
            }
        });
        return new Element(name, attributes, "", children);
    }

    /** An element's content: a text where it has no children, else a map; children of one name become a list. */
    static Object content(Element element) {
        if (element.children().isEmpty() && element.attributes().isEmpty()) {
            return element.text();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> map.put("@" + name, value));
        element.children().forEach(child -> map.merge(child.name(), content(child), ElementMaps::both));
        return map;
    }

    private static Object both(Object first, Object second) {
        List<Object> all = new ArrayList<>();
        if (first instanceof List<?> list) {
            all.addAll(list);
        } else {
            all.add(first);
        }
        all.add(second);
        return all;
    }
}
