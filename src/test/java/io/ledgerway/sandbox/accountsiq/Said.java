package io.ledgerway.sandbox.accountsiq;

import java.util.List;
import java.util.stream.Stream;

/** An answer that was received. */
record Said(int status, String text) {

    /** The text at a path of local names below the body, such as {@code XResponse/XResult/Status}; null = not there. */
    String at(String path) {
        return nodes(path).stream().map(XmlNode::text).findFirst().orElse(null);
    }

    List<String> all(String path) {
        return nodes(path).stream().map(XmlNode::text).toList();
    }

    boolean has(String path) {
        return !nodes(path).isEmpty();
    }

    /** A field of the result element, such as {@code Status}, {@code ErrorCode} or {@code Result/Code}. */
    String result(String path) {
        return at("*/*/" + path);
    }

    /** {@code Status ErrorCode}. */
    String outcome() {
        return result("Status") + " " + result("ErrorCode");
    }

    List<XmlNode> nodes(String path) {
        Stream<XmlNode> found =
                root().children().stream().filter(child -> child.name().equals("Body"));
        for (String name : path.split("/")) {
            found = found.flatMap(node -> node.children().stream())
                    .filter(node -> name.equals("*") || node.name().equals(name));
        }
        return found.toList();
    }

    private XmlNode root() {
        try {
            return XmlNodes.root(text);
        } catch (SoapFault e) {
            throw new AssertionError(text, e);
        }
    }
}
