package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;

/**
 * A function that is being executed.
 *
 * @param unit takes what the function makes
 * @param endpoint the gateway's address as the caller knows it
 * @param alone whether it is the only function of its operation
 */
record Job(GatewayFunction function, Visitor visitor, Unit unit, String endpoint, boolean alone) {

    XmlElement element() {
        return function.element();
    }
}
