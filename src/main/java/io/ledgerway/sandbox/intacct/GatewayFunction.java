package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;

/**
 * One function of a request.
 *
 * @param element its child, named as the function
 */
record GatewayFunction(String controlId, XmlElement element) {

    static GatewayFunction of(XmlElement function) {
        return new GatewayFunction(
                function.attribute("controlid"), function.children().get(0));
    }

    String name() {
        return element.name();
    }
}
