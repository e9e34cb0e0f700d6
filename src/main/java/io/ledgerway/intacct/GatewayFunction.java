package io.ledgerway.intacct;

/**
 * One function of a request.
 *
 * @param controlId names it, 1 to 256 characters; a write that was executed under it is never executed again
 * @param body its one element, such as {@code create_invoice}
 */
record GatewayFunction(String controlId, Element body) {

    static final int LONGEST_CONTROL_ID = 256;

    GatewayFunction {
        if (controlId.isEmpty() || controlId.length() > LONGEST_CONTROL_ID) {
            throw new IllegalArgumentException("A control id has 1 to 256 characters, not " + controlId.length());
        }
    }

    Element element() {
        return Element.of("function", body).with("controlid", controlId);
    }
}
