package io.ledgerway.intacct;

import java.util.List;

/**
 * One request to the gateway; its order is significant (apis/intacct.md 1.2).
 *
 * @param controlId matches the answer to the request, 1 to 256 characters
 * @param uniqueId whether the gateway refuses functions whose control id was executed before: true for writes, false for
 *     reads, whose second run would be refused
 * @param transaction whether one failing function takes the others with it
 * @param authentication see {@link Login}, or a session
 */
record GatewayRequest(
        Envelope envelope,
        String controlId,
        boolean uniqueId,
        boolean transaction,
        Element authentication,
        List<GatewayFunction> functions) {

    GatewayRequest {
        functions = List.copyOf(functions);
    }

    /** A request whose functions write, each by itself. */
    static GatewayRequest write(Envelope envelope, Element authentication, List<GatewayFunction> functions) {
        return new GatewayRequest(envelope, ControlIds.request(functions), true, false, authentication, functions);
    }

    /** A request whose functions only read; answered at once. */
    static GatewayRequest read(Envelope envelope, Element authentication, List<GatewayFunction> functions) {
        return new GatewayRequest(
                envelope.online(), ControlIds.request(functions), false, false, authentication, functions);
    }

    String xml() {
        return ElementText.write(element());
    }

    private Element element() {
        return Element.of(
                "request",
                Element.of(
                        "control",
                        Element.text("senderid", envelope.senderId()),
                        Element.text("password", envelope.senderPassword()),
                        Element.text("controlid", controlId),
                        Element.text("uniqueid", Boolean.toString(uniqueId)),
                        Element.text("dtdversion", envelope.dtdVersion()),
                        Element.optional("policyid", envelope.policyId()),
                        Element.text("includewhitespace", Boolean.toString(envelope.includeWhitespace())),
                        envelope.additionalErrorInfo() ? Element.text("showadditionalerrorinfo", "true") : null),
                Element.of(
                                "operation",
                                Element.of("authentication", authentication),
                                Element.of(
                                        "content",
                                        functions.stream()
                                                .map(GatewayFunction::element)
                                                .toList()))
                        .with("transaction", Boolean.toString(transaction)));
    }

    /** Counts only: it holds passwords. */
    @Override
    public String toString() {
        return "GatewayRequest[" + controlId + ", " + functions.size() + " functions]";
    }
}
