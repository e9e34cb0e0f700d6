package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One error of an answer (apis/intacct.md 1.3).
 *
 * @param number mostly a code, sometimes free text
 * @param description often empty
 * @param description2 the text for people
 * @param correction what to do; may be empty
 */
record GatewayError(String number, String description, String description2, String correction) {

    static GatewayError of(String number, String description2) {
        return new GatewayError(number, "", description2, "");
    }

    static GatewayError of(String number, String description2, String correction) {
        return new GatewayError(number, "", description2, correction);
    }

    /**
     * As it goes out.
     *
     * @param tag appended to the text, such as a support id; may be empty
     * @param escaped whether quotes and the like come as HTML entities
     * @param additional whether {@code additionalinfo} comes with it
     */
    XmlElement element(String tag, boolean escaped, boolean additional) {
        List<XmlElement> children = new ArrayList<>();
        children.add(XmlElement.text("errorno", number));
        children.add(XmlElement.text("description", description));
        children.add(XmlElement.text("description2", (escaped ? html(description2) : description2) + tag));
        children.add(XmlElement.text("correction", escaped ? html(correction) : correction));
        if (additional) {
            children.add(additionalInfo());
        }
        return XmlElement.of("error", children);
    }

    /** The finer code is not known for any of our errors and stays empty; all elements are there (apis/intacct.md 1.4). */
    private XmlElement additionalInfo() {
        return XmlElement.of(
                "additionalinfo",
                XmlElement.text("errorid", ""),
                XmlElement.text("category", ""),
                target(),
                message("description", description2),
                message("cdescription", ""),
                message("correction", correction));
    }

    private static XmlElement message(String name, String text) {
        String id = text.isEmpty()
                ? ""
                : "IA."
                        + text.replaceAll("'[^']*'", "")
                                .toUpperCase(Locale.ROOT)
                                .replaceAll("[^A-Z]+", "_")
                                .replaceAll("^_|_$", "");
        return XmlElement.of(
                name,
                XmlElement.text("messageid", id),
                XmlElement.text("category", ""),
                target(),
                XmlElement.of("placeholders"));
    }

    private static XmlElement target() {
        XmlElement target = XmlElement.of("target");
        for (String attribute : List.of("domain", "requestinfo", "object", "field", "businessinfo")) {
            target = target.with(attribute, "");
        }
        return target;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;");
    }
}
