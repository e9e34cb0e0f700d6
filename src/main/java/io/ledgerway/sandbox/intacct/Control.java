package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.Set;

/**
 * The control block of a request (apis/intacct.md 1.2).
 *
 * @param unique whether control ids of functions are checked; true when the request does not say
 * @param policyId blank = answered at once
 * @param whitespace whether the answer is indented
 * @param additional whether errors carry {@code additionalinfo}
 */
record Control(
        String senderId,
        String password,
        String controlId,
        boolean unique,
        String dtdVersion,
        String policyId,
        boolean whitespace,
        boolean additional) {

    private static final Set<String> VERSIONS = Set.of("3.0", "2.1");
    private static final int LONGEST_ID = 256;

    /** @throws Refused when a value is not of its type */
    static Control of(XmlElement control) {
        Control read = new Control(
                control.textOf("senderid"),
                control.textOf("password"),
                control.textOf("controlid"),
                flag(control, "uniqueid", true),
                control.has("dtdversion") ? control.textOf("dtdversion") : "3.0",
                control.textOf("policyid"),
                flag(control, "includewhitespace", true),
                flag(control, "showadditionalerrorinfo", false));
        if (!VERSIONS.contains(read.dtdVersion)) {
            throw Schema.violation("Element 'dtdversion': '" + read.dtdVersion + "' is not an allowed value.");
        }
        if (read.controlId.isEmpty() || read.controlId.length() > LONGEST_ID) {
            throw Schema.violation("Element 'controlid': The length must be from 1 to " + LONGEST_ID + ".");
        }
        return read;
    }

    /** The same with an indented answer and no other wishes, for requests that cannot be read. */
    static Control unreadable() {
        return new Control("", "", "", true, "", "", true, false);
    }

    static boolean flag(XmlElement parent, String name, boolean absent) {
        if (!parent.has(name)) {
            return absent;
        }
        return switch (parent.textOf(name)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default ->
                throw Schema.violation("Element '" + name + "': '" + parent.textOf(name) + "' is not a boolean.");
        };
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Control[" + senderId + ", " + controlId + "]";
    }
}
